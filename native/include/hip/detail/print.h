// printf and assert, which work in kernels and on the host alike: the runtime buffers what a kernel prints and passes the rest on.
#pragma once
#include "base.h"

#include <assert.h>

namespace std {
using ::hipcpu_printf;
}
#undef printf
#define printf(...) hipcpu_printf(__VA_ARGS__)
