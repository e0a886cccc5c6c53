// Barriers, votes and shared memory give the same results in every order of blocks, wavefronts and lanes.
#include "hipcpu/extensions.h"
#include "hipcpu/launch.h"
#include "tests/runtime/check.h"

// Tree reduction: each block's sum.
static void block_sum(const int* input, int* sums) {
    static __thread int partial[1024];
    partial[threadIdx.x] = input[blockIdx.x * blockDim.x + threadIdx.x];
    hipcpu_block_barrier();
    for (unsigned half = blockDim.x / 2; half > 0; half /= 2) {
        if (threadIdx.x < half) {
            partial[threadIdx.x] += partial[threadIdx.x + half];
        }
        hipcpu_block_barrier();
    }
    if (threadIdx.x == 0) {
        sums[blockIdx.x] = partial[0];
    }
}
HIPCPU_KERNEL(block_sum)

// Neighbours exchange through dynamic shared memory, round after round; some lanes take a second barrier in another loop.
static void rotate(int* values, int rounds) {
    int* shared = static_cast<int*>(hipcpu_dynamic_shared());
    int mine = values[threadIdx.x];
    for (int round = 0; round < rounds; ++round) {
        shared[threadIdx.x] = mine;
        hipcpu_block_barrier();
        mine = shared[(threadIdx.x + 1) % blockDim.x];
        hipcpu_block_barrier();
    }
    values[threadIdx.x] = mine;
}
HIPCPU_KERNEL(rotate)

static void vote(int* results, int threshold) {
    const int below = static_cast<int>(threadIdx.x) < threshold;
    const int count = hipcpu_block_vote(below, HIPCPU_VOTE_COUNT);
    const int all = hipcpu_block_vote(below, HIPCPU_VOTE_AND);
    const int any = hipcpu_block_vote(below, HIPCPU_VOTE_OR);
    results[threadIdx.x] = count * 4 + all * 2 + any;
}
HIPCPU_KERNEL(vote)

static void check_sums(unsigned lanes) {
    const int blocks = 9;
    int *input = nullptr, *sums = nullptr;
    CHECK(hipMalloc(&input, blocks * lanes * sizeof(int)) == hipSuccess);
    CHECK(hipMalloc(&sums, blocks * sizeof(int)) == hipSuccess);
    for (unsigned i = 0; i < blocks * lanes; ++i) {
        input[i] = static_cast<int>(i);
    }
    hipcpu::launch<block_sum>(blocks, lanes)(input, sums);
    for (int block = 0; block < blocks; ++block) {
        const int n = static_cast<int>(lanes);
        CHECK(sums[block] == n * n * block + n * (n - 1) / 2);
    }
    CHECK(hipFree(input) == hipSuccess && hipFree(sums) == hipSuccess);
}

static void check_rotation(int lanes) {
    int* values = nullptr;
    CHECK(hipMalloc(&values, lanes * sizeof(int)) == hipSuccess);
    for (int i = 0; i < lanes; ++i) {
        values[i] = i;
    }
    hipcpu::launch<rotate>(1, lanes, lanes * sizeof(int))(values, 5);
    for (int i = 0; i < lanes; ++i) {
        CHECK(values[i] == (i + 5) % lanes);
    }
    CHECK(hipFree(values) == hipSuccess);
}

static void check_votes(int lanes) {
    int* results = nullptr;
    CHECK(hipMalloc(&results, lanes * sizeof(int)) == hipSuccess);
    for (const int threshold : {0, 1, lanes / 2, lanes}) {
        hipcpu::launch<vote>(1, lanes)(results, threshold);
        for (int i = 0; i < lanes; ++i) {
            CHECK(results[i] == threshold * 4 + (threshold == lanes) * 2 + (threshold > 0));
        }
    }
    CHECK(hipFree(results) == hipSuccess);
}

// Between launches stacks get other memory and threads wake up, which no kernel may notice.
static void check_preparations() {
    for (int round = 0; round < 20; ++round) {
        CHECK(hipcpuRenewStacks() == hipSuccess);
        CHECK(hipcpuWakeThreads() == hipSuccess);
        check_sums(256);
    }
}

int main() {
    check_preparations(); // the first of them before any launch
    for (const uint64_t seed : {uint64_t{0}, HIPCPU_SEED_REVERSE, uint64_t{1}, uint64_t{12345}}) {
        CHECK(hipcpuSetOption(hipcpuOptionSeed, seed) == hipSuccess);
        for (const unsigned lanes : {1u, 2u, 32u, 64u, 128u, 1024u}) {
            check_sums(lanes);
        }
        for (const int lanes : {1, 7, 33, 65, 200, 1000}) {
            check_rotation(lanes);
            check_votes(lanes);
        }
    }
    CHECK(hipGetLastError() == hipSuccess);
    return failures();
}
