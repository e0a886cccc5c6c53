// Cooperative groups against what their ranks, sizes, shuffles and partitions have to be.
#include <hip/hip_cooperative_groups.h>

#include "device_array.h"

namespace cg = cooperative_groups;

constexpr int threads = 96;

template <class Group>
__device__ int sum_in(const Group& group, int value) {
    for (int offset = group.size() / 2; offset > 0; offset /= 2) {
        value += group.shfl_down(value, offset);
    }
    return group.shfl(value, 0);
}

// A bit for each thing that is wrong.
template <unsigned Size>
__device__ int wrong_tile() {
    const cg::thread_block block = cg::this_thread_block();
    const auto tile = cg::tiled_partition<Size>(block);
    const int thread = threadIdx.x, first = thread / Size * Size, rank = thread % Size;
    int wrong = 0;
    wrong |= (tile.size() != Size || tile.num_threads() != Size || (int)tile.thread_rank() != rank) << 0;
    wrong |= (tile.meta_group_rank() != thread / Size || tile.meta_group_size() != threads / Size) << 1;
    wrong |= (tile.shfl(thread, Size - 1) != (int)(first + Size - 1)) << 2;
    wrong |= (tile.shfl_up(thread, 1) != (rank == 0 ? thread : thread - 1)) << 3;
    wrong |= (tile.shfl_down(thread, 1) != (rank == (int)Size - 1 ? thread : thread + 1)) << 4;
    wrong |= (tile.shfl_xor(thread, Size / 2) != (thread ^ (int)(Size / 2))) << 5;
    wrong |= (tile.any(thread == 5) != (first <= 5 && 5 < first + (int)Size) || tile.all(thread >= 64) != (first >= 64)) << 6;
    wrong |= (tile.ballot(rank % 2 == 0) != (0x5555555555555555ull & (Size == 64 ? ~0ull : (1ull << Size) - 1))) << 7;
    wrong |= (sum_in(tile, thread) != (int)(Size * first + Size * (Size - 1) / 2)) << 8;
    wrong |= (cg::reduce(tile, thread, cg::plus<int>()) != (int)(Size * first + Size * (Size - 1) / 2)) << 9;
    wrong |= (cg::reduce(tile, (double)thread, cg::greater<double>()) != first + Size - 1.0) << 10;
    wrong |= (cg::inclusive_scan(tile, 1) != rank + 1 || cg::exclusive_scan(tile, rank, cg::plus<int>()) != rank * (rank - 1) / 2) << 11;
    wrong |= ((int)tile.match_any(rank / 2) != (3 << rank / 2 * 2) && Size > 1 && Size <= 16) << 12;
    int all = 0;
    wrong |= (tile.match_all(first, all) == 0 || !all) << 13;
    if (tile.meta_group_rank() % 2 == 0) { // whole tiles in one branch
        wrong |= (tile.all(1) == 0 || sum_in(tile, 1) != (int)Size) << 14;
        tile.sync();
    } else {
        wrong |= (sum_in(tile, 2) != 2 * (int)Size) << 15;
    }
    return wrong;
}

__global__ void tiles(int* out) {
    out[threadIdx.x] = wrong_tile<1>();
    out[threads + threadIdx.x] = wrong_tile<2>();
    out[2 * threads + threadIdx.x] = wrong_tile<4>();
    out[3 * threads + threadIdx.x] = wrong_tile<8>();
    out[4 * threads + threadIdx.x] = wrong_tile<16>();
    out[5 * threads + threadIdx.x] = wrong_tile<32>();
}

