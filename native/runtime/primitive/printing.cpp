#include "runtime/primitive/printing.h"

#include <algorithm>
#include <atomic>
#include <cstdarg>
#include <cstdio>
#include <mutex>
#include <string>

#include "hipcpu/device.h"
#include "runtime/execution/lane_scheduler.h"
#include "runtime/options.h"

namespace hipcpu {
namespace {

struct output {
    std::mutex mutex;
    std::string text;
};

output& gathered() {
    static output* instance = new output;
    return *instance;
}

std::atomic<uint64_t> dropped{0};

void append(const char* text, size_t bytes) {
    output& all = gathered();
    const std::lock_guard<std::mutex> lock(all.mutex);
    const size_t room = option(hipcpuOptionPrintfLimit) - std::min<size_t>(all.text.size(), option(hipcpuOptionPrintfLimit));
    if (bytes > room) {
        dropped += bytes;
        return;
    }
    all.text.append(text, bytes);
}

int print_from_kernel(const char* format, va_list arguments) {
    char text[1024];
    va_list again;
    va_copy(again, arguments);
    const int length = std::vsnprintf(text, sizeof(text), format, arguments);
    if (length < static_cast<int>(sizeof(text))) {
        append(text, length < 0 ? 0 : static_cast<size_t>(length));
    } else {
        std::string longer(static_cast<size_t>(length) + 1, '\0');
        std::vsnprintf(&longer[0], longer.size(), format, again);
        append(longer.data(), static_cast<size_t>(length));
    }
    va_end(again);
    return length;
}

}  // namespace

void flush_kernel_output() {
    output& all = gathered();
    const std::lock_guard<std::mutex> lock(all.mutex);
    if (all.text.empty()) {
        return;
    }
    if (option(hipcpuOptionPrintfDiscard) == 0) {
        std::fwrite(all.text.data(), 1, all.text.size(), stdout);
        std::fflush(stdout); // so that it is there when a later kernel ends the process
    }
    all.text.clear();
}

}  // namespace hipcpu

using namespace hipcpu;

int hipcpu_printf(const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    // The host's own printing must keep its place among what else the host prints.
    const int length = lane_scheduler::current() == nullptr ? std::vprintf(format, arguments) : print_from_kernel(format, arguments);
    va_end(arguments);
    return length;
}

uint64_t hipcpuPrintfDropped(void) {
    return dropped.load();
}
