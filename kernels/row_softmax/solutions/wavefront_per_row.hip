// One wavefront per row with a running maximum and sum in one reading of the input; no shared memory, no barriers.
// @launch grid=(ceildiv(rows,2)) block=(128)
#include <hip/hip_runtime.h>

__global__ void row_softmax(const float* __restrict__ x, float* __restrict__ y, int rows, int cols) {
    const int lane = threadIdx.x % warpSize;
    const int wavefronts = blockDim.x / warpSize;
    for (int row = blockIdx.x * 2 + threadIdx.x / warpSize; row < min(rows, (int)blockIdx.x * 2 + 2); row += wavefronts) {
        const float* input = x + (size_t)row * cols;
        float* output = y + (size_t)row * cols;
        float largest = -INFINITY;
        float sum = 0.0f;
        for (int col = lane; col < cols; col += warpSize) {
            const float value = input[col];
            if (value > largest) {
                sum *= expf(largest - value);
                largest = value;
            }
            sum += expf(value - largest);
        }
        float row_largest = largest;
        for (int distance = warpSize / 2; distance > 0; distance /= 2) {
            row_largest = fmaxf(row_largest, __shfl_xor(row_largest, distance));
        }
        sum = largest == -INFINITY ? 0.0f : sum * expf(largest - row_largest);
        for (int distance = warpSize / 2; distance > 0; distance /= 2) sum += __shfl_xor(sum, distance);
        for (int col = lane; col < cols; col += warpSize) output[col] = expf(input[col] - row_largest) / sum;
    }
}
