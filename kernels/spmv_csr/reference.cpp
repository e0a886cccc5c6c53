// Serial sparse matrix times vector; each row is summed in double precision.
#include <cstdint>

extern "C" void reference(const int64_t* row_begin, const int* row_length, const int* column, const float* values, const float* x,
                          float* y, int rows) {
  for (int row = 0; row < rows; row++) {
    double sum = 0.0;
    for (int64_t i = row_begin[row]; i < row_begin[row] + row_length[row]; i++) {
      sum += static_cast<double>(values[i]) * x[column[i]];
    }
    y[row] = static_cast<float>(sum);
  }
}
