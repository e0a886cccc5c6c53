// Where findings go: they are collected until one is too many.
#pragma once
#include "runtime/check/finding.h"
#include <vector>

namespace hipcpu::check {

// Takes the finding; does not return when the kernel has to end for it.
void found(const Finding& finding);
// Takes it where no kernel can be left.
void found_at_end(const Finding& finding);
// Those of the last launch.
const std::vector<Finding>& findings();
// The first that is not only noted, or null.
const Finding* first_fault();
void forget_findings();

} // namespace hipcpu::check
