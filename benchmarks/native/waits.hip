// What a lane pays for a barrier and for a shuffle: a kernel that does nothing else, for two block sizes, over the waits it made.
#include <hip/hip_runtime.h>
#include <cstdio>
#include "timing.h"

constexpr int repeats = 1000;
constexpr int blocks = 4;

__global__ void barriers(int* out) {
    for (int i = 0; i < repeats; i++) {
        __syncthreads();
    }
    out[blockIdx.x * blockDim.x + threadIdx.x] = 1;
}

// As kernels with tiles do: a lane never waits where the one before it has just waited.
__global__ void barriers_by_turns(int* out) {
    for (int i = 0; i < repeats / 2; i++) {
        __syncthreads();
        out[blockIdx.x * blockDim.x + threadIdx.x] = i;
        __syncthreads();
    }
}

__global__ void shuffles(int* out) {
    int value = threadIdx.x;
    for (int i = 0; i < repeats; i++) {
        value += __shfl_xor(value, 1 << (i & 3));
    }
    out[blockIdx.x * blockDim.x + threadIdx.x] = value;
}

__global__ void ballots(int* out) {
    unsigned long long value = threadIdx.x;
    for (int i = 0; i < repeats; i++) {
        value += __ballot(value & 1);
    }
    out[blockIdx.x * blockDim.x + threadIdx.x] = static_cast<int>(value);
}

template <auto Kernel>
void measure(const char* name, int lanes, int* out) {
    const double nanoseconds = best_of(30, [=] {
        Kernel<<<blocks, lanes>>>(out);
        (void)hipDeviceSynchronize();
    });
    std::printf("%s, %d lanes a block\t%.2f\n", name, lanes, nanoseconds / (double(repeats) * blocks * lanes));
}

int main() {
    int* out = nullptr;
    (void)hipMalloc(&out, blocks * 1024 * sizeof(int));
    for (int lanes : {64, 256, 1024}) {
        measure<barriers>("barrier", lanes, out);
        measure<barriers_by_turns>("two barriers by turns", lanes, out);
        measure<shuffles>("shuffle", lanes, out);
        measure<ballots>("ballot", lanes, out);
    }
    return hipDeviceSynchronize() == hipSuccess ? 0 : 1;
}
