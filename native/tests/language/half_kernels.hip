// half, half2 and bfloat16 in kernels: shared arrays, dot products, softmax, conversions; against the same in float on the host.
#include <hip/hip_bf16.h>
#include <hip/hip_bfloat16.h>
#include <hip/hip_fp16.h>

#include "device_array.h"

// c = a b^T in tiles of shared memory; products of halves summed in float.
template <class Number>
__global__ void multiply(float* c, const Number* a, const Number* b, int rows, int columns, int depth) {
    __shared__ Number left[16][16 + 1];
    __shared__ Number right[16][17];
    const int row = blockIdx.y * 16 + threadIdx.y, column = blockIdx.x * 16 + threadIdx.x;
    float sum = 0.0f;
    for (int k = 0; k < depth; k += 16) {
        left[threadIdx.y][threadIdx.x] = row < rows && k + threadIdx.x < depth ? a[row * depth + k + threadIdx.x] : Number(0.0f);
        const int other = blockIdx.x * 16 + threadIdx.y;
        right[threadIdx.y][threadIdx.x] = other < columns && k + threadIdx.x < depth ? b[other * depth + k + threadIdx.x] : Number(0.0f);
        __syncthreads();
#pragma unroll
        for (int i = 0; i < 16; ++i) {
            sum += static_cast<float>(left[threadIdx.y][i]) * static_cast<float>(right[threadIdx.x][i]);
        }
        __syncthreads();
    }
    if (row < rows && column < columns) {
        c[row * columns + column] = sum;
    }
}

template <class Number>
static void products(const char* name) {
    const int rows = 37, columns = 50, depth = 70;
    device_array<Number> a(rows * depth), b(columns * depth);
    device_array<float> c(rows * columns, -1.0f);
    for (int i = 0; i < rows * depth; ++i) {
        a.host[i] = Number((float)((int)(mixed(i) % 17) - 8));
    }
    for (int i = 0; i < columns * depth; ++i) {
        b.host[i] = Number((float)((int)(mixed(i + 99999) % 13) - 6) * 0.5f);
    }
    a.upload(), b.upload();
    multiply<Number><<<dim3((columns + 15) / 16, (rows + 15) / 16), dim3(16, 16)>>>(c.device(), a.device(), b.device(), rows, columns, depth);
    c.fetch();
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            float sum = 0.0f;
            for (int k = 0; k < depth; ++k) {
                sum += (float)a.host[row * depth + k] * (float)b.host[column * depth + k];
            }
            expect(c.host[row * columns + column] == sum, "%s product at %d %d: %g, not %g", name, row, column, c.host[row * columns + column], sum);
        }
    }
}

// y = x * scale + shift in pairs, and the sum of all by atomics on a pair.
__global__ void scale_pairs(__half2* y, const __half2* x, __half2 scale, __half shift, int count, __half2* sum) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < count) {
        y[i] = __hfma2(x[i], scale, __half2half2(shift));
        atomicAdd(sum, __hmul2(x[i], __float2half2_rn(0.0f)) + __floats2half2_rn(1.0f, 0.5f));
    }
}

static void pairs() {
    const int count = 500;
    device_array<__half2> x(count), y(count), sum(1);
    for (int i = 0; i < count; ++i) {
        x.host[i] = __floats2half2_rn(i * 0.25f, -i * 0.125f);
    }
    x.upload();
    scale_pairs<<<4, 128>>>(y, x, __floats2half2_rn(1.5f, 3.0f), __float2half(0.1f), count, sum);
    y.fetch();
    const float shift = __half2float(__half(0.1f));
    for (int i = 0; i < count; ++i) {
        const float2 in = __half22float2(x.host[i]);
        expect(y.host[i].x == __half(in.x * 1.5f + shift) && y.host[i].y == __half(in.y * 3.0f + shift), "pair %d: %g %g", i, __low2float(y.host[i]), __high2float(y.host[i]));
    }
    expect(sum.fetch()[0] == __floats2half2_rn(500.0f, 250.0f), "sum of pairs: %g", __low2float(sum.host[0]));
}

