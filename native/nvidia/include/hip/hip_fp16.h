// __half and __half2, which HIP and CUDA call alike.
#pragma once
#include "hip_runtime.h"
#include <cuda_fp16.h>
