// A local header with kernels, launches and shared memory, which hipcpu-cc has to rewrite as well.
#pragma once
#include <hip/hip_runtime.h>

#include "nested/constant.h"

static __global__ void from_a_header(float* x) {
    static __shared__ float added[256];
    added[threadIdx.x] = CONSTANT;
    __syncthreads();
    x[threadIdx.x] += added[255 - threadIdx.x];
}

inline void launch_from_a_header(float* x) { from_a_header<<<1, 256>>>(x); }
