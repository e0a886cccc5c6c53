#include "runtime/execution/signals.h"

namespace hipcpu {

void catch_signals() {}

signal_stack::signal_stack() = default;
signal_stack::~signal_stack() = default;

}  // namespace hipcpu
