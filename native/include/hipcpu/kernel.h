// How a compiled module or program describes its kernels to the runtime. Plain data, laid out the same for every compiler: the
// linker gathers one entry for each kernel in the section hipcpu_kernels, so that no static constructor is needed.
#pragma once
#include "hipcpu/position.h"

#define HIPCPU_MODULE_VERSION 2

// Wavefront size of this compilation, 32 or 64 (hipcpu-cc --wavefront).
#ifndef HIPCPU_WAVEFRONT
#define HIPCPU_WAVEFRONT 64
#endif

// Defined by hipcpu-cc --checked.
#ifndef HIPCPU_CHECKED
#define HIPCPU_CHECKED 0
#endif

struct hipcpu_parameter {
    uint32_t bytes;
    uint32_t alignment;
};

// What is the same for all lanes of a block.
struct hipcpu_block {
    hipcpu::coordinates index;   // blockIdx
    hipcpu::coordinates extents; // blockDim
    hipcpu::coordinates grid;    // gridDim
    void* dynamic_memory;
};

// Runs the lanes [first, last) of a block one after another; lanes are counted with x fastest. Returns early when a lane came back
// from a wait, since other stacks then run the lanes after it.
typedef void (*hipcpu_runner)(void* const* parameters, const hipcpu_block* block, unsigned first, unsigned last);

struct alignas(64) hipcpu_kernel {
    const char* name;                          // as written, null for launches of kernels that are in no table
    const char* signature;                     // a __PRETTY_FUNCTION__ that ends in "= QUALIFIED_NAME]"
    const char* file;                          // null where unknown
    const void* function;                      // the kernel's address in the program, null where it has none
    hipcpu_runner runner;
    const hipcpu_parameter* parameters;        // in order
    uint32_t parameter_count;
    uint32_t line;
    uint16_t wavefront;                        // lanes of a wavefront, 32 or 64
    uint16_t checked;                          // 1: compiled with hipcpu-cc --checked
    uint32_t maximum_block;                    // threads of a block at most, 0: the device's limit
};

// A module's table of kernels; every module and program with kernels exports one under the name hipcpu_module.
struct hipcpu_module_description {
    uint32_t version;
    uint32_t wavefront;
    const hipcpu_kernel* first;
    const hipcpu_kernel* last; // one past the end
};
