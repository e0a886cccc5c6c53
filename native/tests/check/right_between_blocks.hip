// Right kernels whose blocks hand data to each other through atomics, fences and flags: no false alarm.
// options: --checked
#include "fault_expectations.h"

// The last block to finish adds up what the others left.
__global__ void adds_in_the_last_block(const float* x, float* partial, unsigned* done, float* y) {
    __shared__ float sums[64];
    __shared__ bool last;
    sums[threadIdx.x] = x[blockIdx.x * 64 + threadIdx.x];
    __syncthreads();
    for (int half = 32; half > 0; half /= 2) {
        if (threadIdx.x < half) sums[threadIdx.x] += sums[threadIdx.x + half];
        __syncthreads();
    }
    if (threadIdx.x == 0) {
        partial[blockIdx.x] = sums[0];
        __threadfence();
        last = atomicInc(done, gridDim.x - 1) == gridDim.x - 1;
    }
    __syncthreads();
    if (last && threadIdx.x == 0) {
        float sum = 0;
        for (int i = 0; i < gridDim.x; i++) sum += partial[i];
        *y = sum;
    }
}

// As above, with a fence by every thread before the barrier.
__global__ void fences_everywhere(int* out, unsigned* done, int* y) {
    __shared__ unsigned ticket;
    out[blockIdx.x * blockDim.x + threadIdx.x] = threadIdx.x;
    __threadfence();
    __syncthreads();
    if (threadIdx.x == 0) ticket = atomicAdd(done, 1u);
    __syncthreads();
    if (ticket == gridDim.x - 1)
        for (int b = 0; b < gridDim.x; b++) atomicAdd(y, out[b * blockDim.x + threadIdx.x]);
}

// Blocks hand a sum on through a flag, in the order of their tickets.
__global__ void hands_on_through_a_flag(volatile int* flags, int* sums, int* ticket) {
    if (threadIdx.x != 0) return;
    int block = atomicAdd(ticket, 1);
    if (block > 0) {
        while (flags[block - 1] == 0) {}
        __threadfence();
        sums[block] = sums[block - 1] + 1;
    } else {
        sums[block] = 1;
    }
    __threadfence();
    flags[block] = 1;
}

__global__ void locks(int* lock, int* counter) {
    if (threadIdx.x == 0) {
        while (atomicCAS(lock, 0, 1) != 0) {}
        __threadfence();
        *counter += 1;
        __threadfence();
        atomicExch(lock, 0);
    }
}

// Release and acquire as orders of the atomics themselves.
__global__ void releases_and_acquires(int* data, int* flag) {
    if (threadIdx.x != 0) return;
    while (__atomic_load_n(flag, __ATOMIC_ACQUIRE) != static_cast<int>(blockIdx.x)) {}
    *data += 1;
    __atomic_store_n(flag, static_cast<int>(blockIdx.x) + 1, __ATOMIC_RELEASE);
}

__device__ float add_by_compare_and_swap(float* address, float value) {
    int* place = reinterpret_cast<int*>(address);
    int old = *place, assumed;
    do {
        assumed = old;
        old = atomicCAS(place, assumed, __float_as_int(value + __int_as_float(assumed)));
    } while (assumed != old);
    return __int_as_float(old);
}
__global__ void adds_by_compare_and_swap(const float* x, float* y) {
    add_by_compare_and_swap(y, x[blockIdx.x * blockDim.x + threadIdx.x]);
    add_by_compare_and_swap(y + threadIdx.x % 4, 1.0f);
}

int main() {
    expect_no_fault("last block", [] { adds_in_the_last_block<<<8, 64>>>(numbers<float>(512), numbers<float>(8), zeros<unsigned>(1), numbers<float>(1)); });
    expect_no_fault("fences", [] { fences_everywhere<<<8, 64>>>(numbers<int>(512), zeros<unsigned>(1), zeros<int>(1)); });
    expect_no_fault("flags", [] { hands_on_through_a_flag<<<8, 64>>>(zeros<int>(8), zeros<int>(8), zeros<int>(1)); });
    expect_no_fault("lock", [] { locks<<<8, 64>>>(zeros<int>(1), zeros<int>(1)); });
    expect_no_fault("release and acquire", [] { releases_and_acquires<<<8, 32>>>(zeros<int>(1), zeros<int>(1)); });
    expect_no_fault("compare and swap", [] { adds_by_compare_and_swap<<<4, 64>>>(numbers<float>(256), numbers<float>(4)); });
    return failures;
}
