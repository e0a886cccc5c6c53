// Every way to write a launch and dynamic shared memory, in one program.
#include <hip/hip_runtime.h>

#include "kernels.h"

#include <cstdio>
#include <iostream>
#include <vector>

#define RUN(kernel, ...) kernel<<<grid, block>>>(__VA_ARGS__)
#define DEFINE_ADD(name, value)              \
    __global__ void name##_kernel(float* x) { \
        x[threadIdx.x] += value;              \
    }

extern __shared__ float all[];

template <typename T>
__global__ void scale(T* x, T by, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) x[i] *= by;
}

namespace sums {
__global__ void reduce(const float* x, float* result, int n) {
    int t = threadIdx.x;
    all[t] = t < n ? x[t] : 0;
    __syncthreads();
    for (int half = blockDim.x / 2; half > 0; half /= 2) {
        if (t < half) all[t] += all[t + half];
        __syncthreads();
    }
    if (t == 0) *result = all[0];
}
} // namespace sums

DEFINE_ADD(add_one, 1)

static void through_pointer(void (*kernel)(float*, float, int), float* x, dim3 grid, dim3 block) { kernel<<<grid, block>>>(x, 2.0f, 256); }

struct Launcher {
    float* x;
    template <typename T>
    void run(dim3 grid, dim3 block) const {
        scale<T><<<grid, block>>>(x, static_cast<T>(0.5), 256);
    }
};

int main() {
    float *x, *result, sum = 0;
    (void)hipMalloc(&x, 256 * sizeof(float));
    (void)hipMalloc(&result, sizeof(float));
    std::vector<float> ones(256, 1.0f);
    (void)hipMemcpy(x, ones.data(), 256 * sizeof(float), hipMemcpyHostToDevice);
    dim3 grid(1), block(256);
    hipStream_t stream = nullptr;
    scale<<<grid, block>>>(x, 2.0f, 256); // its argument deduced
    scale<float><<<grid, block>>>(x, 2, 256); // its arguments converted
    (scale<float>)<<<grid, block, 0, stream>>>(x, 2, 256);
    RUN(scale<float>, x, 2.0f, 256);
    through_pointer(scale<float>, x, grid, block);
    hipLaunchKernelGGL(scale, grid, block, 0, stream, x, 0.5f, 256);
    hipLaunchKernelGGL(HIP_KERNEL_NAME(scale<float>), grid, block, 0, stream, x, 0.5f, 256);
    Launcher{x}.run<float>(grid, block);
    add_one_kernel<<<
        1,                      // one block
        dim3(256, 1 > 0 ? 1 : 2) // of all
        >>>(x);
    from_a_header<<<1, 256>>>(x);
    launch_from_a_header(x);
    sums::reduce<<<1, 256, 256 * sizeof(float)>>>(x, result, 256);
    (void)hipMemcpy(&sum, result, sizeof sum, hipMemcpyDeviceToHost);
    hipError_t error = hipGetLastError();
    std::cout << "sum " << sum << ", " << hipGetErrorString(error) << std::endl;
    return error == hipSuccess && sum == 256 * ((1 << 2) + 1 + 10 + 10) ? 0 : 1;
}
