// Shuffles of all kinds, widths and types, in whole, partial and divergent wavefronts, against a model on the host.
#include <hip/hip_bf16.h>
#include <hip/hip_fp16.h>

#include "device_array.h"

constexpr int threads = 160; // two and a half wavefronts of 64, five of 32

enum kind { from_lane, up, down, across };

// The lane that `lane` reads from, as the language defines it.
static int source_of(kind how, int lane, int amount, int width) {
    const int base = lane / width * width, place = lane % width;
    switch (how) {
    case from_lane: return base + (amount % width + width) % width;
    case up: return place - amount < 0 ? lane : lane - amount;
    case down: return place + amount >= width ? lane : lane + amount;
    case across: return (lane ^ amount) < base + width ? lane ^ amount : lane;
    }
    return lane;
}

template <class T>
__device__ T moved(kind how, T value, int amount, int width) {
    switch (how) {
    case from_lane: return __shfl(value, amount, width);
    case up: return __shfl_up(value, amount, width);
    case down: return __shfl_down(value, amount, width);
    default: return __shfl_xor(value, amount, width);
    }
}

__global__ void shuffle_all(int* out, kind how, int amount, int width) {
    out[threadIdx.x] = moved(how, (int)threadIdx.x * 10 + 1, amount, width);
}

static void widths() {
    device_array<int> out(threads);
    for (kind how : {from_lane, up, down, across}) {
        for (int width = 1; width <= warpSize; width *= 2) {
            for (int amount : {0, 1, 2, 3, 5, 16, 31, 32, 47, 63}) {
                if (amount >= warpSize) {
                    continue;
                }
                shuffle_all<<<1, threads>>>(out, how, amount, width);
                out.fetch();
                for (int thread = 0; thread < threads; ++thread) {
                    const int source = source_of(how, thread % warpSize, amount, width), from = thread / warpSize * warpSize + source;
                    const int expected = from < threads ? from * 10 + 1 : 0; // a lane that is not there gives 0
                    expect(out.host[thread] == expected, "kind %d width %d amount %d thread %d: %d, not %d", how, width, amount, thread, out.host[thread], expected);
                }
            }
        }
    }
}

struct wide {
    double a;
    float b[3];
};

template <class T>
__device__ bool same(const T& a, const T& b) {
    return __builtin_memcmp(&a, &b, sizeof(T)) == 0;
}

// Every type goes through the next lane and has to come out whole.
template <class T>
__device__ bool travels(T (*make)(int)) {
    const int lane = threadIdx.x % warpSize;
    const T value = make(lane);
    return same(__shfl(value, lane + 1), make((lane + 1) % warpSize)) && same(__shfl_sync(~0ull, value, 3), make(3))
           && same(__shfl_xor_sync(~0ull, value, 1), make(lane ^ 1)) && same(__shfl_down_sync(~0ull, value, 0), value)
           && same(__shfl_up_sync(~0ull, value, 1), make(lane == 0 ? 0 : lane - 1));
}

__global__ void types(int* out) {
    int failed = 0;
    failed |= !travels<char>([](int i) -> char { return i; }) << 0;
    failed |= !travels<unsigned short>([](int i) -> unsigned short { return i * 1000; }) << 1;
    failed |= !travels<unsigned>([](int i) { return i * 0x01010101u; }) << 2;
    failed |= !travels<long>([](int i) { return i * 0x0101010101010101l; }) << 3;
    failed |= !travels<unsigned long long>([](int i) { return i * 0x0102030405060708ull; }) << 4;
    failed |= !travels<float>([](int i) { return i + 0.5f; }) << 5;
    failed |= !travels<double>([](int i) { return i + 0.1; }) << 6;
    failed |= !travels<__half>([](int i) { return __half(i + 0.25f); }) << 7;
    failed |= !travels<__half2>([](int i) { return __half2(__half(i), __half(-i)); }) << 8;
    failed |= !travels<__hip_bfloat16>([](int i) { return __hip_bfloat16(i * 2.0f); }) << 9;
    failed |= !travels<float4>([](int i) { return float4(i, i + 1, i + 2, i + 3); }) << 10;
    failed |= !travels<bool>([](int i) { return i % 3 == 0; }) << 11;
    failed |= !travels<int*>([](int i) { return (int*)nullptr + i; }) << 12;
    out[threadIdx.x] = failed;
}

// Lanes that returned before, and lanes of the other branch, take no part.
__global__ void divergent(int* out) {
    const int thread = threadIdx.x, lane = thread % warpSize;
    if (thread >= 130) {
        return;
    }
    int value = thread;
    if (lane % 2 == 0) {
        value = __shfl_xor(value, 2) + 1000;
    } else {
        value = __shfl_xor(value, 4) + 2000;
    }
    out[thread] = value;
}

static void divergence() {
    device_array<int> out(threads, -1);
    divergent<<<1, threads>>>(out);
    out.fetch();
    for (int thread = 0; thread < threads; ++thread) {
        const int from = thread % 2 == 0 ? thread ^ 2 : thread ^ 4;
        const int expected = thread >= 130 ? -1 : (from < 130 ? from : 0) + (thread % 2 == 0 ? 1000 : 2000);
        expect(out.host[thread] == expected, "divergent thread %d: %d, not %d", thread, out.host[thread], expected);
    }
}

// The usual reductions and scans, with every block shape.
template <class T>
__device__ T sum_of_wavefront(T value) {
    for (int offset = warpSize / 2; offset > 0; offset /= 2) {
        value += __shfl_down(value, offset);
    }
    return value;
}
__global__ void block_sums(double* out, const float* in, int count) {
    __shared__ double partial[32];
    const int thread = threadIdx.y * blockDim.x + threadIdx.x, size = blockDim.x * blockDim.y;
    double sum = 0;
    for (int i = thread; i < count; i += size) {
        sum += in[blockIdx.x * count + i];
    }
    sum = sum_of_wavefront(sum);
    if (thread % warpSize == 0) {
        partial[thread / warpSize] = sum;
    }
    __syncthreads();
    if (thread < warpSize) {
        const double all = sum_of_wavefront(thread < (size + warpSize - 1) / warpSize ? partial[thread] : 0.0);
        if (thread == 0) {
            out[blockIdx.x] = all;
        }
    }
}

static void reductions() {
    const int count = 1000, blocks = 7;
    device_array<float> in(blocks * count);
    for (int i = 0; i < blocks * count; ++i) {
        in.host[i] = (float)(mixed(i) % 1000) * 0.25f;
    }
    in.upload();
    device_array<double> out(blocks);
    for (dim3 shape : {dim3(64), dim3(256), dim3(1024), dim3(16, 16), dim3(192), dim3(8, 4)}) {
        block_sums<<<blocks, shape>>>(out, in, count);
        out.fetch();
        for (int block = 0; block < blocks; ++block) {
            double sum = 0;
            for (int i = 0; i < count; ++i) {
                sum += in.host[block * count + i];
            }
            expect(out.host[block] == sum, "block of %ux%u sums %g, not %g", shape.x, shape.y, out.host[block], sum);
        }
    }
}

int main() {
    widths();
    device_array<int> out(warpSize);
    types<<<1, warpSize>>>(out);
    for (int failed : out.fetch()) {
        expect(failed == 0, "types that do not travel: %x", failed);
    }
    divergence();
    reductions();
    return failed();
}
