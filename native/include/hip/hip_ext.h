// Extensions of the launch interface; all of it is part of the ordinary headers here.
#pragma once
#include "hip_runtime.h"
