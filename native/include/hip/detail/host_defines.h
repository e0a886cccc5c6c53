// The attributes of the kernel language. A kernel is an ordinary function of the processor here, so most of them say nothing.
#pragma once

#ifndef __global__
#ifdef HIPCPU_MODULE
// Only the table of a module refers to a kernel, inlined into its runner: the compiler need not emit it a second time.
#define __global__ inline
#define HIPCPU_KERNEL_INLINE // what hipcpu-cc makes of an inline beside it
#else
#define __global__
#define HIPCPU_KERNEL_INLINE inline
#endif
#endif
// A block runs wholly on one thread of the processor, so that thread's storage is the block's.
#ifndef __shared__
#if defined(__clang__)
#define __shared__ static __thread
#else
// g++ initialises arrays of classes with constructors at run time, trivial ones too, unless told that there is nothing to do.
#define __shared__ __constinit static __thread
#endif
#endif
#ifndef __host__
#define __host__
#endif
#ifndef __device__
#define __device__
#endif
#ifndef __constant__
#ifdef HIPCPU_CHECKED
// Every declaration has a section of its own, so that the checks can tell what kernels must not write.
#define HIPCPU_TEXT_(x) #x
#define HIPCPU_TEXT(x) HIPCPU_TEXT_(x)
#define __constant__ __attribute__((section("hipcpu_constant." HIPCPU_TEXT(__COUNTER__))))
#else
#define __constant__
#endif
#endif
#ifndef __managed__
#define __managed__
#endif
#ifndef __forceinline__
#define __forceinline__ inline __attribute__((always_inline))
#endif
#ifndef __align__
#define __align__(bytes) __attribute__((aligned(bytes)))
#endif
#ifndef __launch_bounds__
#define __launch_bounds__(...)
#endif
#ifndef __grid_constant__
#define __grid_constant__
#endif
#ifndef __cluster_dims__
#define __cluster_dims__(...)
#endif

// A symbol stands for itself in hipMemcpyToSymbol and its kin.
#ifndef HIP_SYMBOL
#define HIP_SYMBOL(variable) variable
#endif