__global__ void partitions(int* out) {
    const auto block = cg::this_thread_block();
    const cg::thread_block_tile<32> any_parent = cg::tiled_partition<32>(block); // the parent's type forgotten
    const auto quarter = cg::tiled_partition<8>(cg::tiled_partition<32>(block));
    const int thread = threadIdx.x, lane = thread % warpSize;
    int wrong = 0;
    wrong |= ((int)any_parent.meta_group_rank() != thread / 32 || any_parent.meta_group_size() != threads / 32) << 0;
    wrong |= ((int)quarter.meta_group_rank() != thread % 32 / 8 || quarter.meta_group_size() != 4 || quarter.shfl(thread, 0) != thread / 8 * 8) << 1;
    cg::thread_group dynamic = cg::tiled_partition(cg::thread_group(block), 16);
    wrong |= (dynamic.size() != 16 || (int)dynamic.thread_rank() != thread % 16) << 2;
    dynamic.sync();
    cg::thread_group whole = block;
    wrong |= (whole.size() != threads || (int)whole.thread_rank() != thread) << 3;
    whole.sync();
    cg::sync(whole);
    wrong |= ((int)cg::group_size(block) != threads || (int)cg::thread_rank(block) != thread) << 4;

    if (lane % 3 == 1) {
        const cg::coalesced_group active = cg::coalesced_threads();
        const int size = threads - thread / warpSize * warpSize < warpSize ? (threads % warpSize - 1 + 2) / 3 : (warpSize - 1 + 2) / 3;
        wrong |= ((int)active.size() != size || (int)active.thread_rank() != lane / 3) << 5;
        wrong |= (active.shfl(lane, 2) != 7 || active.shfl_up(lane, 1) != (lane == 1 ? 1 : lane - 3)) << 6;
        wrong |= (active.shfl_down(lane, 1) != (lane / 3 == size - 1 ? lane : lane + 3)) << 7;
        wrong |= (active.ballot(lane == 4) != 2 || active.any(lane == 0) || !active.all(lane % 3 == 1)) << 8;
        wrong |= (cg::reduce(active, lane, cg::less<int>()) != 1 || cg::inclusive_scan(active, 1) != lane / 3 + 1) << 9;
        const cg::coalesced_group two = cg::tiled_partition(active, 2);
        wrong |= ((int)two.meta_group_rank() != lane / 6 || (int)two.thread_rank() != lane / 3 % 2 || two.shfl(lane, 0) != lane / 6 * 6 + 1) << 10;
        const auto labeled = cg::labeled_partition(active, lane / 3 % 4);
        wrong |= (labeled.meta_group_size() != 4 || (int)labeled.meta_group_rank() != lane / 3 % 4 || (int)labeled.thread_rank() != lane / 12) << 11;
        active.sync();
    }
    const auto tile = cg::tiled_partition<32>(block);
    const auto even = cg::binary_partition(tile, lane % 2 == 0);
    wrong |= (even.size() != 16 || (int)even.thread_rank() != lane % 32 / 2 || (int)even.meta_group_rank() != (lane % 2 == 0)) << 12;
    wrong |= (even.shfl(lane, 3) != lane / 32 * 32 + 6 + lane % 2) << 13;
    int called = 0;
    cg::invoke_one(tile, [&] { called = 1; });
    wrong |= (called != (lane % 32 == 0)) << 14;
    out[thread] = wrong;
}

// The ranks of a block of three dimensions and of a grid.
__global__ void ranks(int* out) {
    const auto block = cg::this_thread_block();
    const auto grid = cg::this_grid();
    const unsigned thread = threadIdx.x + blockDim.x * (threadIdx.y + blockDim.y * threadIdx.z);
    const unsigned position = blockIdx.x + gridDim.x * (blockIdx.y + gridDim.y * blockIdx.z);
    const dim3 where = block.thread_index(), group = block.group_index(), extent = block.group_dim();
    const bool right = block.thread_rank() == thread && block.size() == 4 * 3 * 2 && where.z == threadIdx.z && group.y == blockIdx.y && extent.x == 4
                       && grid.size() == 24 * 12 && grid.thread_rank() == position * 24 + thread && grid.num_blocks() == 12;
    out[position * 24 + thread] = right;
}

// A sum over the grid in rounds with a barrier of the whole grid between them.
__global__ void grid_rounds(int* values, int* wrong) {
    cg::grid_group grid = cg::this_grid();
    const int i = (int)grid.thread_rank(), count = (int)grid.size();
    values[i] = i;
    grid.sync();
    for (int distance = 1; distance < count; distance *= 2) {
        const int other = values[(i + distance) % count];
        grid.sync();
        values[i] += other;
        grid.sync();
    }
    // count is a power of two, so that each holds the sum of all now
    if (values[i] != count * (count - 1) / 2) {
        atomicAdd(wrong, 1);
    }
}

int main() {
    device_array<int> out(6 * threads);
    tiles<<<1, threads>>>(out);
    out.fetch();
    for (int i = 0; i < 6 * threads; ++i) {
        expect(out.host[i] == 0, "tile of %d, thread %d: %x", 1 << i / threads, i % threads, out.host[i]);
    }
    device_array<int> wrong(threads);
    partitions<<<1, threads>>>(wrong);
    wrong.fetch();
    for (int i = 0; i < threads; ++i) {
        expect(wrong.host[i] == 0, "partitions, thread %d: %x", i, wrong.host[i]);
    }
    device_array<int> right(24 * 12);
    ranks<<<dim3(2, 3, 2), dim3(4, 3, 2)>>>(right);
    for (int ok : right.fetch()) {
        expect(ok == 1, "rank");
    }
    device_array<int> values(4 * 64), failures_of_grid(1);
    int *first = values, *second = failures_of_grid;
    void* arguments[] = {&first, &second};
    must(hipLaunchCooperativeKernel(grid_rounds, dim3(4), dim3(64), arguments, 0, nullptr), "cooperative launch");
    expect(failures_of_grid.fetch()[0] == 0, "grid barrier: %d", failures_of_grid.host[0]);
    return failed();
}
