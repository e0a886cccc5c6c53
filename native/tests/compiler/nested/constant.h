// A header without HIP syntax, found from the folder of the header that includes it.
#pragma once
#define CONSTANT 10.0f
