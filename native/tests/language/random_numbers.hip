// The generators give their published numbers, jumps equal steps, and the distributions have their moments.
#include <hip/hip_runtime.h>
#include <hiprand/hiprand_kernel.h>

#include "check.h"

static_assert(std::is_trivially_default_constructible_v<hiprandState>, "states can be shared arrays");

// Known answers from the authors of Philox (Random123) and of MRG32k3a (RngStreams).
static void known_answers() {
    using hipcpu::language::philox4x32_10;
    expect(philox4x32_10(uint4(0, 0, 0, 0), uint2(0, 0)) == uint4(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8), "Philox of zeros");
    expect(philox4x32_10(uint4(~0u), uint2(~0u)) == uint4(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd), "Philox of ones");
    expect(philox4x32_10(uint4(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344), uint2(0xa4093822, 0x299f31d0))
               == uint4(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1), "Philox of pi");
    hiprandStateMRG32k3a mrg;
    hiprand_init(1, 0, 0, &mrg);
    for (int i = 0; i < 3; ++i) {
        mrg.first[i] = mrg.second[i] = 12345;
    }
    const double first = mrg.raw() * 2.328306549295728e-10;
    expect(fabs(first - 0.127011122046577) < 1e-15, "MRG32k3a begins with %.15f", first);
}

template <class State>
static void jumps(const char* name) {
    for (unsigned long long offset : {0ull, 1ull, 2ull, 3ull, 4ull, 7ull, 100ull, 4097ull}) {
        State stepped, jumped, skipped;
        hiprand_init(42, 7, 0, &stepped);
        hiprand_init(42, 7, offset, &jumped);
        hiprand_init(42, 7, 0, &skipped);
        for (unsigned long long i = 0; i < offset; ++i) {
            hiprand(&stepped);
        }
        skipahead(offset, &skipped);
        for (int i = 0; i < 20; ++i) {
            const unsigned next = hiprand(&stepped);
            expect(hiprand(&jumped) == next && hiprand(&skipped) == next, "%s at offset %llu + %d", name, offset, i);
        }
    }
    State once, twice;
    hiprand_init(5, 1000003, 0, &once);
    hiprand_init(5, 1000000, 0, &twice);
    skipahead_subsequence(3, &twice);
    expect(hiprand(&once) == hiprand(&twice), "%s subsequences add up", name);
}

// Each row of the XORWOW tables jumps twice as far as the one before, and 2^63 sixteen times is 2^67: so all follow from one step.
static void xorwow_tables() {
    const auto same = [](hiprandState a, hiprandState b) {
        bool equal = true;
        for (int i = 0; i < 5; ++i) {
            equal = equal && a.x[i] == b.x[i];
        }
        return equal;
    };
    hiprandState start;
    hiprand_init(99, 0, 0, &start);
    for (int i = 0; i < 63; ++i) {
        hiprandState a = start, b = start, c = start, d = start;
        a.skip(2ull << i);
        b.skip(1ull << i);
        b.skip(1ull << i);
        expect(same(a, b), "offset row %d", i + 1);
        c.skip_subsequences(2ull << i);
        d.skip_subsequences(1ull << i);
        d.skip_subsequences(1ull << i);
        expect(same(c, d), "subsequence row %d", i + 1);
    }
    hiprandState far = start, subsequence = start;
    for (int i = 0; i < 16; ++i) {
        far.skip(1ull << 63);
    }
    subsequence.skip_subsequences(1);
    expect(same(far, subsequence), "2^67 steps are a subsequence");
}

template <class State>
static void moments(const char* name) {
    State state;
    hiprand_init(2024, 3, 0, &state);
    const int count = 400000;
    double sums[5] = {}, squares[5] = {};
    for (int i = 0; i < count; ++i) {
        const double u = hiprand_uniform(&state);
        expect(u > 0.0 && u <= 1.0, "%s uniform %g", name, u);
        const double numbers[5] = {u, hiprand_uniform_double(&state), hiprand_normal(&state), hiprand_normal_double(&state),
                                   log((double)hiprand_log_normal(&state, 1.0f, 0.5f))};
        for (int k = 0; k < 5; ++k) {
            sums[k] += numbers[k];
            squares[k] += numbers[k] * numbers[k];
        }
    }
    const double means[5] = {0.5, 0.5, 0.0, 0.0, 1.0}, variances[5] = {1.0 / 12, 1.0 / 12, 1.0, 1.0, 0.25};
    for (int k = 0; k < 5; ++k) {
        const double mean = sums[k] / count, variance = squares[k] / count - mean * mean;
        expect(fabs(mean - means[k]) < 5 * sqrt(variances[k] / count), "%s distribution %d has mean %g", name, k, mean);
        expect(fabs(variance / variances[k] - 1.0) < 0.01, "%s distribution %d has variance %g", name, k, variance);
    }
    for (double expected : {0.5, 12.0, 200.0, 9000.0}) {
        double sum = 0.0, square = 0.0;
        for (int i = 0; i < 40000; ++i) {
            const double number = hiprand_poisson(&state, expected);
            sum += number;
            square += number * number;
        }
        const double mean = sum / 40000, variance = square / 40000 - mean * mean;
        expect(fabs(mean - expected) < 5 * sqrt(expected / 40000) && fabs(variance / expected - 1.0) < 0.05, "%s Poisson of %g: mean %g, variance %g",
               name, expected, mean, variance);
    }
}

__global__ void draw(float* numbers, int count) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < count) {
        hiprandStatePhilox4_32_10_t state;
        hiprand_init(17, i, 0, &state);
        const float4 four = hiprand_uniform4(&state);
        numbers[i] = four.x + four.y + four.z + four.w;
    }
}

int main() {
    known_answers();
    jumps<hiprandStateXORWOW>("XORWOW");
    jumps<hiprandStatePhilox4_32_10>("Philox");
    jumps<hiprandStateMRG32k3a>("MRG32k3a");
    xorwow_tables();
    moments<hiprandStateXORWOW>("XORWOW");
    moments<hiprandStatePhilox4_32_10>("Philox");
    moments<hiprandStateMRG32k3a>("MRG32k3a");
    float* numbers;
    (void)hipMalloc(&numbers, 1000 * sizeof(float));
    draw<<<4, 256>>>(numbers, 1000);
    float host[1000];
    expect(hipMemcpy(host, numbers, sizeof host, hipMemcpyDeviceToHost) == hipSuccess, "copy");
    hiprandStatePhilox4_32_10_t state;
    hiprand_init(17, 999, 0, &state);
    float sum = 0.0f;
    for (int i = 0; i < 4; ++i) {
        sum += hiprand_uniform(&state);
    }
    expect(fabsf(sum - host[999]) < 1e-6f, "kernel drew %g, host %g", host[999], sum);
    return failed();
}
