// Right kernels on global memory: no false alarm.
// options: --checked
#include "fault_expectations.h"
#include <hip/hip_fp16.h>

__global__ void strides_over_the_grid(const float* x, float* y, int n) {
    for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < n; i += gridDim.x * blockDim.x) y[i] = 2.0f * x[i] + y[i];
}

__global__ void uses_vectors(const float4* x, float4* y, const double2* d, double2* e, const __half2* h, __half2* g, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= n) return;
    float4 v = x[i];
    y[i] = make_float4(v.w, v.z, v.y, v.x);
    e[i].x = d[i].y;
    e[i].y = d[i].x;
    g[i] = __hadd2(h[i], h[i]);
}

__global__ void writes_odd_bytes(const unsigned char* x, unsigned char* y, unsigned short* z, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) y[i] = x[n - 1 - i];
    if (i < n) z[i] = x[i];
}

struct Particle {
    float position[3];
    float velocity[3];
    char alive;
};
__global__ void copies_structs(const Particle* x, Particle* y, char* raw) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    y[i] = x[i];
    y[i].alive = 1;
    memcpy(raw + i * sizeof(Particle), &x[i], sizeof(Particle));
    memset(raw + i * sizeof(Particle), 0, 12);
}

__device__ int counter;
__constant__ float weights[4] = {1, 2, 3, 4};
__device__ float table[4] = {1, 2, 3, 4};
__global__ void uses_variables(float* y) {
    const char* text = threadIdx.x % 2 ? "odd" : "even";
    int i = atomicAdd(&counter, 1);
    y[i] = weights[i % 4] * table[i % 4] + text[i % 3];
}

template <class T>
__global__ void fills(T* x, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) x[i] = T(i);
}

// A buffer that one launch writes and another reads with other blocks: launches are ordered.
void one_launch_after_another() {
    int* x = numbers<int>(256);
    int* y = numbers<int>(256);
    fills<<<4, 64>>>(x, 256);
    fills<<<2, 128>>>(x, 256);
    writes_odd_bytes<<<16, 64>>>(reinterpret_cast<unsigned char*>(x), reinterpret_cast<unsigned char*>(y), zeros<unsigned short>(1024), 1024);
}

int main() {
    expect_no_fault("grid stride", [] { strides_over_the_grid<<<3, 64>>>(numbers<float>(1000), numbers<float>(1000), 1000); });
    expect_no_fault("vectors", [] {
        uses_vectors<<<2, 64>>>(zeros<float4>(100), zeros<float4>(100), zeros<double2>(100), zeros<double2>(100),
                                zeros<__half2>(100), zeros<__half2>(100), 100);
    });
    expect_no_fault("bytes", [] { writes_odd_bytes<<<2, 64>>>(numbers<unsigned char>(101), numbers<unsigned char>(101), zeros<unsigned short>(101), 101); });
    expect_no_fault("structs", [] { copies_structs<<<2, 32>>>(zeros<Particle>(64), zeros<Particle>(64), zeros<char>(64 * sizeof(Particle))); });
    expect_no_fault("variables", [] { uses_variables<<<2, 32>>>(numbers<float>(64)); });
    expect_no_fault("launches", one_launch_after_another);
    return failures;
}
