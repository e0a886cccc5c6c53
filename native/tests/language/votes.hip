// Votes, matches, reductions and lane masks of a wavefront, and votes of a block.
#include "device_array.h"

constexpr int threads = 100;

// Bits of the lanes of the thread's wavefront that hold; the lanes past the end of the block are not there.
template <class F>
static unsigned long long lanes_where(int thread, F holds) {
    unsigned long long lanes = 0;
    const int first = thread / warpSize * warpSize;
    for (int other = first; other < first + warpSize && other < threads; ++other) {
        lanes |= (unsigned long long)holds(other) << (other - first);
    }
    return lanes;
}

struct answers {
    unsigned long long ballot, masked, active, match, match_all;
    int any, all, any_of_none, all_of_live, everyone_equal, sum, largest, bits, lane, below;
};

__global__ void ask(answers* out) {
    const int thread = threadIdx.x;
    answers& mine = out[thread];
    mine.ballot = __ballot(thread % 3 == 0);
    mine.active = __activemask();
    mine.any = __any(thread == 70);
    mine.all = __all(thread < 64);
    mine.any_of_none = __any(thread > 1000);
    mine.all_of_live = __all(thread < threads);
    mine.match = __match_any_sync(~0ull, thread % 5);
    mine.match_all = __match_all_sync(~0ull, thread / warpSize, &mine.everyone_equal);
    mine.sum = __reduce_add_sync(~0ull, thread);
    mine.largest = __reduce_max_sync(~0ull, thread * (thread % 2 ? 1 : -1));
    mine.bits = __reduce_or_sync(~0ull, 1u << thread % 7);
    mine.lane = __lane_id();
    mine.below = __popcll(__ballot(1) & __lanemask_lt());
    if (thread % 4 < 2) { // half the lanes, in a branch
        mine.masked = __ballot_sync(0x3333333333333333ull, thread % 4 == 0);
    } else {
        mine.masked = __ballot(1);
    }
}

static void wavefronts() {
    device_array<answers> out(threads, answers{});
    ask<<<1, threads>>>(out);
    out.fetch();
    for (int thread = 0; thread < threads; ++thread) {
        const answers& mine = out.host[thread];
        const int first = thread / warpSize * warpSize, last = first + warpSize < threads ? first + warpSize : threads;
        const unsigned long long live = lanes_where(thread, [](int) { return true; });
        expect(mine.ballot == lanes_where(thread, [](int t) { return t % 3 == 0; }), "ballot of %d: %llx", thread, mine.ballot);
        expect(mine.active == live && mine.lane == thread - first && mine.below == thread - first, "mask of %d: %llx", thread, mine.active);
        expect(mine.any == (70 >= first && 70 < last) && mine.all == (last <= 64) && !mine.any_of_none && mine.all_of_live, "any and all of %d", thread);
        expect(mine.match == lanes_where(thread, [=](int t) { return t % 5 == thread % 5; }), "match of %d: %llx", thread, mine.match);
        expect(mine.everyone_equal && mine.match_all == live, "match of all of %d", thread);
        int sum = 0, largest = INT_MIN;
        for (int t = first; t < last; ++t) {
            sum += t;
            largest = t * (t % 2 ? 1 : -1) > largest ? t * (t % 2 ? 1 : -1) : largest;
        }
        expect(mine.sum == sum && mine.largest == largest && mine.bits == (last - first >= 7 ? 127 : mine.bits), "reductions of %d", thread);
        const bool in_branch = thread % 4 < 2;
        expect(mine.masked == lanes_where(thread, [=](int t) { return in_branch ? t % 4 == 0 : t % 4 >= 2; }), "branch of %d: %llx", thread, mine.masked);
    }
}

// Votes in a loop that lanes leave at different times.
__global__ void leave_one_by_one(int* rounds, unsigned long long* last_mask) {
    const int lane = threadIdx.x % warpSize;
    int round = 0;
    unsigned long long mask = 0;
    while (round <= lane) {
        mask = __ballot(1);
        ++round;
    }
    rounds[threadIdx.x] = round;
    last_mask[threadIdx.x] = mask;
}

static void loops() {
    device_array<int> rounds(warpSize);
    device_array<unsigned long long> masks(warpSize);
    leave_one_by_one<<<1, warpSize>>>(rounds, masks);
    rounds.fetch(), masks.fetch();
    for (int lane = 0; lane < warpSize; ++lane) {
        const unsigned long long left = (~0ull >> (64 - warpSize)) >> lane << lane;
        expect(rounds.host[lane] == lane + 1 && masks.host[lane] == left, "lane %d left with %llx", lane, masks.host[lane]);
    }
}

__global__ void block_votes(int* out, int bound) {
    const int count = __syncthreads_count((int)threadIdx.x < bound);
    const int all = __syncthreads_and(threadIdx.x < 64);
    const int any = __syncthreads_or(threadIdx.x == blockDim.x - 1);
    const int none = __syncthreads_or(0);
    out[blockIdx.x * blockDim.x + threadIdx.x] = count * 10 + (all != 0) * 4 + (any != 0) * 2 + (none != 0);
}

static void blocks() {
    for (int size : {1, 31, 64, 65, 200, 1024}) {
        device_array<int> out(3 * size);
        block_votes<<<3, size>>>(out, 50);
        for (int answer : out.fetch()) {
            expect(answer == (size < 50 ? size : 50) * 10 + (size <= 64) * 4 + 2, "block of %d: %d", size, answer);
        }
    }
}

int main() {
    wavefronts();
    loops();
    blocks();
    return failed();
}
