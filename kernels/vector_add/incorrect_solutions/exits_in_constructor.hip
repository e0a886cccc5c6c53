// Wrong: host code runs exit(0) as the file is loaded, to look like a program that passed.
#include <hip/hip_runtime.h>
#include <cstdio>
#include <cstdlib>

struct Leave {
    Leave() {
        printf("PASS\n");
        exit(0);
    }
};
static Leave leave;

__global__ void vector_add(const float* a, const float* b, float* c, int n) {}
