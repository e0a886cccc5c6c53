package io.hipwright.codeobject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NvidiaDisassemblyTest {
    private static final List<String> INSTRUCTIONS = List.of(
            "        /*0000*/                   LDC R1, c[0x0][0x28] ;",
            "        /*0010*/                   S2R R7, SR_TID.X ;",
            "        /*0020*/                   ULDC.64 UR4, c[0x0][0x208] ;",
            "        /*0030*/               @P0 EXIT ;",
            "        /*0040*/                   LDG.E.128.CONSTANT R4, desc[UR4][R2.64] ;",
            "        /*0050*/              @!P1 LDG.E R9, desc[UR4][R2.64+0x10] ;",
            "        /*0060*/                   BAR.SYNC.DEFER_BLOCKING 0x0 ;",
            "        /*1070*/                   HMMA.16816.F32 R4, R4, R8, RZ ;",
            "        /*1080*/                   NOP ;");

    @Test
    void countsWhatNvdisasmPrints() {
        assertThat(NvidiaDisassembly.count(listing("//--------------------- .text._Z1kPf", ".text._Z1kPf:")))
                .isEqualTo(Map.of("_Z1kPf", counts()));
    }

    @Test
    void countsWhatCuobjdumpPrints() {
        assertThat(NvidiaDisassembly.count(listing("Fatbin elf code:", "\t\tFunction : _Z1kPf")))
                .isEqualTo(Map.of("_Z1kPf", counts()));
    }

    private static List<String> listing(String... begin) {
        return Stream.concat(
                        List.of(begin).stream(),
                        INSTRUCTIONS.stream().map(line -> line + "   /* 0x00000a00ff017b82 */"))
                .toList();
    }

    private static Map<String, Integer> counts() {
        return Map.of(
                "constant_load",
                2,
                "vector",
                1,
                "branch",
                1,
                "global_load_128",
                1,
                "global_load_32",
                1,
                "barrier",
                1,
                "tensor",
                1);
    }

    @ParameterizedTest
    @CsvSource({
        "LDG,.E.U8,global_load_8",
        "LDG,.E.64.CONSTANT,global_load_64",
        "LD,.E.128,global_load_128",
        "STG,.E.U16,global_store_16",
        "LDS,.128,shared_load_128",
        "LDS,.U.64,shared_load_64",
        "STS,,shared_store_32",
        "LDSM,.16.M88.4,shared_load_matrix",
        "LDL,.64,local_load_64",
        "STL,,local_store_32",
        "ATOMG,.E.ADD.STRONG.GPU,global_atomic",
        "RED,.E.ADD.F32.FTZ.RN.STRONG.GPU,global_atomic",
        "ATOMS,.POPC.INC.32,shared_atomic",
        "LDGSTS,.E.BYPASS.128,async_copy",
        "UTMALDG,.2D,async_copy",
        "HGMMA,.64x128x16.F32,tensor",
        "IMMA,.16832.S8.S8,tensor",
        "SHFL,.BFLY,cross_lane",
        "VOTEU,.ANY,cross_lane",
        "REDUX,.SUM,cross_lane",
        "DEPBAR,.LE,wait",
        "MEMBAR,.SC.GPU,cache_control",
        "BRA,,branch",
        "BSSY,.RECONVERGENT,branch",
        "CALL,.REL.NOINC,call",
        "LDCU,.64,constant_load",
        "TEX,.SCR,image",
        "UIADD3,,scalar",
        "R2UR,,scalar",
        "FFMA,.FTZ,vector",
        "MUFU,.EX2,vector"
    })
    void sortsInstructionsInNvidiasWords(String name, String modifiers, String kind) {
        assertThat(NvidiaInstructionKind.of(name, modifiers == null ? "" : modifiers))
                .isEqualTo(kind);
    }
}
