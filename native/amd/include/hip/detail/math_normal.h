// All of it is in math_functions.h.
#pragma once
#include "math_functions.h"
