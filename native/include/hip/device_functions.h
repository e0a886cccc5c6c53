// The older name of the device functions, all of which hip_runtime.h holds.
#pragma once
#include "hip_runtime.h"
