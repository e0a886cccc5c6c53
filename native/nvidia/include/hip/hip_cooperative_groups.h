// Groups of threads, which HIP and CUDA call alike.
#pragma once
#include "hip_runtime.h"
#include <cooperative_groups.h>
