package io.hipwright.codeobject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DisassemblyTest {

    @Test
    void countsForEachFunctionAndLeavesFillersOut() {
        List<String> listing = List.of(
                "",
                "k.hsaco:\tfile format elf64-amdgpu",
                "Disassembly of section .text:",
                "0000000000001700 <first>:",
                "\ts_load_dword s16, s[6:7], 0x14                             // 000000001700: C0020403 00000014",
                "\tglobal_load_dwordx4 v[0:3], v0, s[2:3]",
                "\tglobal_load_dwordx4 v[4:7], v0, s[2:3] offset:16",
                "\ts_cbranch_execz 10                                         // 00000000173C: BF88000A <first+0x68>",
                "\ts_endpgm",
                "\ts_nop 0",
                "0000000000001800 <_Z6secondPf>:",
                "\tv_mfma_f32_32x32x8f16 a[0:15], v[0:1], v[2:3], a[0:15]");
        assertThat(Disassembly.count(listing))
                .isEqualTo(Map.of(
                        "first", Map.of("scalar_load", 1, "global_load_128", 2, "branch", 1, "scalar", 1),
                        "_Z6secondPf", Map.of("mfma", 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "global_load_dword|v0, v1, s[0:1]|global_load_32",
                "global_load_dwordx2|v[0:1], v2, s[0:1]|global_load_64",
                "global_load_b128|v[0:3], v4, s[0:1]|global_load_128",
                "global_load_ubyte|v0, v1, s[0:1]|global_load_8",
                "global_load_d16_b16|v0, v1, s[0:1]|global_load_16",
                "global_load_short_d16|v0, v1, s[0:1]|global_load_16",
                "flat_store_dwordx3|v[0:1], v[2:4]|global_store_96",
                "global_store_b64|v0, v[1:2], s[0:1]|global_store_64",
                "buffer_load_dword|v0, v1, s[4:7], 0 offen|global_load_32",
                "buffer_store_dword|v5, v44, s[0:3], 0 offen offset:4|scratch_store_32",
                "scratch_load_b32|v0, off, s32|scratch_load_32",
                "global_atomic_add_f32|v0, v1, s[0:1]|global_atomic",
                "flat_atomic_cmpswap_x2|v[0:1], v[2:5]|global_atomic",
                "ds_read_b128|v[0:3], v4|lds_load_128",
                "ds_read2_b32|v[0:1], v4 offset1:1|lds_load_64",
                "ds_read2st64_b64|v[0:3], v4|lds_load_128",
                "ds_write2_b64|v0, v[1:2], v[3:4]|lds_store_128",
                "ds_store_b32|v0, v1|lds_store_32",
                "ds_load_2addr_b32|v[0:1], v4 offset1:1|lds_load_64",
                "ds_read_u8|v0, v1|lds_load_8",
                "ds_add_u32|v0, v1|lds_atomic",
                "ds_add_rtn_f32|v0, v1, v2|lds_atomic",
                "ds_bpermute_b32|v0, v1, v2|cross_lane",
                "ds_swizzle_b32|v0, v1 offset:swizzle(SWAP,1)|cross_lane",
                "v_mov_b32_dpp|v0, v1 row_shr:1|cross_lane",
                "v_readfirstlane_b32|s0, v1|cross_lane",
                "v_smfmac_f32_16x16x32_f16|v[0:3], v[4:5], v[6:9], v10|mfma",
                "v_wmma_f32_16x16x16_f16|v[0:7], v[8:15], v[16:23], v[0:7]|wmma",
                "v_dot2_f32_f16|v0, v1, v2, v3|dot",
                "v_fma_f32|v0, v1, v2, v3|vector",
                "s_barrier||barrier",
                "s_barrier_wait|0xffff|barrier",
                "s_waitcnt|vmcnt(0)|wait",
                "s_wait_loadcnt|0x0|wait",
                "s_branch|12|branch",
                "s_swappc_b64|s[30:31], s[4:5]|call",
                "s_buffer_load_dword|s0, s[4:7], 0|scalar_load",
                "s_add_u32|s0, s1, s2|scalar",
                "buffer_gl0_inv||cache_control",
                "buffer_wbinvl1_vol||cache_control",
                "exp|mrt0 v0|other"
            })
    void knowsTheSpellingsOfOldAndNewGpus(String mnemonic, String operands, String kind) {
        assertThat(InstructionKind.of(mnemonic, operands == null ? "" : operands))
                .isEqualTo(kind);
    }
}