// A row's softmax with the exponentials of half.
__global__ void softmax(__half* y, const __half* x, int columns) {
    __shared__ float shared[64];
    const __half* row = x + blockIdx.x * columns;
    __half largest = HIPRT_INF_FP16;
    largest = -largest;
    for (int i = threadIdx.x; i < columns; i += 64) {
        largest = __hmax(largest, row[i]);
    }
    shared[threadIdx.x] = largest;
    __syncthreads();
    for (int half_size = 32; half_size > 0; half_size /= 2) {
        if (threadIdx.x < half_size) {
            shared[threadIdx.x] = max(shared[threadIdx.x], shared[threadIdx.x + half_size]);
        }
        __syncthreads();
    }
    const __half top = shared[0];
    __syncthreads();
    float sum = 0.0f;
    for (int i = threadIdx.x; i < columns; i += 64) {
        sum += __half2float(hexp(row[i] - top));
    }
    shared[threadIdx.x] = sum;
    __syncthreads();
    for (int half_size = 32; half_size > 0; half_size /= 2) {
        if (threadIdx.x < half_size) {
            shared[threadIdx.x] += shared[threadIdx.x + half_size];
        }
        __syncthreads();
    }
    for (int i = threadIdx.x; i < columns; i += 64) {
        y[blockIdx.x * columns + i] = __float2half(__half2float(hexp(row[i] - top)) / shared[0]);
    }
}

static void softmaxes() {
    const int rows = 5, columns = 131;
    device_array<__half> x(rows * columns), y(rows * columns);
    for (int i = 0; i < rows * columns; ++i) {
        x.host[i] = __half((int)(mixed(i) % 1000) * 0.01f - 5.0f);
    }
    x.upload();
    softmax<<<rows, 64>>>(y, x, columns);
    y.fetch();
    for (int row = 0; row < rows; ++row) {
        double sum = 0.0, total = 0.0;
        for (int i = 0; i < columns; ++i) {
            sum += exp((double)(float)x.host[row * columns + i]);
        }
        for (int i = 0; i < columns; ++i) {
            const double exact = exp((double)(float)x.host[row * columns + i]) / sum, got = (float)y.host[row * columns + i];
            expect(fabs(got - exact) < 1e-3 * exact + 1e-5, "softmax at %d %d: %g, not %g", row, i, got, exact);
            total += got;
        }
        expect(fabs(total - 1.0) < 2e-3, "row %d sums to %g", row, total);
    }
}

// Conversions and comparisons that programs use without naming them.
static void implicit() {
    __half a = 1.5f, b = 2, c = 3.0;
    const float f = a;
    const int i = c;
    expect(f == 1.5f && i == 3 && (a < b) && (a + b == __half(3.5f)) && bool(a) && !bool(__half(0.0f)), "half as a number");
    a += b, a *= __half(2.0f), a -= __half(1.0f), a /= b;
    expect(a == __half(3.0f) && ++a == __half(4.0f) && a-- == __half(4.0f) && -a == __half(-3.0f), "half assignment");
    __hip_bfloat16 d = 1.0f;
    d = d + __hip_bfloat16(2.0f) * d;
    expect((float)d == 3.0f && __hgt(d, __float2bfloat16(2.0f)) && (float)__hfma(d, d, d) == 12.0f, "bfloat16 as a number");
    const hip_bfloat16 e(1.00390625f), g(1.01171875f); // halfway between two numbers: to the even one
    expect(float(e) == 1.0f && float(g) == 1.015625f && float(e + g) == 2.015625f && float(hip_bfloat16(1.0117f, hip_bfloat16::truncate)) == 1.0078125f, "older bfloat16");
    expect(__hisnan(HIPRT_NAN_FP16) && __hisinf(HIPRT_INF_FP16) && __hisinf(-HIPRT_INF_BF16) == -1 && __hneu(HIPRT_NAN_BF16, d) && !__heq(HIPRT_NAN_FP16, HIPRT_NAN_FP16), "special numbers");
    const __half2 p = __floats2half2_rn(1.0f, -2.0f), q = __floats2half2_rn(1.0f, 3.0f);
    expect(__hbeq2(p, p) && !__hbeq2(p, q) && __hblt2(p, q) == false && __hble2(p, q) && __heq2(p, q) == __floats2half2_rn(1, 0) && __heq2_mask(p, q) == 0xffff, "pairs compared");
    expect(__lowhigh2highlow(p) == __floats2half2_rn(-2, 1) && __lows2half2(p, q) == __floats2half2_rn(1, 1) && __highs2half2(p, q) == __floats2half2_rn(-2, 3), "pairs rearranged");
    expect(__hadd2_sat(p, q) == __floats2half2_rn(1, 1) && __habs2(p) == __floats2half2_rn(1, 2) && h2sqrt(__floats2half2_rn(4, 9)) == __floats2half2_rn(2, 3), "pairs computed");
    expect(__hmax_nan(HIPRT_NAN_FP16, b).__x == 0x7fff && __hmax(HIPRT_NAN_FP16, b) == b && __hmin(a, HIPRT_NAN_FP16) == a, "maximum with NaN");
}

int main() {
    products<__half>("half");
    products<__hip_bfloat16>("bfloat16");
    pairs();
    softmaxes();
    implicit();
    return failed();
}
