// Wrong: host code starts a process as the file is loaded. (One is enough to break the rule; the file must be refused unrun.)
#include <hip/hip_runtime.h>
#include <cstdlib>

__attribute__((constructor)) static void start_process() {
    system("true");
}

__global__ void histogram(const unsigned char* values, unsigned int* counts, int n) {}
