// Atomic operations of all types from many blocks and lanes, and their results before.
#include <hip/hip_bf16.h>
#include <hip/hip_fp16.h>

#include "device_array.h"

constexpr int blocks = 13, block = 96, total = blocks * block;

struct places {
    int sum, difference, smallest, largest, exchanged, swapped;
    unsigned wrapped_up, wrapped_down, all_of, any_of, odd_of, smallest_unsigned;
    unsigned long long wide_sum, wide_largest, wide_any;
    long long wide_smallest;
    float real_sum, real_largest, real_smallest;
    double wide_real_sum, wide_real_smallest;
    __half2 pair_sum;
    __hip_bfloat162 brain_pair_sum;
    __half half_sum;
    unsigned ordered;
};

__global__ void all_kinds(places* p, int* seen) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    const int ticket = atomicAdd(&p->sum, 1);
    atomicAdd(&seen[ticket], 1); // each ticket is drawn once
    atomicSub(&p->difference, 2);
    atomicMin(&p->smallest, 500 - i);
    atomicMax(&p->largest, i * 3);
    atomicExch(&p->exchanged, i);
    int old = p->swapped, assumed;
    do {
        assumed = old;
        old = atomicCAS(&p->swapped, assumed, assumed + 3);
    } while (old != assumed);
    atomicInc(&p->wrapped_up, 99);
    atomicDec(&p->wrapped_down, 99);
    atomicAnd(&p->all_of, ~(1u << i % 32));
    atomicOr(&p->any_of, 1u << i % 20);
    atomicXor(&p->odd_of, 1u << i % 7);
    atomicMin(&p->smallest_unsigned, 4000000000u - i);
    atomicAdd(&p->wide_sum, 1ull << 33);
    atomicMax(&p->wide_largest, (unsigned long long)i << 40);
    atomicOr(&p->wide_any, 1ull << i % 64);
    atomicMin(&p->wide_smallest, -(long long)i * 10000000000ll);
    atomicAdd(&p->real_sum, 0.5f);
    atomicMax(&p->real_largest, i - 100.5f);
    atomicMin(&p->real_smallest, 7.25f - i);
    unsafeAtomicAdd(&p->wide_real_sum, 0.25);
    atomicMin(&p->wide_real_smallest, -1.5 * i);
    if (i < 600) { // sums that stay exact in few digits
        atomicAdd(&p->pair_sum, __half2(__half(1.0f), __half(-0.5f)));
        unsafeAtomicAdd(&p->half_sum, __half(0.25f));
    }
    if (i < 100) {
        unsafeAtomicAdd(&p->brain_pair_sum, __hip_bfloat162(__hip_bfloat16(1.0f), __hip_bfloat16(2.0f)));
    }
    __hip_atomic_fetch_add(&p->ordered, 1, __ATOMIC_ACQ_REL, __HIP_MEMORY_SCOPE_AGENT);
}

static void global_memory() {
    places start{};
    start.smallest = INT_MAX, start.all_of = ~0u, start.wrapped_down = 50, start.smallest_unsigned = ~0u;
    start.real_largest = -1e9f, start.real_smallest = 1e9f;
    device_array<places> memory(1, start);
    device_array<int> seen(total);
    all_kinds<<<blocks, block>>>(memory, seen);
    const places& p = memory.fetch()[0];
    for (int times : seen.fetch()) {
        expect(times == 1, "a ticket was drawn %d times", times);
    }
    expect(p.sum == total && p.difference == -2 * total && p.smallest == 501 - total && p.largest == 3 * (total - 1), "int: %d %d %d %d", p.sum, p.difference, p.smallest, p.largest);
    expect(p.exchanged >= 0 && p.exchanged < total && p.swapped == 3 * total, "exchange and swap: %d %d", p.exchanged, p.swapped);
    expect(p.wrapped_up == total % 100 && p.wrapped_down == (50 - total % 100 + 100) % 100, "inc and dec: %u %u", p.wrapped_up, p.wrapped_down);
    expect(p.all_of == 0 && p.any_of == (1u << 20) - 1 && p.smallest_unsigned == 4000000001u - total, "bits: %x %x", p.all_of, p.any_of);
    unsigned odd = 0;
    for (int i = 0; i < total; ++i) {
        odd ^= 1u << i % 7;
    }
    expect(p.odd_of == odd, "xor: %x", p.odd_of);
    expect(p.wide_sum == (unsigned long long)total << 33 && p.wide_largest == (unsigned long long)(total - 1) << 40 && p.wide_any == ~0ull, "64 bits");
    expect(p.wide_smallest == -(total - 1) * 10000000000ll, "signed 64 bits: %lld", p.wide_smallest);
    expect(p.real_sum == 0.5f * total && p.real_largest == total - 101.5f && p.real_smallest == 8.25f - total, "float: %g %g %g", p.real_sum, p.real_largest, p.real_smallest);
    expect(p.wide_real_sum == 0.25 * total && p.wide_real_smallest == -1.5 * (total - 1), "double: %g %g", p.wide_real_sum, p.wide_real_smallest);
    expect(p.pair_sum == __half2(__half(600.0f), __half(-300.0f)) && p.half_sum == __half(150.0f), "half: %g %g", __low2float(p.pair_sum), (float)p.half_sum);
    expect(p.brain_pair_sum == __hip_bfloat162(__hip_bfloat16(100.0f), __hip_bfloat16(200.0f)), "bfloat16: %g", __low2float(p.brain_pair_sum));
    expect(p.ordered == total, "ordered: %u", p.ordered);
}

