// The kernels of a module or program by name and address.
#pragma once
#include <deque>
#include <string_view>

#include "hipcpu/kernel.h"

// What hipFunction_t points to.
struct ihipModuleSymbol_t {
    const hipcpu_kernel* kernel;
};

namespace hipcpu {

class kernel_table {
public:
    explicit kernel_table(const hipcpu_module_description& description);

    // By the name in the source; null when there is none.
    ihipModuleSymbol_t* find_named(std::string_view name);
    const hipcpu_kernel* find_at(const void* function) const;

private:
    std::deque<ihipModuleSymbol_t> functions_; // their addresses are handed out
};

}  // namespace hipcpu
