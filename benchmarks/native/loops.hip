// Kernels without barriers against plain loops that do the same work on as many threads: microseconds of each.
#include <hip/hip_runtime.h>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include "loops_plain.h"
#include "team.h"
#include "timing.h"

__global__ void vector_add(const float* __restrict__ a, const float* __restrict__ b, float* __restrict__ to, int n) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) to[i] = a[i] + b[i];
}

__global__ void saxpy(const float* __restrict__ a, const float* __restrict__, float* __restrict__ to, int n) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) to[i] = 2.5f * a[i] + to[i];
}

__global__ void gelu(const float* __restrict__ a, const float* __restrict__, float* __restrict__ to, int n) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= n) return;
    const float v = a[i];
    to[i] = 0.5f * v * (1.0f + tanhf(0.7978845608f * (v + 0.044715f * v * v * v)));
}

__global__ void polynomial(const float* __restrict__ a, const float* __restrict__ b, float* __restrict__ to, int n) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= n) return;
    float sum = b[i];
    for (int k = 0; k < 16; k++) sum = sum * a[i] + 0.25f;
    to[i] = sum;
}

__global__ void copy_if(const float* __restrict__ a, const float* __restrict__ b, float* __restrict__ to, int n) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n && a[i] > 0.5f) to[i] = b[i];
}

__global__ void transpose(const float* __restrict__ a, const float* __restrict__, float* __restrict__ to, int n) {
    const int column = blockIdx.x * blockDim.x + threadIdx.x;
    const int row = blockIdx.y * blockDim.y + threadIdx.y;
    if (row < n && column < n) to[row * n + column] = a[column * n + row];
}

__global__ void stencil(const float* __restrict__ a, const float* __restrict__, float* __restrict__ to, int n) {
    const int column = blockIdx.x * blockDim.x + threadIdx.x;
    const int row = blockIdx.y * blockDim.y + threadIdx.y;
    if (row >= n || column >= n) return;
    const int i = row * n + column;
    if (row == 0 || row == n - 1 || column == 0 || column == n - 1) {
        to[i] = a[i];
    } else {
        to[i] = 0.5f * a[i] + 0.125f * (a[i - 1] + a[i + 1] + a[i - n] + a[i + n]);
    }
}

__global__ void row_sums(const float* __restrict__ a, const float* __restrict__ b, float* __restrict__ to, int n) {
    const int row = blockIdx.x * blockDim.x + threadIdx.x;
    if (row >= n) return;
    float sum = 0;
    for (int column = 0; column < n; column++) sum += a[row * n + column] * b[column];
    to[row] = sum;
}

template <auto Kernel>
void launch(dim3 grid, dim3 block, arrays x, int n) {
    Kernel<<<grid, block>>>(x.a, x.b, x.to, n);
}

// A kernel, how it is launched, and the loop that does the same over `length` indices.
struct contest {
    const char* name;
    void (*launch)(dim3, dim3, arrays, int);
    dim3 grid;
    dim3 block;
    plain_loop plain;
    int length;
};

const contest contests[] = {
    {"vector add", launch<vector_add>, dim3(elements / 256), dim3(256), plain_vector_add, elements},
    {"saxpy", launch<saxpy>, dim3(elements / 256), dim3(256), plain_saxpy, elements},
    {"gelu", launch<gelu>, dim3(elements / 256), dim3(256), plain_gelu, elements},
    {"polynomial", launch<polynomial>, dim3(elements / 256), dim3(256), plain_polynomial, elements},
    {"copy if", launch<copy_if>, dim3(elements / 256), dim3(256), plain_copy_if, elements},
    {"transpose", launch<transpose>, dim3(side / 32, side / 8), dim3(32, 8), plain_transpose, side},
    {"stencil", launch<stencil>, dim3(side / 64, side / 4), dim3(64, 4), plain_stencil, side},
    {"row sums", launch<row_sums>, dim3(side / 64), dim3(64), plain_row_sums, side},
};

int main() {
    const char* given = std::getenv("HIPCPU_THREADS");
    team threads(given ? static_cast<unsigned>(std::atoi(given)) : std::thread::hardware_concurrency());
    float *a = nullptr, *b = nullptr, *of_kernel = nullptr, *of_loop = nullptr;
    for (float** array : {&a, &b, &of_kernel, &of_loop}) (void)hipMalloc(array, elements * sizeof(float));
    for (int i = 0; i < elements; i++) {
        a[i] = float(i * 37 % 101) / 101;
        b[i] = float(i * 53 % 97) / 97;
    }
    int wrong = 0;
    for (const contest& one : contests) {
        for (int i = 0; i < elements; i++) of_kernel[i] = of_loop[i] = 0;
        const int n = one.length;
        const pair_of_times best = best_of_each(60,
            [&] {
                one.launch(one.grid, one.block, {a, b, of_kernel}, n);
                (void)hipDeviceSynchronize();
            },
            [&] { threads.run(n, [&](int begin, int end) { one.plain({a, b, of_loop}, begin, end); }); });
        std::printf("%s\t%.1f\t%.1f\n", one.name, best.first / 1000, best.second / 1000);
        for (int i = 0; i < elements; i++) wrong += __builtin_fabsf(of_kernel[i] - of_loop[i]) > 1e-3f * (1 + __builtin_fabsf(of_loop[i]));
    }
    if (wrong != 0) std::fprintf(stderr, "%d elements differ between kernel and loop\n", wrong);
    return wrong != 0 || hipDeviceSynchronize() != hipSuccess;
}
