// A kernel launched by template runs every lane of every block once, with its position.
#include "hipcpu/launch.h"
#include "tests/runtime/check.h"

static void record(unsigned* counts, int width, int height) {
    const int x = blockIdx.x * blockDim.x + threadIdx.x;
    const int y = blockIdx.y * blockDim.y + threadIdx.y;
    if (x < width && y < height) {
        ++counts[y * width + x];
    }
}
HIPCPU_KERNEL(record)

template <class T, int Factor>
static void scale(T* values, T offset) {
    auto i = threadIdx.x;
    i += blockIdx.x * blockDim.x;
    values[i] = static_cast<T>(i) * Factor + offset;
}

template <int Factor, class T>
static void scale_by(T* values, T offset) {
    const auto i = threadIdx.x + blockIdx.x * blockDim.x;
    values[i] = static_cast<T>(i) * Factor + offset;
}

static void set_first(double* values, double first, const int* absent) {
    values[0] = absent == nullptr ? first : -1;
}

int main() {
    const int width = 70, height = 33;
    unsigned* counts = nullptr;
    CHECK(hipMalloc(&counts, width * height * sizeof(unsigned)) == hipSuccess);
    CHECK(hipMemset(counts, 0, width * height * sizeof(unsigned)) == hipSuccess);
    HIPCPU_LAUNCH(record)(dim3(5, 9), dim3(16, 4))(counts, width, height);
    for (int i = 0; i < width * height; ++i) {
        CHECK(counts[i] == 1);
    }
    double* values = nullptr;
    CHECK(hipMalloc(&values, 64 * sizeof(double)) == hipSuccess);
    HIPCPU_LAUNCH(scale<double, 3>)(2, 32)(values, 1);
    CHECK(values[63] == 63 * 3 + 1);
    void (*chosen)(double*, double) = scale<double, 5>;
    HIPCPU_LAUNCH_EXPRESSION(chosen)(2, 32)(values, 2);
    CHECK(values[63] == 63 * 5 + 2);
    hipLaunchKernelGGL(HIP_KERNEL_NAME(scale<double, 7>), dim3(2), dim3(32), 0, 0, values, 3.0);
    CHECK(values[63] == 63 * 7 + 3);
    HIPCPU_LAUNCH_EXPRESSION(scale_by<11>)(2, 32, 0, nullptr)(values, 4.0);
    CHECK(values[63] == 63 * 11 + 4);
    HIPCPU_LAUNCH_EXPRESSION(set_first)(1, 1)(values, 9, 0);
    CHECK(values[0] == 9);
    CHECK(hipGetLastError() == hipSuccess);
    CHECK(hipFree(counts) == hipSuccess);
    CHECK(hipFree(values) == hipSuccess);
    return failures();
}
