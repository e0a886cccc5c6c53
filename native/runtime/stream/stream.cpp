#include "runtime/stream/stream.h"

#include <algorithm>
#include <mutex>
#include <set>

#include "runtime/error.h"
#include "runtime/fault.h"
#include "runtime/stream/event.h"

struct ihipStream_t {
    unsigned flags;
    int priority;
};

namespace hipcpu {
namespace {

constexpr int lowest_priority = 1;
constexpr int highest_priority = -1;

struct stream_set {
    std::mutex mutex;
    std::set<hipStream_t> live;
};

stream_set& streams() {
    static stream_set* instance = new stream_set;
    return *instance;
}

bool is_named(hipStream_t stream) {
    return stream == nullptr || stream == hipStreamLegacy || stream == hipStreamPerThread;
}

hipError_t check(hipStream_t stream) {
    return finish(!is_stream(stream) ? hipErrorInvalidHandle : lost_error());
}

}  // namespace

bool is_stream(hipStream_t stream) {
    if (is_named(stream)) {
        return true;
    }
    stream_set& all = streams();
    const std::lock_guard<std::mutex> lock(all.mutex);
    return all.live.count(stream) != 0;
}

}  // namespace hipcpu

using namespace hipcpu;

hipError_t hipStreamCreateWithPriority(hipStream_t* stream, unsigned int flags, int priority) {
    if (stream == nullptr || (flags != hipStreamDefault && flags != hipStreamNonBlocking)) {
        return finish(hipErrorInvalidValue);
    }
    *stream = new ihipStream_t{flags, std::clamp(priority, highest_priority, lowest_priority)};
    stream_set& all = streams();
    const std::lock_guard<std::mutex> lock(all.mutex);
    all.live.insert(*stream);
    return hipSuccess;
}

hipError_t hipStreamCreateWithFlags(hipStream_t* stream, unsigned int flags) {
    return hipStreamCreateWithPriority(stream, flags, 0);
}

hipError_t hipStreamCreate(hipStream_t* stream) {
    return hipStreamCreateWithFlags(stream, hipStreamDefault);
}

hipError_t hipDeviceGetStreamPriorityRange(int* least, int* greatest) {
    if (least != nullptr) {
        *least = lowest_priority;
    }
    if (greatest != nullptr) {
        *greatest = highest_priority;
    }
    return hipSuccess;
}

hipError_t hipStreamDestroy(hipStream_t stream) {
    stream_set& all = streams();
    const std::lock_guard<std::mutex> lock(all.mutex);
    if (is_named(stream) || all.live.erase(stream) == 0) {
        return finish(hipErrorInvalidHandle);
    }
    delete stream;
    return hipSuccess;
}

hipError_t hipStreamSynchronize(hipStream_t stream) {
    return check(stream);
}

hipError_t hipStreamQuery(hipStream_t stream) {
    return check(stream);
}

hipError_t hipStreamWaitEvent(hipStream_t stream, hipEvent_t event, unsigned int) {
    return is_event(event) ? check(stream) : finish(hipErrorInvalidHandle);
}

hipError_t hipStreamGetFlags(hipStream_t stream, unsigned int* flags) {
    if (flags == nullptr || !is_stream(stream)) {
        return finish(flags == nullptr ? hipErrorInvalidValue : hipErrorInvalidHandle);
    }
    *flags = is_named(stream) ? hipStreamDefault : stream->flags;
    return hipSuccess;
}

hipError_t hipStreamGetPriority(hipStream_t stream, int* priority) {
    if (priority == nullptr || !is_stream(stream)) {
        return finish(priority == nullptr ? hipErrorInvalidValue : hipErrorInvalidHandle);
    }
    *priority = is_named(stream) ? 0 : stream->priority;
    return hipSuccess;
}

hipError_t hipStreamGetDevice(hipStream_t stream, hipDevice_t* device) {
    if (device == nullptr || !is_stream(stream)) {
        return finish(device == nullptr ? hipErrorInvalidValue : hipErrorInvalidHandle);
    }
    *device = 0;
    return hipSuccess;
}

hipError_t hipStreamAddCallback(hipStream_t stream, hipStreamCallback_t callback, void* userData, unsigned int flags) {
    if (callback == nullptr || flags != 0) {
        return finish(hipErrorInvalidValue);
    }
    const hipError_t error = check(stream);
    if (error != hipErrorInvalidHandle) {
        callback(stream, error, userData);
    }
    return error;
}

hipError_t hipLaunchHostFunc(hipStream_t stream, hipHostFn_t function, void* userData) {
    if (function == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    const hipError_t error = check(stream);
    if (error == hipSuccess) {
        function(userData);
    }
    return error;
}
