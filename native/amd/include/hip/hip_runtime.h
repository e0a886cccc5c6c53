// The entry of every HIP source, for clang without ROCm: the host interface, of which only declarations are needed, and the kernel language.
#pragma once
#include "hip_common.h"
#include "hip_version.h"

#include "detail/standard.h"

#include "detail/math_functions.h"

#include "hip_vector_types.h"

#include <hip/hip_runtime_api.h>
#include <hipcpu/launch.h>

#include "detail/amdgcn_lanes.h"
#include "detail/atomic.h"
#include "detail/integer.h"
#include "detail/memory.h"
#include "detail/minmax.h"
#include "detail/print.h"
#include "detail/synchronise.h"
#include "detail/wavefront.h"
