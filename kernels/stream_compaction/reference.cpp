#include <cstdint>

// Serial copy of what is kept, then zeros.
extern "C" void reference(const std::int32_t* x, int threshold, std::int32_t* y, std::int32_t* count, int n) {
    int kept = 0;
    for (int i = 0; i < n; ++i) {
        if (x[i] > threshold) {
            y[kept++] = x[i];
        }
    }
    count[0] = kept;
    for (int i = kept; i < n; ++i) {
        y[i] = 0;
    }
}
