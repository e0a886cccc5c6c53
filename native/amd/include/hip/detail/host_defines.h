// The attributes of the kernel language, as clang has them.
#pragma once

#define __host__ __attribute__((host))
#define __device__ __attribute__((device))
#define __global__ __attribute__((global))
#define __shared__ __attribute__((shared))
#define __constant__ __attribute__((constant))
#define __managed__ __attribute__((managed))
#define __noinline__ __attribute__((noinline))
#define __forceinline__ inline __attribute__((always_inline))
#define __align__(bytes) __attribute__((aligned(bytes)))
#define __grid_constant__

#define HIPCPU_BLOCK_SIZE(threads) __attribute__((amdgpu_flat_work_group_size(1, threads)))
#define HIPCPU_BLOCK_SIZE_AND_COUNT(threads, blocks) __attribute__((amdgpu_flat_work_group_size(1, threads), amdgpu_waves_per_eu(blocks)))
#define HIPCPU_THIRD(first, second, third, ...) third
#define __launch_bounds__(...) HIPCPU_THIRD(__VA_ARGS__, HIPCPU_BLOCK_SIZE_AND_COUNT, HIPCPU_BLOCK_SIZE, )(__VA_ARGS__)

#define HIP_SYMBOL(variable) variable
#define HIP_DYNAMIC_SHARED(type, name) extern __shared__ type name[];
