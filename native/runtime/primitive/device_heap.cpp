#include "runtime/primitive/device_heap.h"

#include <atomic>
#include <cstdlib>
#include <mutex>
#include <unordered_map>

#include "hipcpu/device.h"
#include "runtime/execution/kernel_fault.h"

namespace hipcpu::device_heap {
namespace {

struct heap {
    std::mutex mutex;
    std::unordered_map<void*, size_t> blocks;
    size_t used = 0;
    size_t limit = size_t{8} << 20;
};

heap& only() {
    static heap* instance = new heap;
    return *instance;
}

}  // namespace

size_t limit() {
    const std::lock_guard<std::mutex> lock(only().mutex);
    return only().limit;
}

void set_limit(size_t bytes) {
    const std::lock_guard<std::mutex> lock(only().mutex);
    only().limit = bytes;
}

static void* allocate(size_t bytes) {
    heap& all = only();
    const std::lock_guard<std::mutex> lock(all.mutex);
    if (bytes == 0 || bytes > all.limit || all.used > all.limit - bytes) {
        return nullptr;
    }
    void* block = std::malloc(bytes);
    if (block != nullptr) {
        all.blocks.emplace(block, bytes);
        all.used += bytes;
    }
    return block;
}

// False when no block begins at `pointer`.
static bool release(void* pointer) {
    heap& all = only();
    const std::lock_guard<std::mutex> lock(all.mutex);
    const auto found = all.blocks.find(pointer);
    if (found == all.blocks.end()) {
        return false;
    }
    all.used -= found->second;
    all.blocks.erase(found);
    std::free(pointer);
    return true;
}

}  // namespace hipcpu::device_heap

void* hipcpu_device_malloc(size_t bytes) {
    return hipcpu::device_heap::allocate(bytes);
}

void hipcpu_device_free(void* pointer) {
    if (pointer != nullptr && !hipcpu::device_heap::release(pointer)) {
        hipcpu::fail_kernel(HIPCPU_FAULT_WILD_ADDRESS, __builtin_return_address(0),
            "free of an address that malloc on the device did not return, or that was freed before");
    }
}
