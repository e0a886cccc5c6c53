#include "runtime/check/context.h"

namespace hipcpu::check {

__thread Context* running = nullptr;

} // namespace hipcpu::check
