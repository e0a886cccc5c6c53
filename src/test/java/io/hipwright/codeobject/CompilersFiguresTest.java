package io.hipwright.codeobject;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.CompilerRun;
import io.hipwright.compile.Hipcc;
import io.hipwright.compile.ObjectDump;
import io.hipwright.process.Installation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of real code objects, against what the real compiler remarks about the same kernels. */
final class CompilersFiguresTest {
    private static final Pattern REMARK = Pattern.compile("remark: +([A-Za-z ]+)(?:\\[[^\\]]+\\])?: (\\S+) \\[-Rpass");
    private static final String KERNELS =
            """
            #include <hip/hip_runtime.h>
            __global__ void __launch_bounds__(256) heavy(const double* a, double* c, int n, int sel) {
              double r[160];
              for (int i = 0; i < 160; i++) r[i] = a[threadIdx.x * 160 + i];
              for (int k = 0; k < n; k++) r[(k * 7 + sel) % 160] += r[(k * 3) % 160] * 2;
              double s = 0;
              for (int i = 0; i < 160; i++) s += r[i] * a[i];
              c[threadIdx.x] = s;
            }
            __global__ void __launch_bounds__(128) wide(const float4* a, float4* b, int n) {
              float4 v[24];
              for (int i = 0; i < 24; i++) v[i] = a[i * n + threadIdx.x];
              for (int i = 0; i < 24; i++) for (int j = 0; j < 24; j++) v[i].x += v[j].y * v[i].z;
              for (int i = 0; i < 24; i++) b[i * n + threadIdx.x] = v[i];
            }
            __global__ void __launch_bounds__(512) shared(float* x) {
              __shared__ float s[6000];
              s[threadIdx.x] = x[threadIdx.x];
              __syncthreads();
              x[threadIdx.x] = s[threadIdx.x ^ 1];
            }
            extern "C" __global__ void tiny(float* x) { x[0] = 1; }
            #ifdef __gfx90a__
            typedef float f16 __attribute__((ext_vector_type(16)));
            __global__ void __launch_bounds__(256) matrix(float* x, float a, float b) {
              f16 c[6] = {};
              for (int i = 0; i < 100; i++)
                for (int j = 0; j < 6; j++) c[j] = __builtin_amdgcn_mfma_f32_32x32x2f32(a + i, b * j, c[j], 0, 0, 0);
              for (int j = 0; j < 6; j++) for (int i = 0; i < 16; i++) x[(j * 16 + i) * 256 + threadIdx.x] = c[j][i];
            }
            #endif
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"gfx906", "gfx908", "gfx90a", "gfx1010", "gfx1030"})
    void agreeWithTheCodeObject(String target) throws IOException, InterruptedException {
        Map<String, Map<String, String>> remarks = compile(target, "--no-gpu-bundle-output");
        CodeObject object = examine(folder.resolve("out")).get(0).object();
        assertThat(object.target()).startsWith(target);
        assertThat(object.kernels()).hasSizeGreaterThanOrEqualTo(4).hasSameSizeAs(remarks.entrySet());
        for (KernelFacts kernel : object.kernels()) {
            compare(kernel, remarks.get(kernel.symbol()), GpuTarget.of(target).orElseThrow());
        }
    }

    private static void compare(KernelFacts kernel, Map<String, String> remark, GpuTarget target) {
        Map<String, String> found = new HashMap<>(Map.of(
                "AGPRs", "" + kernel.accumulationRegisters(),
                "SGPRs", "" + kernel.scalarRegisters(),
                "VGPRs Spill", "" + kernel.vectorSpills(),
                "SGPRs Spill", "" + kernel.scalarSpills(),
                "ScratchSize", "" + kernel.scratchBytes(),
                "LDS Size", "" + kernel.ldsBytes()));
        if (kernel.accumulationRegisters() == 0) { // else rounded up to where those begin
            found.put("VGPRs", "" + kernel.vectorRegisters());
        }
        if (kernel.ldsBytes() == 0) { // clang 15 tells of registers alone
            found.put(
                    "Occupancy",
                    "" + target.occupancy(kernel, kernel.wavefront(), 0).waves());
        }
        found.keySet().retainAll(remark.keySet()); // AGPRs only where there are any
        assertThat(found).containsKeys("SGPRs", "ScratchSize", "LDS Size");
        assertThat(remark).as(kernel + " for " + target.name()).containsAllEntriesOf(found);
    }

    @Test
    void accumulationRegistersAreFoundBesideTheOthers() throws IOException, InterruptedException {
        Map<String, String> remark = compile("gfx90a", "--no-gpu-bundle-output").get("_Z6matrixPfff");
        Examination examined = examine(folder.resolve("out")).get(0);
        KernelFacts matrix = examined.object().kernel("matrix").orElseThrow();
        assertThat(matrix.accumulationRegisters()).isGreaterThan(0);
        assertThat(matrix.vectorRegisters() - Integer.parseInt(remark.get("VGPRs")))
                .isBetween(0, 3);
        assertThat(examined.instructions().get("_Z6matrixPfff")).containsKey("mfma");
    }

    @Test
    void aBundleShowsEachOfItsTargets() throws IOException, InterruptedException {
        compile("gfx90a", "--offload-arch=gfx1030");
        List<Examination> examined = examine(folder.resolve("out"));
        assertThat(examined).extracting(one -> one.object().target()).containsExactlyInAnyOrder("gfx90a", "gfx1030");
        for (Examination one : examined) {
            KernelFacts kernel = one.object().kernel("shared").orElseThrow();
            assertThat(kernel.wavefront()).isEqualTo(one.object().target().equals("gfx90a") ? 64 : 32);
            assertThat(kernel.maxBlock()).isEqualTo(512);
            assertThat(kernel.codeBytes()).isGreaterThan(0);
            assertThat(one.instructions().get(kernel.symbol()))
                    .containsEntry("barrier", 1)
                    .containsEntry("lds_load_32", 1)
                    .containsEntry("global_store_32", 1);
        }
    }

    @Test
    void noDamageDoesMoreThanBeRefused() throws IOException, InterruptedException {
        compile("gfx90a", "--no-gpu-bundle-output");
        byte[] whole = Files.readAllBytes(folder.resolve("out"));
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int j = 0; j < 8 && damaged.length > 64; j++) {
                int most = i % 2 == 0 ? damaged.length : 64;
                damaged[random.nextInt(most)] = (byte) random.nextInt();
            }
            try {
                CodeObject.read(ByteBuffer.wrap(damaged));
            } catch (CodeObjectException refused) {
                assertThat(refused.getMessage()).isNotEmpty();
            }
        }
    }

    @Test
    void launchesThatTheTargetCannotRunAreKnownBefore() throws IOException, InterruptedException {
        compile("gfx90a", "--no-gpu-bundle-output");
        Examination examined = examine(folder.resolve("out")).get(0);
        int[] one = {1, 1, 1};
        assertThat(examined.refusal("tiny", one, new int[] {32, 32, 1}, 65536)).isEmpty();
        assertThat(examined.refusal("tiny", one, new int[] {32, 33, 1}, 0).orElseThrow())
                .contains("1056 threads");
        assertThat(examined.refusal("tiny", one, new int[] {64, 1, 1}, 65537).orElseThrow())
                .contains("65537 bytes");
        assertThat(examined.refusal("shared", one, new int[] {512, 1, 1}, 41537).orElseThrow())
                .contains("65537 bytes");
        assertThat(examined.refusal("shared", one, new int[] {513, 1, 1}, 0).orElseThrow())
                .contains("at most 512 (__launch_bounds__)");
        assertThat(examined.refusal("tiny", new int[] {1 << 24, 1, 1}, new int[] {256, 1, 1}, 0)
                        .orElseThrow())
                .contains("2^32");
        assertThat(examined.refusal("tiny", new int[] {0, 1, 1}, one, 0).orElseThrow())
                .contains("without threads");
        assertThat(examined.refusal("other", one, one, 0).orElseThrow()).contains("no kernel other");
    }

    private static List<Examination> examine(Path file) throws IOException {
        return new Examiner(Installation.find(), new Disassemblers(ObjectDump.find(Optional.empty()), Optional.empty()))
                .examine(file);
    }

    /** Compiles into {@code out}; what the compiler remarks, by symbol. */
    private Map<String, Map<String, String>> compile(String target, String option)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("k.hip"), KERNELS);
        List<String> line = List.of(
                Hipcc.program().path().toString(),
                "--genco",
                "--offload-arch=" + target,
                option,
                "-O3",
                "-Rpass-analysis=kernel-resource-usage",
                "-o",
                "out",
                "k.hip");
        String log = CompilerRun.in(folder, Map.of("HCC_AMDGPU_TARGET", target), line);
        return remarks(log);
    }

    private static Map<String, Map<String, String>> remarks(String log) {
        Map<String, Map<String, String>> remarks = new HashMap<>();
        Map<String, String> current = new HashMap<>();
        Matcher matcher = REMARK.matcher(log);
        while (matcher.find()) {
            String key = matcher.group(1).strip();
            if (key.equals("Function Name")) {
                current = remarks.computeIfAbsent(matcher.group(2), name -> new HashMap<>());
            } else {
                current.put(key, matcher.group(2));
            }
        }
        return remarks;
    }
}
