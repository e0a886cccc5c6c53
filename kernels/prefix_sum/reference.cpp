#include <cstdint>

// Serial running sum.
extern "C" void reference(const std::uint32_t* x, std::uint32_t* y, int n) {
    std::uint32_t sum = 0;
    for (int i = 0; i < n; ++i) {
        sum += x[i];
        y[i] = sum;
    }
}
