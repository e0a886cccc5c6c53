// Wrong: includes a file of the machine, whose text the compiler would print in its messages.
#include <hip/hip_runtime.h>
#include <hip/hip_fp16.h>
#include "/etc/passwd"

__global__ void rms_norm(__half* y, const __half* x, const __half* weight, int rows, int cols, float epsilon) {}
