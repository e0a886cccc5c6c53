#include "runtime/execution/stack_pool.h"

#include <sys/mman.h>

#include <algorithm>
#include <atomic>
#include <new>
#include <numeric>
#include <random>

namespace hipcpu {
namespace {

constexpr size_t guard_bytes = stack_pool::distance - stack_pool::stack_bytes;
constexpr size_t cache_line = 64;
constexpr size_t page_lines = 4096 / cache_line;
// Cache lines between neighbours' tops: about what a kernel with a barrier touches.
constexpr size_t stagger_lines = 3;

// Each guard splits a mapping, and a process may have 65530 of them on most systems. The stacks beyond do without a guard.
constexpr unsigned guard_budget = 20000;
std::atomic<unsigned> guards{0};

}  // namespace

stack_pool::stack_pool(unsigned count) : count_(count) {
    void* mapping = mmap(nullptr, bytes(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    if (mapping == MAP_FAILED) {
        throw std::bad_alloc();
    }
    mapping_ = static_cast<char*>(mapping);
    free_.reserve(count);
}

stack_pool::~stack_pool() {
    munmap(mapping_, bytes());
}

size_t stack_pool::bytes() const {
    return count_ * distance;
}

char* stack_pool::top(unsigned stack) const {
    return mapping_ + (stack + 1) * distance - stack * stagger_lines % page_lines * cache_line;
}

bool stack_pool::contains(const void* address) const {
    return address >= mapping_ && address < mapping_ + bytes();
}

bool stack_pool::is_guard(const void* address) const {
    return contains(address) && static_cast<size_t>(static_cast<const char*>(address) - mapping_) % distance < guard_bytes;
}

void stack_pool::guard_next() {
    if (guards.fetch_add(1, std::memory_order_relaxed) < guard_budget) {
        mprotect(mapping_ + guarded_ * distance, guard_bytes, PROT_NONE);
    }
    ++guarded_;
}

void stack_pool::renew() {
    madvise(mapping_, guarded_ * distance, MADV_DONTNEED);
    // In another order each time: the system hands out the page that it got back last.
    std::vector<unsigned> order(guarded_);
    std::iota(order.begin(), order.end(), 0u);
    std::shuffle(order.begin(), order.end(), std::minstd_rand(std::random_device{}()));
    for (const unsigned stack : order) {
        *static_cast<volatile char*>(top(stack) - cache_line) = 0;
    }
}

unsigned stack_pool::take() {
    if (!free_.empty()) {
        const unsigned stack = free_.back();
        free_.pop_back();
        return stack;
    }
    if (untaken_ == guarded_) {
        guard_next();
    }
    return untaken_++;
}

void stack_pool::give_back_all() {
    free_.clear();
    untaken_ = 0;
}

}  // namespace hipcpu
