package io.hipwright.codeobject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hipwright.CompilerRun;
import io.hipwright.compile.Nvcc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NvidiaOccupancyTest {
    /** Asks the toolkit's own calculator, over many kernels and blocks. */
    private static final String CALCULATOR =
            """
            #include <cuda_occupancy.h>
            #include <cstdio>
            #include <cstdlib>
            int main(int, char** argument) {
              int target = atoi(argument[1]);
              cudaOccDeviceProp device;
              device.computeMajor = target / 10;
              device.computeMinor = target % 10;
              device.maxThreadsPerBlock = 1024;
              device.maxThreadsPerMultiprocessor = 32 * atoi(argument[2]);
              device.regsPerBlock = device.regsPerMultiprocessor = 65536;
              device.warpSize = 32;
              device.sharedMemPerBlock = 48 << 10;
              device.sharedMemPerMultiprocessor = atoi(argument[3]);
              device.sharedMemPerBlockOptin = atoi(argument[4]);
              device.reservedSharedMemPerBlock = target >= 80 ? 1024 : 0;
              device.numSms = 100;
              cudaOccDeviceState state;
              state.carveoutConfig = 100;
              for (int registers = 1; registers <= 255; registers += 11)
                for (int shared = 0; shared <= 48 << 10; shared += 3001)
                  for (int block = 1; block <= 1024; block += 93) {
                    cudaOccFuncAttributes kernel;
                    kernel.maxThreadsPerBlock = 1024;
                    kernel.numRegs = registers;
                    kernel.sharedSizeBytes = shared;
                    kernel.partitionedGCConfig = PARTITIONED_GC_OFF;
                    kernel.shmemLimitConfig = FUNC_SHMEM_LIMIT_OPTIN;
                    kernel.maxDynamicSharedSizeBytes = 0;
                    cudaOccResult result;
                    if (cudaOccMaxActiveBlocksPerMultiprocessor(&result, &device, &kernel, &state, block, 0) != 0) return 1;
                    printf("%d %d %d %d\\n", registers, shared, block, result.activeBlocksPerMultiprocessor);
                  }
            }
            """;

    @TempDir
    private Path folder;

    private static KernelFacts kernel(int registers, int shared) {
        NvidiaFacts nvidia = new NvidiaFacts(0, 0, 0, List.of());
        return new KernelFacts("k", "k", registers, 0, 0, 0, 0, 0, false, shared, 32, 1024, 8, 100, false, nvidia);
    }

    @ParameterizedTest
    @CsvSource({"75", "80", "86", "87", "89", "90", "100", "103", "110", "120", "121"})
    void isThatOfTheToolkitsCalculator(int target) throws IOException, InterruptedException {
        NvidiaTarget gpu = NvidiaTarget.of("sm_" + target).orElseThrow();
        List<String> lines = calculator(gpu, target).lines().toList();
        assertThat(lines).hasSizeGreaterThan(1000);
        for (String line : lines) {
            String[] said = line.split(" ");
            int block = Integer.parseInt(said[2]);
            KernelFacts kernel = kernel(Integer.parseInt(said[0]), Integer.parseInt(said[1]));
            assertThat(gpu.occupancy(kernel, block, 0).blocks()).as(line).isEqualTo(Integer.parseInt(said[3]));
        }
    }

    private String calculator(NvidiaTarget gpu, int target) throws IOException, InterruptedException {
        Path include = Nvcc.program().path().resolveSibling("../include");
        assumeTrue(Files.exists(include.resolve("cuda_occupancy.h")), "cuda_occupancy.h is not installed");
        Files.writeString(folder.resolve("calculator.cpp"), CALCULATOR);
        CompilerRun.in(
                folder, Map.of(), List.of("g++", "-w", "-I", include.toString(), "-o", "calculator", "calculator.cpp"));
        return CompilerRun.in(
                folder,
                Map.of(),
                List.of(
                        "./calculator",
                        "" + target,
                        "" + gpu.mostWarps(),
                        "" + gpu.sharedBytes(),
                        "" + gpu.mostLdsOfBlock()));
    }

    @Test
    void theLimitIsNamed() {
        GpuTarget hopper = GpuTarget.of("sm_90a").orElseThrow();
        assertThat(hopper.occupancy(kernel(32, 0), 256, 0).limit()).isEqualTo(Occupancy.Limit.NOTHING);
        assertThat(hopper.occupancy(kernel(64, 0), 256, 0))
                .isEqualTo(new Occupancy(256, 0, 32, 64, 4, Occupancy.Limit.REGISTERS));
        assertThat(hopper.occupancy(kernel(32, 1024), 256, 99 << 10))
                .isEqualTo(new Occupancy(256, 100 << 10, 16, 64, 2, Occupancy.Limit.SHARED_MEMORY));
        assertThat(hopper.occupancy(kernel(32, 0), 32, 0))
                .isEqualTo(new Occupancy(32, 0, 32, 64, 32, Occupancy.Limit.BLOCK_SIZE));
    }

    @Test
    void moreRegistersThanABlockCanHaveAreRefused() {
        GpuTarget hopper = GpuTarget.of("sm_90").orElseThrow();
        int[] one = {1, 1, 1};
        assertThat(hopper.refusal(kernel(64, 0), one, new int[] {1024, 1, 1})).isEmpty();
        assertThat(hopper.refusal(kernel(65, 0), one, new int[] {1024, 1, 1}).orElseThrow())
                .contains("1024 threads with 65 registers", "__launch_bounds__(1024)");
        assertThat(hopper.refusal(kernel(255, 0), one, new int[] {256, 1, 1})).isEmpty();
    }

    @Test
    void aGpuThatIsNotKnownIsNotGuessed() {
        assertThat(GpuTarget.of("sm_130")).isEmpty();
        assertThat(GpuTarget.of("sm_52")).isEmpty();
    }
}
