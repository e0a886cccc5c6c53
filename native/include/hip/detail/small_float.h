// Everything that the 16-bit formats share, once for each format; ends the definition of the macros that name it.
#include "small_float_class.h"
#include "small_float_pair.h"

#include "small_float_arithmetic.h"
#undef HIPCPU_SCALAR
#undef HIPCPU_RAW
#undef HIPCPU_PAIR
#undef HIPCPU_PAIR_RAW
#undef HIPCPU_FORMAT
#undef HIPCPU_FUSED
