// The C library's names come with math_functions.h.
#pragma once
