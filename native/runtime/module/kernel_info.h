// What the runtime finds out about a kernel beyond the compiler's description: its names and its static shared memory.
#pragma once
#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "hipcpu/kernel.h"
#include "runtime/module/loaded_code.h"

namespace hipcpu {

// A __shared__ variable's place in the thread-local storage of its module.
struct shared_variable {
    size_t offset;
    size_t bytes;
};

struct kernel_info {
    std::string qualified_name; // with its namespaces and template arguments
    std::string mangled_name;   // empty when the module was stripped
    std::shared_ptr<const loaded_code> code;
    std::vector<shared_variable> own_shared;    // declared in the kernel
    std::vector<shared_variable> called_shared; // declared in device functions of its module, which it may call
    size_t static_shared_bytes = 0;             // own, and called where it is the module's only kernel

    // Picoseconds that a lane took in the last launch, 0 before the first; for guessing how long the next one takes.
    mutable std::atomic<uint64_t> lane_picoseconds{0};

    explicit kernel_info(const hipcpu_kernel& kernel);
};

// Found out once for each kernel; valid until its module is forgotten.
const kernel_info& info_of(const hipcpu_kernel& kernel);
void forget_kernels(const hipcpu_kernel* first, const hipcpu_kernel* last);

}  // namespace hipcpu
