// The heap from which kernels allocate: small, as on GPUs, so that a kernel that leaks or loops finds it full.
#pragma once
#include <cstddef>

namespace hipcpu::device_heap {

size_t limit();
void set_limit(size_t bytes);

}  // namespace hipcpu::device_heap
