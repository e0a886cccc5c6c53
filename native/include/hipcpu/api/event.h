// Events: marks in a stream, with a time stamp of the monotonic clock.
#pragma once
#include "hipcpu/api/error.h"

#define hipEventDefault 0x0
#define hipEventBlockingSync 0x1
#define hipEventDisableTiming 0x2
#define hipEventInterprocess 0x4
#define hipEventRecordDefault 0x00
#define hipEventRecordExternal 0x01
#define hipEventDisableSystemFence 0x20000000
#define hipEventReleaseToDevice 0x40000000
#define hipEventReleaseToSystem 0x80000000

HIPCPU_API hipError_t hipEventCreate(hipEvent_t* event);
HIPCPU_API hipError_t hipEventCreateWithFlags(hipEvent_t* event, unsigned int flags);
HIPCPU_API hipError_t hipEventDestroy(hipEvent_t event);
HIPCPU_API hipError_t hipEventRecord(hipEvent_t event, hipStream_t stream HIPCPU_DEFAULT(NULL));
HIPCPU_API hipError_t hipEventRecordWithFlags(hipEvent_t event, hipStream_t stream, unsigned int flags);
HIPCPU_API hipError_t hipEventSynchronize(hipEvent_t event);
HIPCPU_API hipError_t hipEventQuery(hipEvent_t event);
// Milliseconds between two recorded events, with a resolution of a nanosecond. hipErrorInvalidHandle when one was created without
// timing or was never recorded.
HIPCPU_API hipError_t hipEventElapsedTime(float* milliseconds, hipEvent_t start, hipEvent_t stop);
