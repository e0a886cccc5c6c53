// What the checks need to know of a loaded module, from its file.
#pragma once
#include "runtime/check/regions.h"
#include "runtime/check/shared_layout.h"
#include "runtime/module/kernel_info.h"

namespace hipcpu::check {

// The module's variables, constants and literals. Without symbols its data counts as one variable.
std::vector<Region> regions_of(const loaded_code& code);
// The arrays of static shared memory that the kernel declares or may reach; those of other kernels are left out, as nobody comes there
// but by running off an array of his own.
SharedLayout statics_of(const kernel_info& kernel);
uintptr_t start_of_code(const loaded_code& code);

} // namespace hipcpu::check
