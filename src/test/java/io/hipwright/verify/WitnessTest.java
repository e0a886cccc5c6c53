package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.SmallTask;
import io.hipwright.compile.BuildRequest;
import io.hipwright.compile.BuildResult;
import io.hipwright.compile.ProcessorToolchain;
import io.hipwright.compile.Toolchain;
import io.hipwright.process.CommandResult;
import io.hipwright.process.Commands;
import io.hipwright.process.Installation;
import io.hipwright.task.TaskLoader;
import io.hipwright.worker.WorkerPool;
import io.hipwright.worker.WorkerSettings;
import io.hipwright.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How ROCm's debug agent gets into a verdict. In ROCm's place stands a library over the processor's runtime that ends the process as ROCm
 * does when a block of 7 threads is launched, and that prints, when an agent is asked for, what the agent's user guide shows.
 */
final class WitnessTest {
    private static final Installation INSTALLATION = Installation.find();
    private static final String FAULTING = "// @launch grid=(ceildiv(n,7)) block=(7)\n" + SmallTask.kernel("2 * x[i]");
    private static final String ROCM =
            """
            #include <dlfcn.h>
            #include <fcntl.h>
            #include <cstdio>
            #include <cstdlib>
            #include <cstring>
            using Launch = int (*)(void*, unsigned, unsigned, unsigned, unsigned, unsigned, unsigned, unsigned, void*, void**, void**);
            static void agent() {
                if (strcmp(getenv("HSA_TOOLS_LIB"), "broken") == 0 || open("/proc/self/mem", O_RDWR) < 0) {
                    fputs("rocm-debug-agent: error: Failed to open /proc/self/mem\\n", stderr);
                    abort();
                }
                fputs("wave_1: pc=0x7fd4f100d0e8 (stopped, reason: MEMORY_VIOLATION)\\n", stderr);
                for (int i = 0; i < 3000; i++) fprintf(stderr, "            v%d: [0] 00000000 [1] f1002004\\n", i);
                fputs("Disassembly for function twice(float const*, float*, int):\\n./candidate.hip:\\n4       y[i]\\n"
                      " => 0x7fd4f100d0e8 <+232>:    global_store_dword v[0:1], v2, off\\nEnd of disassembly.\\n", stderr);
            }
            extern "C" int hipModuleLaunchKernel(void* f, unsigned gx, unsigned gy, unsigned gz, unsigned bx, unsigned by, unsigned bz,
                                                 unsigned shared, void* stream, void** parameters, void** extra) {
                if (bx != 7) {
                    static Launch launch = reinterpret_cast<Launch>(dlsym(RTLD_NEXT, "hipModuleLaunchKernel"));
                    return launch(f, gx, gy, gz, bx, by, bz, shared, stream, parameters, extra);
                }
                if (getenv("HSA_TOOLS_LIB")) agent();
                fputs("Memory access fault by GPU node-1 (Agent handle: 0x2b) on address 0x7f0000000000. Reason: Unknown.\\n", stderr);
                abort();
            }
            """;

    @TempDir
    private static Path folder;

    private static SmallTask task;
    private static WorkerSettings settings;

    @BeforeAll
    static void build() throws IOException {
        task = new SmallTask(folder.resolve("twice"));
        Files.writeString(folder.resolve("rocm.cpp"), ROCM);
        Path runtime = INSTALLATION.library("libhipcpu.so");
        String library = folder.resolve("librocm.so").toString();
        List<String> line = List.of(
                "g++",
                "-shared",
                "-fPIC",
                "-D_GNU_SOURCE",
                "-o",
                library,
                "rocm.cpp",
                "-Wl,--no-as-needed",
                runtime.toString(),
                "-Wl,-rpath," + runtime.getParent(),
                "-ldl");
        CommandResult result = Commands.run(line, folder, Map.of("TMPDIR", folder.toString()), 120);
        assertThat(result.exit()).as(result.output()).isZero();
        settings = new WorkerSettings("amd gfx90a", 63, List.of(library), Map.of(), 0, true);
    }

    /** GPUs have no instrumented code objects. */
    private record Plain(Toolchain processor) implements Toolchain {
        @Override
        public String backend() {
            return "amd";
        }

        @Override
        public String fingerprint() {
            return processor.fingerprint();
        }

        @Override
        public String compilerText() {
            return processor.compilerText();
        }

        @Override
        public String flagsText() {
            return processor.flagsText();
        }

        @Override
        public boolean instruments() {
            return false;
        }

        @Override
        public CompletableFuture<BuildResult> start(BuildRequest request) {
            return processor.start(request);
        }
    }

    private static Verdict verdict(WorkerPool pool, String source) {
        Toolchain toolchain = new Plain(new ProcessorToolchain(INSTALLATION, 64, 120));
        try (Backend backend = new Backend(toolchain, pool, Backend.Limits.DEFAULT);
                TaskVerifier verifier = new TaskVerifier(TaskLoader.load(task.folder()), backend, 7)) {
            return verifier.verify(new Candidate("candidate.hip", source)).verdict();
        }
    }

    private static WorkerPool withAgent(String agent) {
        return Workers.poolWithAgent(INSTALLATION, settings, 0, Path.of(agent));
    }

    @Test
    void theKernelAndLineOfAFaultReachTheVerdict() {
        Verdict verdict = verdict(withAgent("/opt/rocm/lib/librocm-debug-agent.so.2"), FAULTING);
        assertThat(verdict.status()).isEqualTo(Status.OUT_OF_BOUNDS);
        assertThat(verdict.reason())
                .startsWith(
                        "hipErrorIllegalAddress: in twice near candidate.hip:4 (MEMORY_VIOLATION): Memory access fault");
        assertThat(verdict.workloads().get(0).reason()).contains("near candidate.hip:4");
    }

    @Test
    void withoutTheAgentTheVerdictIsTheSameButForThePlace() {
        Verdict verdict = verdict(Workers.pool(INSTALLATION, settings, 0), FAULTING);
        assertThat(verdict.status()).isEqualTo(Status.OUT_OF_BOUNDS);
        assertThat(verdict.reason()).startsWith("hipErrorIllegalAddress: Memory access fault by GPU node-1");
    }

    @Test
    void anAgentThatFailsItselfChangesNoVerdict() {
        Verdict verdict = verdict(withAgent("broken"), FAULTING);
        assertThat(verdict.status()).isEqualTo(Status.OUT_OF_BOUNDS);
        assertThat(verdict.reason()).startsWith("hipErrorIllegalAddress: Memory access fault by GPU node-1");
    }

    @Test
    void aRightKernelNeedsNoWitness() {
        assertThat(verdict(withAgent("broken"), SmallTask.kernel("x[i] + x[i]")).status())
                .isEqualTo(Status.PASSED);
    }
}
