// The tree is replaced by shuffles within the wavefronts and one barrier; pairs of halves are read at once where the row allows it.
// @launch grid=(rows) block=(128)
#include <hip/hip_runtime.h>
#include <hip/hip_fp16.h>

__global__ void rms_norm(__half* __restrict__ y, const __half* __restrict__ x, const __half* __restrict__ weight,
                         int rows, int cols, float epsilon) {
    __shared__ float parts[8];
    const __half* input = x + (size_t)blockIdx.x * cols;
    __half* output = y + (size_t)blockIdx.x * cols;
    const bool paired = cols % 2 == 0;

    float sum = 0.0f;
    if (paired) {
        const __half2* pairs = reinterpret_cast<const __half2*>(input);
        for (int k = threadIdx.x; k < cols / 2; k += blockDim.x) {
            const float low = __low2float(pairs[k]);
            const float high = __high2float(pairs[k]);
            sum += low * low + high * high;
        }
    } else {
        for (int col = threadIdx.x; col < cols; col += blockDim.x) {
            const float value = __half2float(input[col]);
            sum += value * value;
        }
    }
    for (int distance = warpSize / 2; distance > 0; distance /= 2) sum += __shfl_down(sum, distance);
    if (threadIdx.x % warpSize == 0) parts[threadIdx.x / warpSize] = sum;
    __syncthreads();
    sum = parts[0];
    for (int k = 1; k < (int)blockDim.x / warpSize; ++k) sum += parts[k];
    const float scale = rsqrtf(sum / cols + epsilon);

    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        output[col] = __float2half(__half2float(input[col]) * scale * __half2float(weight[col]));
    }
}
