package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts in the format that the debug agent's user guide shows; none was printed by a GPU. */
final class FaultPlaceTest {
    private static final String BEGIN =
            """
            --------------------------------------------------------
            wave_1: pc=0x7fd4f100d0e8 (kernel_code_entry=0x7fd4f100d000 <argmax>, kernargs=0x7fd4f2000000) \
            (stopped, reason: MEMORY_VIOLATION)

            system registers:
                        m0: 00000000        status: 00012461       trapsts: 20000000          mode: 000003c0

            vector registers:
                        v0: [0] 00000000 [1] f1002004 [2] f1002008 [3] f100200c

            Local memory content (512 bytes):
                0x0000: 22222222 11111111 22222222 11111111 22222222 11111111 22222222 11111111
            """;
    private static final String CODE =
            """

            Disassembly for function argmax(float const*, int*, int, int):
                code object: memory://226967#offset=0x1651d4f0&size=3456
                loaded at: [0x7fd4f100c000-0x7fd4f100e070]

            ./candidate.hip:
            12      ./candidate.hip: No such file or directory.
                0x7fd4f100d0c4 <+196>:    s_waitcnt vmcnt(0) lgkmcnt(0)
                0x7fd4f100d0c8 <+200>:    v_add3_u32 v2, v2, v4, v3

            14      ./candidate.hip: No such file or directory.
                ...
             => 0x7fd4f100d0e8 <+232>:    global_store_dword v[0:1], v2, off
                0x7fd4f100d0ec <+236>:    s_endpgm

            15      ./candidate.hip: No such file or directory.

            End of disassembly.
            """;

    private static FaultPlace read(String text) {
        FaultPlace place = new FaultPlace();
        text.lines().forEach(place::take);
        return place;
    }

    @Test
    void tellsKernelLineAndReasonOfTheInstructionThatTheArrowMarks() {
        assertThat(read(BEGIN + CODE).text()).contains("in argmax near candidate.hip:14 (MEMORY_VIOLATION)");
    }

    @Test
    void readsTheUserGuidesOwnForm() {
        String text =
                """
                Queue error (HSA_STATUS_ERROR_EXCEPTION: An HSAIL operation resulted in a hardware exception.)
                wave_1: pc=0x7fd4f100d0e8 (stopped, reason: ASSERT_TRAP)
                Disassembly for function vector_add_assert_trap(int*, int*, int*):
                    code object: file:////rocm-debug-agent/test#offset=14309&size=31336
                /rocm-debug-agent/test/vector_add_assert_trap.cpp:
                55        c[gid] = a[gid] + b[gid] + (lds_check[0] >> 32);
                    0x7fd4f100d0e0 <+224>:    s_cbranch_execz 65503  # 0x7fd4f100d060 <vector_add(int*)+96>

                53          __builtin_trap ();
                =>  0x7fd4f100d0e8 <+232>:    s_trap 2
                End of disassembly.
                """;
        assertThat(read(text).text())
                .contains("in vector_add_assert_trap near vector_add_assert_trap.cpp:53 (ASSERT_TRAP)");
    }

    @Test
    void theCandidatesLineComesBeforeThatOfAHeader() {
        String header = "/usr/include/hip/amd_hip_atomic.h:\n131     return __atomic_fetch_add();\n";
        assertThat(read(BEGIN + CODE.replace(" =>", header + " =>")).text().orElseThrow())
                .contains("near candidate.hip:14");
        String onlyHeader =
                CODE.replaceAll("(?m)^\\S*candidate.*$|^\\d+ .*$", "").replace(" =>", header + " =>");
        assertThat(read(BEGIN + onlyHeader).text().orElseThrow()).contains("near amd_hip_atomic.h:131");
    }

    @Test
    void theFirstWavefrontCounts() {
        String second = CODE.replace("14 ", "77 ").replace("argmax", "other");
        assertThat(read(BEGIN + CODE + BEGIN + second).text().orElseThrow()).contains("argmax", ":14");
        String withoutArrow = second.replace(" => ", "    ");
        assertThat(read(BEGIN + withoutArrow + BEGIN + CODE).text().orElseThrow())
                .contains("argmax", ":14");
    }

    @Test
    void withoutLineTablesTheKernelIsToldStill() {
        String bare = CODE.replaceAll("(?m)^\\S*candidate.*$|^\\d+ .*$", "");
        assertThat(read(BEGIN + bare).text()).contains("in argmax (MEMORY_VIOLATION)");
        assertThat(read("Disassembly:\n => 0x1:  s_trap 2\n").text()).isEmpty();
    }

    @Test
    void whatSaysNothingOfAPlaceGivesNone() {
        assertThat(read("").text()).isEmpty();
        assertThat(read(BEGIN).text()).isEmpty();
        assertThat(read(" => 0x7fd4f100d0e8: s_trap 2\ncandidate.hip:\n14 x\n").text())
                .isEmpty();
        assertThat(read(BEGIN + CODE.substring(0, CODE.indexOf(" =>"))).text()).isEmpty();
    }

    @Test
    void hostileTextComesOutShortAndOnOneLine() {
        String name = "k\u001b[31m\u2028" + "x".repeat(5000);
        String text = "Disassembly for function " + name + ":\n\u0007" + "f".repeat(5000)
                + "\u001b:\n7 y\n => 0x1 <+1>: s_trap 2\n";
        String place = read(BEGIN + text).text().orElseThrow();
        assertThat(place).hasSizeLessThan(350).matches("[\\x20-\\x7e]+");
    }

    @Test
    void garbageHarmsNothing() {
        List<String> pieces = List.of(
                "wave_1: pc=0x",
                "(stopped, reason: ",
                "Disassembly",
                " for function ",
                ":",
                "12 ",
                " => ",
                "/a.h",
                "\n",
                "\u0000",
                "\uD800",
                "End of disassembly",
                "999999999999",
                "k(");
        Random random = new Random(5);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(40, 0, pieces.size()).forEach(piece -> text.append(pieces.get(piece)));
            assertThat(read(text.toString()).text().orElse(""))
                    .hasSizeLessThan(350)
                    .doesNotContain("\n");
        }
    }
}
