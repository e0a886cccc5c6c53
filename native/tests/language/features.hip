// The kernel language as programs write it: attributes, templates, shared memory of all forms, constants, symbols, launches.
#include "device_array.h"

#define BLOCK 128

struct settings {
    float scale;
    int offset[4];
};
__constant__ settings configuration = {2.0f, {1, 2, 3, 4}};
__constant__ float table[16];
__device__ int counter = 7;
__device__ float scratch[BLOCK];
static __device__ __managed__ int managed = 5;
extern __shared__ float dynamic[];

__host__ __device__ __forceinline__ float scaled(float x) { return x * 3.0f; }
__device__ __noinline__ int offset_of(int i) { return configuration.offset[i & 3]; }
static inline __device__ __forceinline__ int twice(int i) { return 2 * i; }
__device__ __forceinline__ inline int four_times(int i) { return twice(twice(i)); }
static __device__ inline float4 swapped(const float4& v) { return make_float4(v.w, v.z, v.y, v.x); }

namespace inner {
template <class T, int Count>
struct __align__(16) record {
    T values[Count];
    __device__ T sum() const {
        T total = T();
#pragma unroll
        for (int i = 0; i < Count; ++i) {
            total += values[i];
        }
        return total;
    }
};

template <typename T, int Count>
__global__ void __launch_bounds__(BLOCK) sum_records(T* __restrict__ out, const record<T, Count>* __restrict__ in, int count) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= count) return;
    out[i] = in[i].sum();
}
} // namespace inner

__global__ __launch_bounds__(BLOCK, 2) void reverse(float* data, int count) {
    const int i = threadIdx.x;
    dynamic[i] = i < count ? data[i] : 0.0f;
    __syncthreads();
    if (i < count) {
        data[i] = scaled(dynamic[count - 1 - i]) * configuration.scale + offset_of(i) + table[i % 16];
    }
}

extern "C" __global__ void shared_forms(int* out) {
    __shared__ int single;
    __shared__ volatile int several[4], more[2][2];
    static __shared__ float4 vectors[BLOCK];
    __shared__ struct {
        int a;
        double b[3];
    } mixed_struct;
    const int i = threadIdx.x;
    if (i == 0) {
        single = 10;
        several[1] = 20;
        more[1][0] = 30;
        mixed_struct.b[2] = 40.0;
        atomicAdd(&counter, 1);
    }
    vectors[i] = make_float4(i, 1, 2, 3);
    __syncthreads();
    const float4 other = swapped(vectors[blockDim.x - 1 - i]);
    out[blockIdx.x * blockDim.x + i] = single + several[1] + more[1][0] + (int)mixed_struct.b[2] + (int)other.w + four_times(i);
}

__global__ void heap_and_clock(unsigned long long* out) {
    const long long begin = clock64(), wall = wall_clock64();
    int* mine = (int*)malloc(16 * sizeof(int));
    mine[threadIdx.x % 16] = threadIdx.x;
    const bool kept = mine[threadIdx.x % 16] == (int)threadIdx.x;
    free(mine);
    out[threadIdx.x] = kept && clock64() >= begin && wall_clock64() >= wall && clock() >= 0;
}

template <class F>
__global__ void apply(F function, int* out, int count) {
    for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < count; i += blockDim.x * gridDim.x) {
        out[i] = function(i);
    }
}

static void launches() {
    const int count = 300;
    device_array<inner::record<double, 5>> in(count);
    device_array<double> out(count);
    for (int i = 0; i < count; ++i) {
        for (int k = 0; k < 5; ++k) {
            in.host[i].values[k] = i + k * 0.5;
        }
    }
    in.upload();
    inner::sum_records<double, 5><<<(count + BLOCK - 1) / BLOCK, BLOCK>>>(out.device(), in.device(), count);
    out.fetch();
    hipLaunchKernelGGL((inner::sum_records<double, 5>), dim3(3), dim3(BLOCK), 0, 0, out.device(), in.device(), count);
    out.fetch();
    for (int i = 0; i < count; ++i) {
        expect(out.host[i] == 5 * i + 5.0, "record %d sums to %g", i, out.host[i]);
    }
    device_array<int> squares(count);
    const int factor = 3;
    apply<<<2, 64>>>([=] __device__(int i) { return i * i * factor; }, squares.device(), count);
    expect(squares.fetch()[17] == 867, "lambda: %d", squares.host[17]);
}

static void symbols() {
    float values[16];
    for (int i = 0; i < 16; ++i) {
        values[i] = i * 0.5f;
    }
    must(hipMemcpyToSymbol(HIP_SYMBOL(table), values, sizeof values), "to symbol");
    device_array<float> data(100);
    for (int i = 0; i < 100; ++i) {
        data.host[i] = i;
    }
    data.upload();
    reverse<<<1, BLOCK, BLOCK * sizeof(float)>>>(data, 100);
    data.fetch();
    for (int i = 0; i < 100; ++i) {
        const float expected = (99 - i) * 6.0f + (i & 3) + 1 + i % 16 * 0.5f;
        expect(data.host[i] == expected, "reverse %d: %g, not %g", i, data.host[i], expected);
    }
    device_array<int> out(3 * 64);
    shared_forms<<<3, 64>>>(out);
    out.fetch();
    for (int i = 0; i < 3 * 64; ++i) {
        expect(out.host[i] == 100 + 63 + 3 * (i % 64), "shared %d: %d", i, out.host[i]);
    }
    int count = 0;
    must(hipMemcpyFromSymbol(&count, HIP_SYMBOL(counter), sizeof count), "from symbol");
    expect(count == 10 && managed == 5, "counter %d", count);
    device_array<unsigned long long> kept(64);
    heap_and_clock<<<1, 64>>>(kept);
    for (unsigned long long one : kept.fetch()) {
        expect(one == 1, "heap and clock");
    }
}

int main() {
    launches();
    symbols();
    return failed();
}
