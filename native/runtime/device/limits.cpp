// Limits and cache settings. The settings are remembered and have no effect.
#include "hipcpu/api/device.h"

#include <atomic>

#include "runtime/error.h"
#include "runtime/execution/stack_pool.h"
#include "runtime/options.h"
#include "runtime/primitive/device_heap.h"

using namespace hipcpu;

namespace {

std::atomic<hipFuncCache_t> cache{hipFuncCachePreferNone};
std::atomic<hipSharedMemConfig> banks{hipSharedMemBankSizeFourByte};

}  // namespace

hipError_t hipDeviceGetLimit(size_t* value, hipLimit_t limit) {
    if (value == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    switch (limit) {
        case hipLimitStackSize:
            *value = stack_pool::stack_bytes;
            return hipSuccess;
        case hipLimitPrintfFifoSize:
            *value = option(hipcpuOptionPrintfLimit);
            return hipSuccess;
        case hipLimitMallocHeapSize:
            *value = device_heap::limit();
            return hipSuccess;
        case hipLimitRange:
            break;
    }
    return finish(hipErrorUnsupportedLimit);
}

hipError_t hipDeviceSetLimit(hipLimit_t limit, size_t value) {
    switch (limit) {
        case hipLimitStackSize:
            return finish(value <= stack_pool::stack_bytes ? hipSuccess : hipErrorInvalidValue);
        case hipLimitPrintfFifoSize:
            return hipcpuSetOption(hipcpuOptionPrintfLimit, value);
        case hipLimitMallocHeapSize:
            device_heap::set_limit(value);
            return hipSuccess;
        case hipLimitRange:
            break;
    }
    return finish(hipErrorUnsupportedLimit);
}

hipError_t hipDeviceGetCacheConfig(hipFuncCache_t* config) {
    if (config == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    *config = cache;
    return hipSuccess;
}

hipError_t hipDeviceSetCacheConfig(hipFuncCache_t config) {
    cache = config;
    return hipSuccess;
}

hipError_t hipDeviceGetSharedMemConfig(hipSharedMemConfig* config) {
    if (config == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    *config = banks;
    return hipSuccess;
}

hipError_t hipDeviceSetSharedMemConfig(hipSharedMemConfig config) {
    banks = config;
    return hipSuccess;
}
