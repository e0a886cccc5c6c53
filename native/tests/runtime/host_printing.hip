// expect: 1 from the host, 2 from the kernel, 3 from the host
#include <hip/hip_runtime.h>

#include <cstdio>
#include <iostream>

// What host and kernel print comes out in order, also when the host prints last.
__global__ void prints() { printf("2 from the kernel, "); }

int main() {
    printf("1 from the host, ");
    prints<<<1, 1>>>();
    (void)hipDeviceSynchronize();
    printf("3 from the host\n");
}
