// Tiled multiplication of 512 x 512 matrices, two barriers for each tile of 16 x 16: milliseconds.
#include <hip/hip_runtime.h>
#include <cstdio>
#include "matmul.h"
#include "timing.h"

__global__ void matmul(const float* a, const float* b, float* c, int n) {
    __shared__ float tile_a[tile_side][tile_side];
    __shared__ float tile_b[tile_side][tile_side];
    const int x = threadIdx.x, y = threadIdx.y;
    const int row = blockIdx.y * tile_side + y, column = blockIdx.x * tile_side + x;
    float sum = 0;
    for (int start = 0; start < n; start += tile_side) {
        tile_a[y][x] = a[row * n + start + x];
        tile_b[y][x] = b[(start + y) * n + column];
        __syncthreads();
        for (int k = 0; k < tile_side; k++) sum += tile_a[y][k] * tile_b[k][x];
        __syncthreads();
    }
    c[row * n + column] = sum;
}

int main() {
    constexpr int n = matrix_side;
    float *a = nullptr, *b = nullptr, *c = nullptr;
    for (float** matrix : {&a, &b, &c}) (void)hipMalloc(matrix, n * n * sizeof(float));
    for (int i = 0; i < n * n; i++) {
        a[i] = left(i / n, i % n);
        b[i] = right(i / n, i % n);
    }
    const double nanoseconds = best_of(20, [=] {
        matmul<<<dim3(n / tile_side, n / tile_side), dim3(tile_side, tile_side)>>>(a, b, c, n);
        (void)hipDeviceSynchronize();
    });
    std::printf("%.2f\n", nanoseconds / 1e6);
    return hipDeviceSynchronize() == hipSuccess && is_product(c) ? 0 : 1;
}
