// What this runtime offers beyond HIP: options, the last fault, and checks of the memory around buffers.
#pragma once
#include "hipcpu/api/error.h"

// Options; the environment variable in brackets sets the value at the start of the process.
typedef enum hipcpuOption {
    hipcpuOptionSeed = 0,           // [HIPCPU_SEED] order of blocks, wavefronts and lanes: 0 natural, HIPCPU_SEED_REVERSE last to first, else permuted
    hipcpuOptionThreads = 1,        // [HIPCPU_THREADS] operating system threads that run blocks, 1 .. 256; default: the cores
    hipcpuOptionPoison = 2,         // [HIPCPU_POISON] 1 (default): shared memory is filled with NaNs before each block
    hipcpuOptionPartialBarrier = 3, // [HIPCPU_PARTIAL_BARRIER] 1: lanes that ended are not missed at a barrier; 0 (default): a fault
    hipcpuOptionPlacement = 4,      // [HIPCPU_PLACEMENT] where new buffers lie, a hipcpu_placement; default: they end at a guard
    hipcpuOptionMemory = 5,         // [HIPCPU_MEMORY] bytes of device memory; default: 80 % of the machine's
    hipcpuOptionPrintfLimit = 6,    // [HIPCPU_PRINTF_LIMIT] bytes that one launch may print, the rest is dropped; default 1 MiB
    hipcpuOptionPrintfDiscard = 7,  // [HIPCPU_PRINTF_DISCARD] 1: what kernels print goes nowhere; default 0
    hipcpuOptionWavefront = 8,      // [HIPCPU_WAVEFRONT] wavefront size that device properties show, 32 or 64; a module's own counts for its kernels
    hipcpuOptionCheckFindings = 9,  // [HIPCPU_CHECK_FINDINGS] findings after which a checked kernel ends, 1 .. 1000; default 1
    hipcpuOptionCheckIgnore = 10,   // [HIPCPU_CHECK_IGNORE] sum of 1 << kind over the hipcpu_fault_kind that the checks let pass
    hipcpuOptionSameValueRace = 11, // [HIPCPU_SAME_VALUE_RACE] 1: a race of equal values is a fault; 0 (default): it is only noted
    hipcpuOptionCount
} hipcpuOption;

#define HIPCPU_SEED_REVERSE UINT64_MAX

typedef enum hipcpu_placement {
    HIPCPU_PLACEMENT_END = 0,   // the last bytes border on a guard, up to an alignment of 16: reading or writing past the end faults
    HIPCPU_PLACEMENT_START = 1, // the first byte borders on a guard: an access before the start faults
    HIPCPU_PLACEMENT_SPREAD = 2 // for timing: buffers differ in the low bits of their addresses, and do not compete for the same cache lines
} hipcpu_placement;

// hipErrorInvalidValue for an unknown option or a value out of range. Not to be called while a kernel runs.
HIPCPU_API hipError_t hipcpuSetOption(hipcpuOption option, uint64_t value);
HIPCPU_API hipError_t hipcpuGetOption(hipcpuOption option, uint64_t* value);

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
    HIPCPU_FAULT_CONSTANT_WRITE = 14,
    HIPCPU_FAULT_SAME_VALUE_RACE = 15 // lanes without order wrote the same value to one place
} hipcpu_fault_kind;

typedef struct hipcpu_fault {
    int kind;              // hipcpu_fault_kind
    char message[512];     // one line: what, where, and how to mend it where that is known
    char module[256];      // the shared object or program the faulting code belongs to, empty when unknown
    uint64_t offset;       // the code's offset in that file
    uint32_t block[3];
    uint32_t thread[3];    // UINT32_MAX each when it is not known: a vectorised loop runs many at once
    uint64_t address;      // the memory address that was touched, 0 when there is none
} hipcpu_fault;

// The fault that lost the device, or the last launch's refusal; kind HIPCPU_FAULT_NONE when there was none.
HIPCPU_API hipError_t hipcpuGetLastFault(hipcpu_fault* fault);

// What the checks of a build with hipcpu-cc --checked found in the last launch, each pair of code places once: faults and, with
// hipcpuOptionSameValueRace 0, races of equal values that were only noted. hipErrorInvalidValue beyond the count.
HIPCPU_API unsigned hipcpuFindingCount(void);
HIPCPU_API hipError_t hipcpuGetFinding(unsigned index, hipcpu_fault* finding);

// Looks whether the bytes around every live buffer are as they were. hipErrorIllegalAddress and a fault that names the buffer, the
// distance and the side when they are not.
HIPCPU_API hipError_t hipcpuCheckCanaries(void);
// Takes every live buffer out of all caches of all cores, so that the next kernel finds them cold. hipErrorNotSupported where the
// processor has no instruction for it.
HIPCPU_API hipError_t hipcpuEvictBuffers(void);
// Gives lanes that wait other memory for their stacks. Where that lies changes the time of a kernel with barriers, now and then by a third,
// for as long as it stays there; renewed now and then, it cannot make one process seem slower than another.
HIPCPU_API hipError_t hipcpuRenewStacks(void);
// Wakes the threads that run blocks, as many as a large launch takes, and returns when they are awake. A launch that begins at once, within
// some microseconds, finds them so; else how long the system takes to wake them is part of its time.
HIPCPU_API hipError_t hipcpuWakeThreads(void);
// Bytes that kernels printed beyond the limit since the process began.
HIPCPU_API uint64_t hipcpuPrintfDropped(void);
