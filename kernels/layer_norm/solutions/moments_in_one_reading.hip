// Welford's update gives mean and variance in one reading of the row; the threads' moments are merged pairwise.
// @launch grid=(rows) block=(64) shared=0
#include <hip/hip_runtime.h>

struct Moments {
    float count, mean, squares;
};

__device__ inline Moments merged(Moments a, Moments b) {
    const float count = a.count + b.count;
    if (count == 0.0f) return a;
    const float difference = b.mean - a.mean;
    const float share = b.count / count;
    return {count, a.mean + difference * share, a.squares + b.squares + difference * difference * a.count * share};
}

__global__ void layer_norm(const float* __restrict__ x, const float* __restrict__ gamma, const float* __restrict__ beta,
                           float* __restrict__ y, float* __restrict__ mean, float* __restrict__ rstd, int rows, int cols,
                           float epsilon) {
    __shared__ Moments moments[64];
    const float* input = x + (size_t)blockIdx.x * cols;
    Moments own = {0.0f, 0.0f, 0.0f};
    for (int col = threadIdx.x; col < cols; col += 64) {
        own.count += 1.0f;
        const float difference = input[col] - own.mean;
        own.mean += difference / own.count;
        own.squares += difference * (input[col] - own.mean);
    }
    moments[threadIdx.x] = own;
    __syncthreads();
    for (int half = 32; half > 0; half /= 2) {
        if ((int)threadIdx.x < half) moments[threadIdx.x] = merged(moments[threadIdx.x], moments[threadIdx.x + half]);
        __syncthreads();
    }
    const float average = moments[0].mean;
    const float scale = rsqrtf(moments[0].squares / cols + epsilon);
    for (int col = threadIdx.x; col < cols; col += 64) {
        y[(size_t)blockIdx.x * cols + col] = (input[col] - average) * scale * gamma[col] + beta[col];
    }
    if (threadIdx.x == 0) {
        mean[blockIdx.x] = average;
        rstd[blockIdx.x] = scale;
    }
}
