package io.hipwright.codeobject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against numbers that AMD's and LLVM's documents give; CompilersFiguresTest holds the same formulas against a real compiler. */
final class OccupancyTest {

    private static KernelFacts kernel(int vector, int accumulation, int lds, int wavefront, boolean pair) {
        return new KernelFacts(
                "k", "k", vector, accumulation, 32, 0, 0, 0, false, lds, wavefront, 1024, 64, 100, pair, null);
    }

    private static Occupancy of(String target, KernelFacts kernel, int block) {
        return GpuTarget.of(target).orElseThrow().occupancy(kernel, block, 0);
    }

    @ParameterizedTest
    @CsvSource({
        // gfx9: 256 registers in steps of 4, at most 10 wavefronts
        "gfx906,64,24,10",
        "gfx906,64,25,9",
        "gfx906,64,64,4",
        "gfx906,64,65,3",
        "gfx906,64,128,2",
        "gfx906,64,129,1",
        // gfx90a and gfx942: 512 in steps of 8, at most 8
        "gfx90a,64,64,8",
        "gfx90a,64,65,7",
        "gfx90a,64,128,4",
        "gfx942,64,129,3",
        "gfx942,64,256,2",
        "gfx942,64,257,1",
        // RDNA 2: 1024 for wavefronts of 32 in steps of 16, at most 16
        "gfx1030,32,64,16",
        "gfx1030,32,65,12",
        "gfx1030,32,128,8",
        "gfx1030,64,64,8",
        "gfx1030,64,65,7",
        // RDNA 3 with the large register file: 1536 in steps of 24
        "gfx1100,32,96,16",
        "gfx1100,32,97,12",
        "gfx1100,32,256,5",
        "gfx1102,32,256,4",
        // RDNA 1: steps of 8, at most 20
        "gfx1010,32,48,20",
        "gfx1010,32,56,18"
    })
    void vectorRegistersLimitWavefronts(String target, int wavefront, int registers, int waves) {
        Occupancy occupancy = of(target, kernel(registers, 0, 0, wavefront, target.startsWith("gfx1")), wavefront);
        assertThat(occupancy.waves()).isEqualTo(waves);
        assertThat(occupancy.limit())
                .isEqualTo(waves == occupancy.mostWaves() ? Occupancy.Limit.NOTHING : Occupancy.Limit.VECTOR_REGISTERS);
    }

    @Test
    void accumulationRegistersComeOutOfTheSameOnesFromGfx90aOn() {
        assertThat(of("gfx90a", kernel(64, 64, 0, 64, false), 64).waves()).isEqualTo(4);
        assertThat(of("gfx908", kernel(64, 64, 0, 64, false), 64).waves()).isEqualTo(4);
        assertThat(of("gfx908", kernel(64, 0, 0, 64, false), 64).waves()).isEqualTo(4);
        assertThat(of("gfx90a", kernel(64, 0, 0, 64, false), 64).waves()).isEqualTo(8);
    }

    @Test
    void sharedMemoryLimitsBlocks() {
        Occupancy half = of("gfx90a", kernel(16, 0, 32 << 10, 64, false), 256);
        assertThat(half.blocks()).isEqualTo(2);
        assertThat(half.waves()).isEqualTo(2);
        assertThat(half.limit()).isEqualTo(Occupancy.Limit.SHARED_MEMORY);
        assertThat(half.share()).isEqualTo(0.25);
        assertThat(of("gfx950", kernel(16, 0, 32 << 10, 64, false), 256).blocks())
                .isEqualTo(4);
        Occupancy pair = of("gfx1030", kernel(16, 0, 32 << 10, 32, true), 256);
        assertThat(pair.blocks()).isEqualTo(4);
        assertThat(pair.waves()).isEqualTo(8);
    }

    @Test
    void dynamicSharedMemoryCountsAsWell() {
        GpuTarget target = GpuTarget.of("gfx90a").orElseThrow();
        Occupancy occupancy = target.occupancy(kernel(16, 0, 1024, 64, false), 1024, 63 << 10);
        assertThat(occupancy.ldsBytes()).isEqualTo(64 << 10);
        assertThat(occupancy.blocks()).isEqualTo(1);
        assertThat(occupancy.waves()).isEqualTo(4);
    }

    @Test
    void smallBlocksRunOutOfBarriersAndUnevenOnesOfSlots() {
        Occupancy small = of("gfx90a", kernel(16, 0, 0, 64, false), 65);
        assertThat(small.blocks()).isEqualTo(16);
        assertThat(small.waves()).isEqualTo(8);
        assertThat(of("gfx906", kernel(16, 0, 0, 64, false), 128).limit()).isEqualTo(Occupancy.Limit.BLOCK_SIZE);
        Occupancy uneven = of("gfx90a", kernel(16, 0, 0, 64, false), 768);
        assertThat(uneven.blocks()).isEqualTo(2);
        assertThat(uneven.waves()).isEqualTo(6);
        assertThat(uneven.limit()).isEqualTo(Occupancy.Limit.BLOCK_SIZE);
    }

    @Test
    void aGpuThatIsNotKnownIsNotGuessed() {
        assertThat(GpuTarget.of("gfx803")).isEmpty();
        assertThat(GpuTarget.of("gfx1300")).isEmpty();
        assertThat(GpuTarget.of("gfx90a:sramecc+:xnack-").orElseThrow().name()).isEqualTo("gfx90a");
    }
}
