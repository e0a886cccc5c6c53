// The entry of every HIP source for NVIDIA GPUs: HIP's kernel language in terms of CUDA's, for nvcc. Only device code is compiled.
#pragma once
#ifndef __CUDACC__
#error "these headers are for nvcc; hipwright has others for the processor, and ROCm for AMD GPUs"
#endif
#define __HIP__ 1
#define __HIPCC__ 1
#define __HIP_PLATFORM_NVIDIA__ 1
#ifdef __CUDA_ARCH__
#define __HIP_DEVICE_COMPILE__ 1
#endif
#include "hip_version.h"

#include "detail/atomics.h"
#include "detail/vector_operators.h"
#include "detail/wavefront.h"

#define hipThreadIdx_x threadIdx.x
#define hipThreadIdx_y threadIdx.y
#define hipThreadIdx_z threadIdx.z
#define hipBlockIdx_x blockIdx.x
#define hipBlockIdx_y blockIdx.y
#define hipBlockIdx_z blockIdx.z
#define hipBlockDim_x blockDim.x
#define hipBlockDim_y blockDim.y
#define hipBlockDim_z blockDim.z
#define hipGridDim_x gridDim.x
#define hipGridDim_y gridDim.y
#define hipGridDim_z gridDim.z

#define HIP_DYNAMIC_SHARED(type, name) extern __shared__ type name[];
#define HIP_KERNEL_NAME(...) __VA_ARGS__

// A counter that goes on evenly, in ticks of nanoseconds.
static __device__ __forceinline__ long long wall_clock64() {
    unsigned long long ticks;
    asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(ticks));
    return static_cast<long long>(ticks);
}
