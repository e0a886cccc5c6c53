#include "runtime/module/kernel_table.h"

namespace hipcpu {

kernel_table::kernel_table(const hipcpu_module_description& description) {
    for (const hipcpu_kernel* kernel = description.first; kernel != description.last; ++kernel) {
        functions_.push_back({kernel});
    }
}

ihipModuleSymbol_t* kernel_table::find_named(std::string_view name) {
    for (ihipModuleSymbol_t& function : functions_) {
        if (name == function.kernel->name) {
            return &function;
        }
    }
    return nullptr;
}

const hipcpu_kernel* kernel_table::find_at(const void* function) const {
    for (const ihipModuleSymbol_t& candidate : functions_) {
        if (candidate.kernel->function == function && function != nullptr) {
            return candidate.kernel;
        }
    }
    return nullptr;
}

}  // namespace hipcpu
