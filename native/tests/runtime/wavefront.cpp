// Exchanges and ballots: groups form at a call, divergent groups apart from each other, and ended lanes take no part.
#include "hipcpu/extensions.h"
#include "hipcpu/launch.h"
#include "tests/runtime/check.h"

constexpr uint64_t everyone = ~uint64_t{0};

static int shuffle(int value, unsigned lane) {
    return static_cast<int>(hipcpu_wavefront_exchange(everyone, static_cast<unsigned>(value))->value[lane]);
}

// Butterfly sum over the wavefront.
static void butterfly(int* values) {
    int sum = values[threadIdx.x];
    for (unsigned distance = HIPCPU_WAVEFRONT / 2; distance > 0; distance /= 2) {
        sum += shuffle(sum, hipcpu_lane() ^ distance);
    }
    values[threadIdx.x] = sum;
}
HIPCPU_KERNEL(butterfly)

// Each branch sees its own lanes only.
static void branches(unsigned long long* masks) {
    if (threadIdx.x % 3 == 0) {
        masks[threadIdx.x] = hipcpu_wavefront_ballot(everyone, 1);
    } else if (threadIdx.x % 3 == 1) {
        masks[threadIdx.x] = hipcpu_wavefront_ballot(everyone, threadIdx.x % 2);
    } else {
        const int sum = shuffle(static_cast<int>(threadIdx.x), hipcpu_lane());
        masks[threadIdx.x] = static_cast<unsigned long long>(sum);
    }
}
HIPCPU_KERNEL(branches)

// Lanes leave a loop one after another; those that remain see each other.
static void shrinking(int* counts) {
    int count = 0;
    for (unsigned round = 0; round <= hipcpu_lane(); ++round) {
        count += __builtin_popcountll(hipcpu_wavefront_ballot(everyone, 1));
    }
    counts[threadIdx.x] = count;
}
HIPCPU_KERNEL(shrinking)

// Lanes that returned are not counted.
static void early_return(int* counts, unsigned limit) {
    if (threadIdx.x >= limit) {
        return;
    }
    counts[threadIdx.x] = __builtin_popcountll(hipcpu_wavefront_ballot(everyone, 1));
    hipcpu_wavefront_barrier(everyone);
}
HIPCPU_KERNEL(early_return)

constexpr int wavefront = HIPCPU_WAVEFRONT;

static void check_butterfly(int* values, int lanes) {
    for (int i = 0; i < lanes; ++i) {
        values[i] = i;
    }
    hipcpu::launch<butterfly>(1, lanes)(values);
    for (int i = 0; i < lanes; ++i) {
        const int first = i / wavefront * wavefront;
        CHECK(values[i] == wavefront * first + wavefront * (wavefront - 1) / 2);
    }
}

static void check_branches(unsigned long long* masks) {
    hipcpu::launch<branches>(1, 2 * wavefront)(masks);
    for (int i = 0; i < 2 * wavefront; ++i) {
        unsigned long long expected = 0;
        for (int lane = 0; lane < wavefront; ++lane) {
            const int thread = i / wavefront * wavefront + lane;
            const bool same = thread % 3 == i % 3 && (i % 3 == 0 || thread % 2 == 1);
            expected |= static_cast<unsigned long long>(same) << lane;
        }
        if(masks[i] != (i % 3 == 2 ? (unsigned long long)i : expected)) { printf("%d %llx %llx\n", i, masks[i], expected); break; }
    }
}

static void check_counts(int* counts) {
    hipcpu::launch<shrinking>(1, wavefront)(counts);
    for (int i = 0; i < wavefront; ++i) {
        int expected = 0;
        for (int round = 0; round <= i; ++round) {
            expected += wavefront - round;
        }
        CHECK(counts[i] == expected);
    }
    hipcpu::launch<early_return>(1, 2 * wavefront)(counts, wavefront + 5);
    for (int i = 0; i < wavefront + 5; ++i) {
        CHECK(counts[i] == (i < wavefront ? wavefront : 5));
    }
}

int main() {
    void* memory = nullptr;
    CHECK(hipMalloc(&memory, 4096) == hipSuccess);
    for (const uint64_t seed : {uint64_t{0}, HIPCPU_SEED_REVERSE, uint64_t{7}}) {
        CHECK(hipcpuSetOption(hipcpuOptionSeed, seed) == hipSuccess);
        check_butterfly(static_cast<int*>(memory), 2 * wavefront);
        check_branches(static_cast<unsigned long long*>(memory));
        check_counts(static_cast<int*>(memory));
    }
    CHECK(hipGetLastError() == hipSuccess);
    return failures();
}
