// Serial selection: the places of a row are sorted by descending score, then by place.
#include <algorithm>
#include <numeric>
#include <vector>

extern "C" void reference(const int* score, int* best, int* place, int rows, int columns, int k) {
  std::vector<int> order(columns);
  for (int row = 0; row < rows; row++) {
    const int* line = score + row * columns;
    std::iota(order.begin(), order.end(), 0);
    std::partial_sort(order.begin(), order.begin() + k, order.end(), [line](int left, int right) {
      return line[left] > line[right] || (line[left] == line[right] && left < right);
    });
    for (int rank = 0; rank < k; rank++) {
      best[row * k + rank] = line[order[rank]];
      place[row * k + rank] = order[rank];
    }
  }
}
