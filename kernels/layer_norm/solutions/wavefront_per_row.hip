// One wavefront per row and several rows per block: shuffles only, no barrier and no shared memory.
// @launch grid=(ceildiv(rows,4)) block=(256) shared=0
#include <hip/hip_runtime.h>

__device__ inline float wavefront_sum(float value) {
    for (int distance = warpSize / 2; distance > 0; distance /= 2) value += __shfl_xor(value, distance);
    return value;
}

__global__ void layer_norm(const float* __restrict__ x, const float* __restrict__ gamma, const float* __restrict__ beta,
                           float* __restrict__ y, float* __restrict__ mean, float* __restrict__ rstd, int rows, int cols,
                           float epsilon) {
    const int lane = threadIdx.x % warpSize;
    const int last = min(rows, (int)(blockIdx.x + 1) * 4);
    for (int row = blockIdx.x * 4 + threadIdx.x / warpSize; row < last; row += blockDim.x / warpSize) {
        const float* input = x + (size_t)row * cols;
        float sum = 0.0f;
        for (int col = lane; col < cols; col += warpSize) sum += input[col];
        const float average = wavefront_sum(sum) / cols;
        float squares = 0.0f;
        for (int col = lane; col < cols; col += warpSize) {
            const float difference = input[col] - average;
            squares += difference * difference;
        }
        const float scale = rsqrtf(wavefront_sum(squares) / cols + epsilon);
        for (int col = lane; col < cols; col += warpSize) {
            y[(size_t)row * cols + col] = (input[col] - average) * scale * gamma[col] + beta[col];
        }
        if (lane == 0) {
            mean[row] = average;
            rstd[row] = scale;
        }
    }
}
