#include "runtime/error.h"

#include "runtime/fault.h"

namespace hipcpu {
namespace {

thread_local hipError_t last_error = hipSuccess;

}  // namespace

hipError_t finish(hipError_t error) {
    // "Not ready" is an answer, not a failure.
    if (error != hipSuccess && error != hipErrorNotReady) {
        last_error = error;
    }
    return error;
}

}  // namespace hipcpu

using namespace hipcpu;

hipError_t hipPeekAtLastError(void) {
    return lost_error() != hipSuccess ? lost_error() : last_error;
}

hipError_t hipGetLastError(void) {
    const hipError_t error = hipPeekAtLastError();
    last_error = hipSuccess;
    return error;
}

hipError_t hipExtGetLastError(void) {
    return hipGetLastError();
}
