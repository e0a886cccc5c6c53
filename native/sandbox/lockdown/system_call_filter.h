// Builds and installs a seccomp filter: everything is allowed but what the rules refuse.
#pragma once
#include <cstddef>
#include <cstdint>
#include <linux/filter.h>
#include <vector>

namespace hipwright {

// Each call may have one rule. A negative number stands for a call that this processor does not have: no rule. Arguments count from 0;
// of their 64 bits the low 32 are looked at unless said otherwise.
class SystemCallFilter {
public:
    SystemCallFilter();

    void refuse(int call, int error);
    void kill_at(int call); // ends the process
    void refuse_equal(int call, unsigned argument, uint32_t value, int error);
    void allow_only(int call, unsigned argument, const std::vector<uint32_t>& values, int error);
    void require_bits(int call, unsigned argument, uint32_t mask, int error); // all of them
    void forbid_bits(int call, unsigned argument, uint32_t mask, int error);  // any of them
    void require_zero(int call, unsigned argument, int error);                // all 64 bits

    // all_threads: for every thread of the process. Returns 0 or an errno; sets no_new_privs.
    int install(bool all_threads);

private:
    void add(uint16_t code, uint32_t value, uint8_t if_true = 0, uint8_t if_false = 0);
    void load(unsigned argument, bool high_half = false);
    void begin(int call, size_t length);
    void give_error(int error);
    void allow();

    std::vector<sock_filter> program_;
};

} // namespace hipwright
