// Streams and events.
#include "nvidia/driver/driver.h"

namespace {

CUstream native(hipStream_t stream) { return reinterpret_cast<CUstream>(stream); }
CUevent native(hipEvent_t event) { return reinterpret_cast<CUevent>(event); }

} // namespace

extern "C" {

hipError_t hipStreamCreate(hipStream_t* stream) { ON_DEVICE(cuStreamCreate, reinterpret_cast<CUstream*>(stream), 0u); }
hipError_t hipStreamDestroy(hipStream_t stream) { ON_DEVICE(cuStreamDestroy_v2, native(stream)); }
hipError_t hipStreamSynchronize(hipStream_t stream) { ON_DEVICE(cuStreamSynchronize, native(stream)); }

hipError_t hipEventCreate(hipEvent_t* event) { ON_DEVICE(cuEventCreate, reinterpret_cast<CUevent*>(event), 0u); }
hipError_t hipEventDestroy(hipEvent_t event) { ON_DEVICE(cuEventDestroy_v2, native(event)); }
hipError_t hipEventRecord(hipEvent_t event, hipStream_t stream) { ON_DEVICE(cuEventRecord, native(event), native(stream)); }
hipError_t hipEventSynchronize(hipEvent_t event) { ON_DEVICE(cuEventSynchronize, native(event)); }

hipError_t hipEventElapsedTime(float* milliseconds, hipEvent_t start, hipEvent_t stop) {
    ON_DEVICE(cuEventElapsedTime, milliseconds, native(start), native(stop));
}

} // extern "C"
