// What the language leaves undefined is found at its line.
// options: --checked
#include "fault_expectations.h"

enum { shift_line = __LINE__ + 2 };
__global__ void shifts_too_far(unsigned* y, int by) {
    y[0] = 1u << by;
}

enum { division_line = __LINE__ + 2 };
__global__ void divides_by_zero(int* y, int n) {
    y[threadIdx.x] = 100 / (n - static_cast<int>(threadIdx.x));
}

enum { remainder_line = __LINE__ + 2 };
__global__ void takes_the_remainder_of_zero(unsigned* y, unsigned n) {
    y[threadIdx.x] = threadIdx.x % n;
}

// Right kernels wrap their hashes and convert floats that do not fit: devices define both, and both are left alone.
__global__ void wraps_and_converts(int* y, float x) {
    int hash = static_cast<int>(threadIdx.x) + 2147483600;
    for (int i = 0; i < 100; i++) hash = hash * 31 + (hash << 5);
    y[threadIdx.x] = hash + static_cast<int>(x);
}

int main() {
    expect_fault("shift", [] { shifts_too_far<<<1, 1>>>(numbers<unsigned>(1), 32); }, HIPCPU_FAULT_UNDEFINED_BEHAVIOUR, shift_line, {"by 32 places"});
    expect_fault("division", [] { divides_by_zero<<<1, 8>>>(numbers<int>(8), 5); }, HIPCPU_FAULT_ARITHMETIC, division_line, {"thread (5,0,0)"});
    expect_fault("remainder", [] { takes_the_remainder_of_zero<<<1, 8>>>(numbers<unsigned>(8), 0); }, HIPCPU_FAULT_ARITHMETIC, remainder_line);
    expect_no_fault("wrapping", [] { wraps_and_converts<<<1, 64>>>(numbers<int>(64), 1e20f); });
    return failures;
}
