// The entry of every HIP source: the host interface, kernel launches and the kernel language for the processor.
// Kept light, because it is compiled with every kernel; see hip_fp16.h, hip_bf16.h, hip_cooperative_groups.h and hiprand_kernel.h for the rest.
#pragma once
#include "hip_common.h"
#include "hip_version.h"

#include "hip_vector_types.h"

#include <hip/hip_runtime_api.h>
#include <hipcpu/launch.h>

#include "detail/amdgcn.h"
#include "detail/amdgcn_lanes.h"
#include "detail/atomic.h"
#include "detail/atomic_scoped.h"
#include "detail/integer.h"
#include "detail/math_fast.h"
#include "detail/math_normal.h"
#include "detail/memory.h"
#include "detail/minmax.h"
#include "detail/print.h"
#include "detail/synchronise.h"
#include "detail/wavefront.h"
