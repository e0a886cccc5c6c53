// Streams. Work is done inside the call that asks for it, so that every stream is always idle and in order.
#pragma once
#include "hipcpu/api/error.h"

#define hipStreamDefault 0x00
#define hipStreamNonBlocking 0x01
#define hipStreamLegacy ((hipStream_t)1)
#define hipStreamPerThread ((hipStream_t)2)

typedef void (*hipStreamCallback_t)(hipStream_t stream, hipError_t status, void* userData);
typedef void (*hipHostFn_t)(void* userData);

HIPCPU_API hipError_t hipStreamCreate(hipStream_t* stream);
HIPCPU_API hipError_t hipStreamCreateWithFlags(hipStream_t* stream, unsigned int flags);
HIPCPU_API hipError_t hipStreamCreateWithPriority(hipStream_t* stream, unsigned int flags, int priority);
HIPCPU_API hipError_t hipDeviceGetStreamPriorityRange(int* least, int* greatest);
HIPCPU_API hipError_t hipStreamDestroy(hipStream_t stream);
HIPCPU_API hipError_t hipStreamSynchronize(hipStream_t stream);
HIPCPU_API hipError_t hipStreamQuery(hipStream_t stream);
HIPCPU_API hipError_t hipStreamWaitEvent(hipStream_t stream, hipEvent_t event, unsigned int flags HIPCPU_DEFAULT(0));
HIPCPU_API hipError_t hipStreamGetFlags(hipStream_t stream, unsigned int* flags);
HIPCPU_API hipError_t hipStreamGetPriority(hipStream_t stream, int* priority);
HIPCPU_API hipError_t hipStreamGetDevice(hipStream_t stream, hipDevice_t* device);
HIPCPU_API hipError_t hipStreamAddCallback(hipStream_t stream, hipStreamCallback_t callback, void* userData, unsigned int flags);
HIPCPU_API hipError_t hipLaunchHostFunc(hipStream_t stream, hipHostFn_t function, void* userData);