__global__ void histogram(unsigned* bins, const unsigned char* data, int count) {
    __shared__ unsigned local[64];
    for (int bin = threadIdx.x; bin < 64; bin += blockDim.x) {
        local[bin] = 0;
    }
    __syncthreads();
    for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < count; i += gridDim.x * blockDim.x) {
        atomicAdd_block(&local[data[i] % 64], 1);
    }
    __syncthreads();
    for (int bin = threadIdx.x; bin < 64; bin += blockDim.x) {
        atomicAdd_system(&bins[bin], local[bin]);
    }
}

static void shared_memory() {
    const int count = 100000;
    device_array<unsigned char> data(count);
    unsigned expected[64] = {};
    for (int i = 0; i < count; ++i) {
        data.host[i] = (unsigned char)mixed(i);
        ++expected[data.host[i] % 64];
    }
    data.upload();
    device_array<unsigned> bins(64);
    histogram<<<20, 100>>>(bins, data, count);
    bins.fetch();
    for (int bin = 0; bin < 64; ++bin) {
        expect(bins.host[bin] == expected[bin], "bin %d: %u, not %u", bin, bins.host[bin], expected[bin]);
    }
}

// The last block to finish adds up what the others left: fences and counters across blocks.
__device__ unsigned finished;
__global__ void sum_with_last_block(double* total_sum, volatile double* partial, const float* in, int count) {
    __shared__ double sums[64];
    __shared__ bool last;
    double sum = 0;
    for (int i = blockIdx.x * 64 + threadIdx.x; i < count; i += gridDim.x * 64) {
        sum += in[i];
    }
    sums[threadIdx.x] = sum;
    __syncthreads();
    for (int half = 32; half > 0; half /= 2) {
        if (threadIdx.x < half) {
            sums[threadIdx.x] += sums[threadIdx.x + half];
        }
        __syncthreads();
    }
    if (threadIdx.x == 0) {
        partial[blockIdx.x] = sums[0];
        __threadfence();
        last = atomicInc(&finished, gridDim.x - 1) == gridDim.x - 1;
    }
    __syncthreads();
    if (last && threadIdx.x == 0) {
        double all = 0;
        for (unsigned i = 0; i < gridDim.x; ++i) {
            all += partial[i];
        }
        *total_sum = all;
    }
}

static void across_blocks() {
    const int count = 50000;
    device_array<float> in(count);
    double expected = 0;
    for (int i = 0; i < count; ++i) {
        expected += in.host[i] = (float)(mixed(i) % 256);
    }
    in.upload();
    device_array<double> partial(40), sum(1);
    for (int round = 0; round < 3; ++round) {
        sum_with_last_block<<<40, 64>>>(sum, partial, in, count);
        expect(sum.fetch()[0] == expected, "round %d: %g, not %g", round, sum.host[0], expected);
    }
}

int main() {
    global_memory();
    shared_memory();
    across_blocks();
    return failed();
}
