// The built-in functions that move values between lanes, against their definition lane by lane.
#include "device_array.h"

struct moved {
    int first, lane5, bpermute, permute, swizzle_broadcast, swizzle_reverse, swizzle_quads, shift_right, shift_right_bound, shift_left, rotate, mirror,
        half_mirror, quads, share, exchange, row_banks, counted, wave_shift;
    unsigned long long ballot, exec;
};

__global__ void move(moved* out) {
    const int lane = threadIdx.x, value = lane * 100 + 7;
    moved& mine = out[lane];
    mine.first = __builtin_amdgcn_readfirstlane(value);
    mine.lane5 = __builtin_amdgcn_readlane(value, 5);
    mine.bpermute = __builtin_amdgcn_ds_bpermute((lane ^ 3) * 4, value);
    mine.permute = __builtin_amdgcn_ds_permute((lane / 2 * 2) * 4, value); // two lanes push to the even one, the higher wins
    mine.swizzle_broadcast = __builtin_amdgcn_ds_swizzle(value, 0x0000);
    mine.swizzle_reverse = __hip_ds_swizzle_N<0x7c1f>(value); // and 31, xor 31
    mine.swizzle_quads = __builtin_amdgcn_ds_swizzle(value, 0x801b);
    mine.shift_right = __builtin_amdgcn_update_dpp(-1, value, 0x111, 0xf, 0xf, false);
    mine.shift_right_bound = __builtin_amdgcn_update_dpp(-1, value, 0x112, 0xf, 0xf, true);
    mine.shift_left = __builtin_amdgcn_update_dpp(-1, value, 0x104, 0xf, 0xf, false);
    mine.rotate = __builtin_amdgcn_mov_dpp(value, 0x121, 0xf, 0xf, true);
    mine.mirror = __hip_move_dpp(value, 0x140, 0xf, 0xf, true);
    mine.half_mirror = __builtin_amdgcn_mov_dpp(value, 0x141, 0xf, 0xf, true);
    mine.quads = __builtin_amdgcn_mov_dpp(value, 0xb1, 0xf, 0xf, true); // 1, 0, 3, 2
    mine.share = __builtin_amdgcn_mov_dpp(value, 0x153, 0xf, 0xf, true);
    mine.exchange = __hip_move_dpp_N<0x165, 0xf, 0xf, true>(value);
    mine.row_banks = __builtin_amdgcn_update_dpp(-5, value, 0xe4, 0x2, 0x4, false); // row 1, bank 2 only
    mine.wave_shift = __builtin_amdgcn_update_dpp(-1, value, 0x138, 0xf, 0xf, false);
    mine.counted = (int)__builtin_amdgcn_mbcnt_hi(0xf0f0f0f0u, __builtin_amdgcn_mbcnt_lo(0x0f0f0f0fu, 1000));
    mine.ballot = __builtin_amdgcn_ballot_w64(lane % 4 == 1);
    mine.exec = __builtin_amdgcn_read_exec();
}

// A sum over a wavefront as the device's compiler writes it: shifts within rows, then broadcasts of their last lanes.
__global__ void dpp_sum(int* out) {
    int value = threadIdx.x + 1;
    value += __builtin_amdgcn_update_dpp(0, value, 0x111, 0xf, 0xf, false);
    value += __builtin_amdgcn_update_dpp(0, value, 0x112, 0xf, 0xf, false);
    value += __builtin_amdgcn_update_dpp(0, value, 0x114, 0xf, 0xf, false);
    value += __builtin_amdgcn_update_dpp(0, value, 0x118, 0xf, 0xf, false);
    value += __builtin_amdgcn_update_dpp(0, value, 0x142, 0xa, 0xf, false);
    if (warpSize == 64) {
        value += __builtin_amdgcn_update_dpp(0, value, 0x143, 0xc, 0xf, false);
    }
    __builtin_amdgcn_wave_barrier();
    out[threadIdx.x] = value;
}

int main() {
    device_array<moved> out(warpSize, moved{});
    move<<<1, warpSize>>>(out);
    out.fetch();
    const auto value = [](int lane) { return lane * 100 + 7; };
    for (int lane = 0; lane < warpSize; ++lane) {
        const moved& mine = out.host[lane];
        const int row = lane / 16 * 16, place = lane % 16;
        expect(mine.first == value(0) && mine.lane5 == value(5), "readlane in %d", lane);
        expect(mine.bpermute == value(lane ^ 3) && mine.permute == (lane % 2 ? 0 : value(lane + 1)), "permutes in %d: %d", lane, mine.permute);
        expect(mine.swizzle_broadcast == value(lane / 32 * 32) && mine.swizzle_reverse == value(lane ^ 31) && mine.swizzle_quads == value(lane ^ 3), "swizzle in %d", lane);
        expect(mine.shift_right == (place < 1 ? -1 : value(lane - 1)) && mine.shift_right_bound == (place < 2 ? 0 : value(lane - 2)), "row_shr in %d", lane);
        expect(mine.shift_left == (place > 11 ? -1 : value(lane + 4)) && mine.rotate == value(row + (place + 15) % 16), "row_shl in %d", lane);
        expect(mine.mirror == value(row + 15 - place) && mine.half_mirror == value(lane ^ 7) && mine.quads == value(lane ^ 1), "mirrors in %d", lane);
        expect(mine.share == value(row + 3) && mine.exchange == value(lane ^ 5) && mine.wave_shift == (lane == 0 ? -1 : value(lane - 1)), "share in %d", lane);
        expect(mine.row_banks == (lane >= 24 && lane < 28 ? value(lane) : -5), "row and bank masks in %d: %d", lane, mine.row_banks);
        int counted = 1000;
        for (int lower = 0; lower < lane; ++lower) {
            counted += lower < 32 ? lower % 8 < 4 : lower % 8 >= 4;
        }
        expect(mine.counted == counted, "mbcnt in %d: %d", lane, mine.counted);
        const unsigned long long all = ~0ull >> (64 - warpSize);
        expect(mine.ballot == (0x2222222222222222ull & all) && mine.exec == all, "ballot in %d", lane);
    }
    device_array<int> sums(warpSize);
    dpp_sum<<<1, warpSize>>>(sums);
    expect(sums.fetch()[warpSize - 1] == warpSize * (warpSize + 1) / 2, "dpp sum %d", sums.host[warpSize - 1]);
    return failed();
}
