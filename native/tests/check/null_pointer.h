// Kernels that dereference a null pointer the compiler knows to be one; see null_pointer.hip and null_pointer_unchecked.hip.
#pragma once
#include "fault_expectations.h"

enum { write_line = __LINE__ + 3 };
__global__ void writes(int* y) {
    int* p = nullptr;
    if (threadIdx.x == 3) *p = 5;
    y[threadIdx.x] = 1;
}

enum { cast_line = __LINE__ + 2 };
__global__ void writes_through_a_cast(int* y) {
    *(int*)nullptr = 5;
    y[threadIdx.x] = 1;
}

enum { read_line = __LINE__ + 3 };
__global__ void reads(int* y) {
    int* p = nullptr;
    y[threadIdx.x] = *p;
}

__device__ int* none() { return nullptr; }
enum { called_line = __LINE__ + 2 };
__global__ void writes_what_a_function_returns(int* y) {
    none()[1] = y[0];
}

// Without checks the compiler moves accesses: their line may be lost.
constexpr int known(int line) { return HIPCPU_CHECKED ? line : 0; }

inline int check_null_pointers() {
    expect_fault("write", [] { writes<<<1, 64>>>(zeros<int>(64)); }, HIPCPU_FAULT_WILD_ADDRESS, known(write_line), {"null pointer"});
    expect_fault("cast", [] { writes_through_a_cast<<<1, 64>>>(zeros<int>(64)); }, HIPCPU_FAULT_WILD_ADDRESS, known(cast_line), {"null pointer"});
    expect_fault("read", [] { reads<<<1, 64>>>(zeros<int>(64)); }, HIPCPU_FAULT_WILD_ADDRESS, known(read_line), {"null pointer"});
    expect_fault("call", [] { writes_what_a_function_returns<<<1, 1>>>(zeros<int>(64)); }, HIPCPU_FAULT_WILD_ADDRESS, known(called_line), {"null pointer"});
    return failures;
}
