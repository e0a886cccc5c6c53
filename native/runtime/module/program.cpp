// The kernels of the program itself, by address.
#include <unordered_map>

#include "hipcpu/launch_call.h"
#include "runtime/module/module.h"

// Defined by a program with kernels, null in others. The linker exports it from the program because it is wanted here.
extern "C" __attribute__((weak)) const hipcpu_module_description hipcpu_module;

namespace hipcpu {
namespace {

using kernel_map = std::unordered_map<const void*, const hipcpu_kernel*>;

kernel_map read_table() {
    kernel_map result;
    if (&hipcpu_module != nullptr) {
        for (const hipcpu_kernel* kernel = hipcpu_module.first; kernel != hipcpu_module.last; ++kernel) {
            result.emplace(kernel->function, kernel);
        }
    }
    return result;
}

}  // namespace

const hipcpu_kernel* find_program_kernel(const void* function) {
    static const kernel_map kernels = read_table();
    const auto found = kernels.find(function);
    return found != kernels.end() ? found->second : nullptr;
}

}  // namespace hipcpu

const hipcpu_kernel* hipcpu_find_kernel(const void* function) {
    return hipcpu::find_program_kernel(function);
}
