package io.hipwright.codeobject;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.CompilerRun;
import io.hipwright.compile.Nvcc;
import io.hipwright.process.Installation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

/** What is read out of real cubins, against what NVIDIA's assembler says about the same kernels. */
final class AssemblersFiguresTest {
    private static final Pattern KERNEL = Pattern.compile("Compiling entry function '([^']+)' for '([^']+)'"
            + "(?s:.*?)(\\d+) bytes stack frame, (\\d+) bytes spill stores, (\\d+) bytes spill loads"
            + "(?s:.*?)Used (\\d+) registers(.*)");
    private static final String KERNELS =
            """
            __constant__ float table[16];
            __global__ void plain(float* x, int n) { if (threadIdx.x < n) x[threadIdx.x] *= table[n & 15]; }
            extern "C" __global__ void __launch_bounds__(128, 4) bounded(float4* x, int n) {
              __shared__ float4 s[256];
              extern __shared__ float d[];
              s[threadIdx.x] = x[threadIdx.x];
              d[threadIdx.x] = n;
              __syncthreads();
              x[threadIdx.x] = s[255 - threadIdx.x];
              x[threadIdx.x].x += d[n];
            }
            __global__ void __launch_bounds__(1024) spilling(float* x, int n) {
              float a[100];
              #pragma unroll
              for (int i = 0; i < 100; i++) a[i] = x[i * n + threadIdx.x];
              for (int k = 0; k < n; k++) {
                #pragma unroll
                for (int i = 0; i < 100; i++) a[i] = a[i] * a[(i * 7) % 100] + a[(i + 1) % 100];
              }
              #pragma unroll
              for (int i = 0; i < 100; i++) x[i * n + threadIdx.x] = a[i];
            }
            extern "C" __global__ void indexed(float* x, int n) {
              float a[64];
              for (int i = 0; i < 64; i++) a[i] = x[i * n];
              for (int i = 0; i < n; i++) x[i] = a[(i * 7) & 63];
            }
            __device__ __noinline__ float helper(float* x, int n) {
              float a[16];
              for (int i = 0; i < 16; i++) a[i] = x[i * n];
              return a[n & 15] + a[n & 7];
            }
            namespace ns { template <class T> __global__ void calling(T* x, int n) { x[0] = helper(x, n); } }
            template __global__ void ns::calling<float>(float*, int);
            __global__ void __block_size__((64, 2, 1)) fixed(float* x) { x[threadIdx.x] = 1; }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sm_75", "sm_80", "sm_89", "sm_90", "sm_90a", "sm_100", "sm_120"})
    void agreeWithTheCubin(String target) throws IOException, InterruptedException {
        String kernels = target.startsWith("sm_9") || target.startsWith("sm_1")
                ? KERNELS
                : KERNELS.replaceAll("(?m)^.*__block_size__.*$", ""); // of 9.0 and later
        CodeObject object = compare(target, Files.writeString(folder.resolve("k.cu"), kernels));
        assertThat(object.kernels().stream().map(KernelFacts::name))
                .startsWith("plain", "bounded", "spilling", "indexed")
                .contains("calling");
        assertThat(object.kernel("plain").orElseThrow().symbol()).isEqualTo("_Z5plainPfi");
        assertThat(object.kernel("plain").orElseThrow().argumentBytes()).isEqualTo(12);
        assertThat(object.kernel("bounded").orElseThrow().maxBlock()).isEqualTo(128);
        assertThat(object.kernel("indexed").orElseThrow().scratchBytes()).isEqualTo(256);
        assertThat(object.kernel("spilling").orElseThrow().nvidia().spillLoadBytes())
                .isPositive();
        assertThat(object.kernels()).allSatisfy(kernel -> {
            assertThat(kernel.wavefront()).isEqualTo(32);
            assertThat(kernel.nvidia().constantBytes()).isEqualTo(64);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row_softmax",
                "batched_gemm",
                "transpose",
                "layer_norm",
                "histogram",
                "dot_product_int8",
                "causal_attention",
                "bitonic_sort"
            })
    void agreeForKernelsThatShip(String task) throws IOException, InterruptedException {
        Path source = Path.of("kernels", task, "kernel.hip").toAbsolutePath();
        compare("sm_90", source);
    }

    private CodeObject compare(String target, Path source) throws IOException, InterruptedException {
        List<String> said = said(compile(target, source));
        CodeObject object = examine().object();
        assertThat(object.target()).isEqualTo(target.replaceFirst("[af]$", ""));
        assertThat(object.kernels().stream().map(AssemblersFiguresTest::read))
                .containsExactlyInAnyOrderElementsOf(said)
                .isNotEmpty();
        return object;
    }

    private static String read(KernelFacts kernel) {
        NvidiaFacts nvidia = kernel.nvidia();
        return kernel.symbol() + ": " + kernel.vectorRegisters() + " registers, " + kernel.ldsBytes() + " shared, "
                + kernel.scratchBytes() + " stack, " + nvidia.spillStoreBytes() + " stored, " + nvidia.spillLoadBytes()
                + " loaded";
    }

    private static List<String> said(String log) {
        List<String> kernels = new ArrayList<>();
        Matcher matcher = KERNEL.matcher(log);
        while (matcher.find()) {
            String more = matcher.group(7);
            kernels.add(matcher.group(1) + ": " + matcher.group(6) + " registers, " + number(more, "bytes smem")
                    + " shared, " + number(more, "bytes cumulative stack size") + " stack, " + matcher.group(4)
                    + " stored, " + matcher.group(5) + " loaded");
        }
        return kernels;
    }

    private static String number(String text, String unit) {
        Matcher matcher = Pattern.compile("(\\d+) " + unit).matcher(text);
        return matcher.find() ? matcher.group(1) : "0";
    }

    @Test
    void launchesThatTheTargetCannotRunAreKnownBefore() throws IOException, InterruptedException {
        compile("sm_90", Files.writeString(folder.resolve("k.cu"), KERNELS));
        Examination examined = examine();
        int[] one = {1, 1, 1};
        assertThat(examined.refusal("plain", one, new int[] {32, 32, 1}, 227 << 10))
                .isEmpty();
        assertThat(examined.refusal("plain", one, new int[] {32, 32, 1}, (227 << 10) + 1)
                        .orElseThrow())
                .contains("232449 bytes of shared memory", "232448");
        assertThat(examined.refusal("bounded", one, new int[] {128, 1, 1}, (223 << 10) + 1))
                .isPresent();
        assertThat(examined.refusal("bounded", one, new int[] {129, 1, 1}, 0).orElseThrow())
                .contains("at most 128");
        assertThat(examined.refusal("plain", one, new int[] {1, 1, 65}, 0).orElseThrow())
                .contains("65 threads in z");
        assertThat(examined.refusal("plain", new int[] {1, 65536, 1}, one, 0).orElseThrow())
                .contains("65536 blocks");
        assertThat(examined.refusal("fixed", one, new int[] {64, 2, 1}, 0)).isEmpty();
        assertThat(examined.refusal("fixed", one, new int[] {128, 1, 1}, 0).orElseThrow())
                .contains("[128, 1, 1]", "[64, 2, 1]");
    }

    @Test
    void aDamagedFileIsRefusedAndNothingElseHappens() throws IOException, InterruptedException {
        compile("sm_90", Files.writeString(folder.resolve("k.cu"), KERNELS));
        byte[] whole = Files.readAllBytes(folder.resolve("out"));
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int j = i % 5; j > 0 && damaged.length > 0; j--) {
                int reach = random.nextBoolean() ? damaged.length : Math.min(64, damaged.length);
                damaged[random.nextInt(reach)] = (byte) random.nextInt(256);
            }
            try {
                OffloadBundle.entries(ByteBuffer.wrap(damaged)).forEach(CodeObject::read);
            } catch (CodeObjectException refused) {
                assertThat(refused.getMessage().lines()).hasSize(1);
            }
        }
    }

    private Examination examine() throws IOException {
        Disassemblers none = new Disassemblers(Optional.empty(), Optional.empty());
        return new Examiner(Installation.find(), none)
                .examine(folder.resolve("out"))
                .get(0);
    }

    /** Compiles into {@code out}; what the assembler says. */
    private String compile(String target, Path source) throws IOException, InterruptedException {
        String headers =
                Installation.find().nativeBuild().resolve("include-nvidia").toString();
        List<String> line = new ArrayList<>(List.of(Nvcc.program().path().toString(), "-x", "cu", "-cubin", "-O3"));
        line.addAll(List.of("-std=c++17", "--expt-relaxed-constexpr", "-I", headers, "-arch=" + target));
        line.addAll(List.of("-Xptxas", "-v", "-o", "out", source.toString()));
        return CompilerRun.in(folder, Map.of(), line);
    }
}
