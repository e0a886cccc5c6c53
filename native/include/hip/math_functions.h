// The older name of the device mathematics, all of which hip_runtime.h holds.
#pragma once
#include "hip_runtime.h"
