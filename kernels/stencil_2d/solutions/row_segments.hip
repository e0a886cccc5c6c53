// Each thread computes a run of 32 elements of one row; within the run there is no test for the border and the loop vectorises.
// @launch grid=(ceildiv(ceildiv(width,32)*height,64)) block=(64) shared=0
#include <hip/hip_runtime.h>

#define SEGMENT 32

__global__ void stencil_2d(const float* __restrict__ input, float* __restrict__ output, int height, int width, float centre,
                           float neighbour) {
  int segments = (width + SEGMENT - 1) / SEGMENT;
  int task = blockIdx.x * blockDim.x + threadIdx.x;
  int y = task / segments;
  if (y >= height) {
    return;
  }
  int first = task % segments * SEGMENT;
  int end = min(width, first + SEGMENT);
  const float* row = input + y * width;
  float* target = output + y * width;
  bool edgeRow = y == 0 || y == height - 1;
  if (edgeRow || first == 0) {
    target[first] = row[first];
  }
  if (edgeRow || end == width) {
    target[end - 1] = row[end - 1];
  }
  if (edgeRow) {
    for (int x = first; x < end; x++) {
      target[x] = row[x];
    }
    return;
  }
  const float* above = row - width;
  const float* below = row + width;
  int last = min(end, width - 1);
  for (int x = max(first, 1); x < last; x++) {
    target[x] = centre * row[x] + neighbour * (row[x - 1] + row[x + 1] + above[x] + below[x]);
  }
}
