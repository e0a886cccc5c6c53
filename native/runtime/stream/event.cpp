#include "runtime/stream/event.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <set>

#include "runtime/error.h"
#include "runtime/fault.h"
#include "runtime/stream/stream.h"

using clock_type = std::chrono::steady_clock;

struct ihipEvent_t {
    unsigned flags;
    std::optional<clock_type::time_point> recorded;
};

namespace hipcpu {
namespace {

struct event_set {
    std::mutex mutex;
    std::set<hipEvent_t> live;
};

event_set& events() {
    static event_set* instance = new event_set;
    return *instance;
}

bool is_timed(hipEvent_t event) {
    return is_event(event) && (event->flags & hipEventDisableTiming) == 0 && event->recorded;
}

hipError_t check(hipEvent_t event) {
    return finish(!is_event(event) ? hipErrorInvalidHandle : lost_error());
}

constexpr unsigned known_flags = hipEventBlockingSync | hipEventDisableTiming | hipEventInterprocess | hipEventDisableSystemFence |
    hipEventReleaseToDevice | hipEventReleaseToSystem;

}  // namespace

bool is_event(hipEvent_t event) {
    event_set& all = events();
    const std::lock_guard<std::mutex> lock(all.mutex);
    return all.live.count(event) != 0;
}

}  // namespace hipcpu

using namespace hipcpu;

hipError_t hipEventCreateWithFlags(hipEvent_t* event, unsigned int flags) {
    if (event == nullptr || (flags & ~known_flags) != 0) {
        return finish(hipErrorInvalidValue);
    }
    *event = new ihipEvent_t{flags, {}};
    event_set& all = events();
    const std::lock_guard<std::mutex> lock(all.mutex);
    all.live.insert(*event);
    return hipSuccess;
}

hipError_t hipEventCreate(hipEvent_t* event) {
    return hipEventCreateWithFlags(event, hipEventDefault);
}

hipError_t hipEventDestroy(hipEvent_t event) {
    event_set& all = events();
    const std::lock_guard<std::mutex> lock(all.mutex);
    if (all.live.erase(event) == 0) {
        return finish(hipErrorInvalidHandle);
    }
    delete event;
    return hipSuccess;
}

hipError_t hipEventRecord(hipEvent_t event, hipStream_t stream) {
    if (!is_event(event) || !is_stream(stream)) {
        return finish(hipErrorInvalidHandle);
    }
    event->recorded = clock_type::now();
    return finish(lost_error());
}

hipError_t hipEventRecordWithFlags(hipEvent_t event, hipStream_t stream, unsigned int flags) {
    return flags > hipEventRecordExternal ? finish(hipErrorInvalidValue) : hipEventRecord(event, stream);
}

hipError_t hipEventSynchronize(hipEvent_t event) {
    return check(event);
}

hipError_t hipEventQuery(hipEvent_t event) {
    return check(event);
}

hipError_t hipEventElapsedTime(float* milliseconds, hipEvent_t start, hipEvent_t stop) {
    if (milliseconds == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    if (!is_timed(start) || !is_timed(stop)) {
        return finish(hipErrorInvalidHandle);
    }
    *milliseconds = std::chrono::duration<float, std::milli>(*stop->recorded - *start->recorded).count();
    return finish(lost_error());
}
