#include "runtime/fault.h"

#include <atomic>

#include "runtime/error.h"

namespace hipcpu {
namespace {

// Written by the thread that wins `taken`, read once `error` says so.
hipcpu_fault kept = {};
std::atomic<bool> taken{false};
std::atomic<hipError_t> error{hipSuccess};

}  // namespace

hipError_t lost_error() {
    return error.load(std::memory_order_acquire);
}

void lose_device(const hipcpu_fault& fault, hipError_t lost_with) {
    if (!taken.exchange(true)) {
        kept = fault;
        error.store(lost_with, std::memory_order_release);
    }
}

void record_refusal(const hipcpu_fault& fault) {
    if (!taken.load()) {
        kept = fault;
    }
}

}  // namespace hipcpu

using namespace hipcpu;

hipError_t hipcpuGetLastFault(hipcpu_fault* fault) {
    if (fault == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    *fault = kept;
    return hipSuccess;
}
