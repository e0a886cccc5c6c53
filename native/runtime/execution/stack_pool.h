// The stacks of one operating system thread's fibers: mapped once, each above a guard page, used again and again.
#pragma once
#include <cstddef>
#include <vector>

namespace hipcpu {

class stack_pool {
public:
    static constexpr size_t stack_bytes = size_t{128} << 10;

    // Address space for `count` stacks; memory is only used where a stack was used. Throws std::bad_alloc.
    explicit stack_pool(unsigned count);
    ~stack_pool();
    stack_pool(const stack_pool&) = delete;
    stack_pool& operator=(const stack_pool&) = delete;

    // From the start of one stack, which is its guard, to that of the next.
    static constexpr size_t distance = stack_bytes + 4096;

    unsigned size() const { return count_; }
    const char* begin() const { return mapping_; }
    // Where a fiber on this stack begins. The tops differ in their low bits, else they would all compete for the same cache lines.
    char* top(unsigned stack) const;
    // Whether this address lies in a guard page.
    bool is_guard(const void* address) const;
    bool contains(const void* address) const;

    // Lets the memory of all stacks go and gets other for those used before; none may be taken.
    void renew();

    // Any stack that is not taken, rather one used before; there are as many as lanes, so there is always one.
    unsigned take();
    void give_back(unsigned stack) { free_.push_back(stack); }
    void give_back_all();

private:
    unsigned count_;
    char* mapping_;
    std::vector<unsigned> free_; // of those below untaken_
    unsigned untaken_ = 0;       // from here on none is taken
    unsigned guarded_ = 0;       // below, every stack has its guard

    void guard_next();

    size_t bytes() const;
};

}  // namespace hipcpu
