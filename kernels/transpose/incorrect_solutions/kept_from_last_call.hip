// Wrong: keeps the first element in a device variable and returns it again in later calls, whatever they bring.
#include <hip/hip_runtime.h>

__device__ float kept_element;
__device__ int is_kept = 0;

__global__ void transpose(const float* in, float* out, int rows, int cols) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i == 0) {
        if (!is_kept) {
            kept_element = in[0];
            is_kept = 1;
        }
        out[0] = kept_element;
    } else if (i < rows * cols) {
        out[i % cols * rows + i / cols] = in[i];
    }
}
