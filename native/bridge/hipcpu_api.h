// What hipwright's HIP runtime for the processor offers beyond HIP; other libraries lack it (ask hipLibraryHas first). The same
// declarations, with what they mean, stand in native/include/hipcpu/extensions.h.
#pragma once
#include "hip_api.h"

#pragma GCC visibility push(hidden)
extern "C" {

typedef enum hipcpuOption {
    hipcpuOptionSeed = 0,
    hipcpuOptionThreads = 1,
    hipcpuOptionPoison = 2,
    hipcpuOptionPlacement = 4,
    hipcpuOptionMemory = 5
} hipcpuOption;

typedef enum hipcpu_fault_kind {
    HIPCPU_FAULT_NONE = 0,
    HIPCPU_FAULT_OUT_OF_BOUNDS = 1,
    HIPCPU_FAULT_WILD_ADDRESS = 2,
    HIPCPU_FAULT_STACK_OVERFLOW = 3,
    HIPCPU_FAULT_BARRIER_DIVERGENCE = 4,
    HIPCPU_FAULT_DEADLOCK = 5,
    HIPCPU_FAULT_DATA_RACE = 6,
    HIPCPU_FAULT_UNINITIALISED_READ = 7,
    HIPCPU_FAULT_ASSERT = 8,
    HIPCPU_FAULT_TRAP = 9,
    HIPCPU_FAULT_ARITHMETIC = 10,
    HIPCPU_FAULT_SHARED_MEMORY_LIMIT = 11,
    HIPCPU_FAULT_UNDEFINED_BEHAVIOUR = 12,
    HIPCPU_FAULT_ILLEGAL_INSTRUCTION = 13,
    HIPCPU_FAULT_CONSTANT_WRITE = 14
} hipcpu_fault_kind;

typedef struct hipcpu_fault {
    int kind;
    char message[512];
    char module[256];
    uint64_t offset;
    uint32_t block[3];
    uint32_t thread[3];
    uint64_t address;
} hipcpu_fault;

hipError_t hipcpuSetOption(hipcpuOption option, uint64_t value);
hipError_t hipcpuGetOption(hipcpuOption option, uint64_t* value);
hipError_t hipcpuGetLastFault(hipcpu_fault* fault);
hipError_t hipcpuCheckCanaries(void);
hipError_t hipcpuEvictBuffers(void);
hipError_t hipcpuRenewStacks(void);
hipError_t hipcpuWakeThreads(void);

} // extern "C"
#pragma GCC visibility pop
