// Wrong: waits for a column count that never comes; the launch does not end.
#include <hip/hip_runtime.h>

__global__ void row_softmax(const float* x, float* y, int rows, int cols) {
    volatile int col = 0;
    while (col != -1) {
        col = (col + 1) % cols;
        y[(size_t)blockIdx.x * cols + col] = x[(size_t)blockIdx.x * cols + col];
    }
}
