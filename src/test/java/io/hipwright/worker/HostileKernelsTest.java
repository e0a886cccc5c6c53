package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.process.Installation;
import io.hipwright.worker.LaunchOutcome.Completed;
import io.hipwright.worker.LaunchOutcome.Crashed;
import io.hipwright.worker.LaunchOutcome.FaultKind;
import io.hipwright.worker.LaunchOutcome.Faulted;
import io.hipwright.worker.LaunchOutcome.TimedOut;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels that would harm the coordinator or the next candidate, in real worker processes. */
class HostileKernelsTest {
    private static final String SOURCE =
            """
            #include <sys/syscall.h>
            #ifndef SYS_fork // newer processors' systems have neither
            #define SYS_fork -1
            #define SYS_vfork -1
            #endif
            extern "C" {
            long write(int, const void*, unsigned long); int close(int); int fork(); int kill(int, int); int getppid();
            int socket(int, int, int); int setsid(); long syscall(long, ...); int ftruncate(int, long);
            void exit(int); void _exit(int); void abort(); void* malloc(unsigned long); int execve(const char*, char* const*, char* const*);
            int putchar(int); int raise(int);
            }
            __global__ void copies(const int* in, int* out, int n) {
              int i = blockIdx.x * blockDim.x + threadIdx.x; if (i < n) out[i] = in[i]; }
            __global__ void null_write(int* out, int n) { *(int*)(long)(n - 256) = n; } // n is 256
            __global__ void past_end(int* out, int n) { out[blockIdx.x * blockDim.x + threadIdx.x + 1024] = 1; }
            __global__ void exits(int* out, int n) { exit(0); }
            __global__ void exits_at_once(int* out, int n) { _exit(0); }
            __global__ void aborts(int* out, int n) { abort(); }
            __global__ void hangs(int* out, int n) { for (;;) ((volatile int*)out)[0] = n; }
            __global__ void prints_forever(int* out, int n) { for (;;) printf("PASS\\n"); }
            __global__ void writes_everywhere(int* out, int n) {
              for (int fd = 0; fd < 256; fd++) write(fd, "PASS PASS PASS PASS PASS PASS", 29); }
            __global__ void floods(int* out, int n) { for (;;) write(2, "PASS\\n", 5); }
            __global__ void closes_everything(int* out, int n) { for (int fd = 0; fd < 256; fd++) close(fd); }
            __global__ void forks(int* out, int n) { out[blockIdx.x * blockDim.x + threadIdx.x] = fork(); }
            // One thread alone tries, and a child that was born all the same ends at once.
            #define ATTEMPT(...) { int i = blockIdx.x * blockDim.x + threadIdx.x; long born = i == 0 ? __VA_ARGS__ : -1; \
              if (born == 0) _exit(0); if (i < n) out[i] = born; }
            __global__ void forks_by_number(int* out, int n) { ATTEMPT(syscall(SYS_fork)) }
            __global__ void vforks(int* out, int n) { ATTEMPT(syscall(SYS_vfork)) }
            __global__ void clones(int* out, int n) { ATTEMPT(syscall(SYS_clone, 17L, 0L, 0L, 0L, 0L)) } // with no flag but SIGCHLD
            __global__ void clones_memory(int* out, int n) { ATTEMPT(syscall(SYS_clone, 0x111L, 0L, 0L, 0L, 0L)) } // CLONE_VM, but no thread
            __global__ void clones_by_structure(int* out, int n) { // struct clone_args with SIGCHLD
              long arguments[11] = {0, 0, 0, 0, 17}; ATTEMPT(syscall(SYS_clone3, arguments, 88L)) }
            __global__ void executes(int* out, int n) {
              char* words[] = {nullptr}; out[blockIdx.x * blockDim.x + threadIdx.x] = execve("/bin/true", words, words); }
            __global__ void kills(int* out, int n) { out[blockIdx.x * blockDim.x + threadIdx.x] = kill(getppid(), 9); }
            __global__ void leaves(int* out, int n) { out[blockIdx.x * blockDim.x + threadIdx.x] = setsid(); }
            __global__ void connects(int* out, int n) { out[blockIdx.x * blockDim.x + threadIdx.x] = socket(2, 1, 0); }
            __global__ void cuts_off(int* out, int n) {
              int cut = -1; for (int fd = 3; fd < 64; fd++) if (ftruncate(fd, 0) == 0) cut = fd;
              out[blockIdx.x * blockDim.x + threadIdx.x] = cut; }
            """;

    @TempDir
    static Path folder;

    private static Path module;
    private static WorkerPool pool;

    @BeforeAll
    static void startPool() {
        module = Kernels.compile(folder, SOURCE);
        Installation installation = Installation.find();
        pool = Workers.pool(installation, WorkerSettings.forProcessor(installation, 64), 1);
    }

    @AfterAll
    static void endPool() {
        pool.close();
    }

    @Test
    void aNullWriteIsACrash() {
        assertThat(fault("null_write").kind()).isEqualTo(FaultKind.CRASH);
    }

    @Test
    void aWritePastTheEndIsOutOfBounds() {
        Faulted fault = fault("past_end");
        assertThat(fault.kind()).isEqualTo(FaultKind.OUT_OF_BOUNDS);
        assertThat(fault.code()).isEqualTo("hipErrorIllegalAddress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exits_at_once", "aborts", "closes_everything"})
    void endingTheProcessIsACrash(String kernel) {
        assertThat(outcome(kernel, Requests.PATIENT)).isInstanceOf(Crashed.class);
    }

    /** What libraries do at exit runs beside other threads, some of which exit as well; that may wait forever (seen once in some dozens of runs). */
    @Test
    void endingTheProcessInOrderIsACrashOrEndsAtTheLimit() {
        assertThat(outcome("exits", new Worker.Limits(60, 600))).isInstanceOfAny(Crashed.class, TimedOut.class);
    }

    @Test
    void textInTheResultPipeIsACrash() {
        assertThat(outcome("writes_everywhere", Requests.PATIENT))
                .isInstanceOfSatisfying(
                        Crashed.class, crash -> assertThat(crash.detail()).contains("wrote into the result pipe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hangs", "prints_forever", "floods"})
    void whatDoesNotEndIsKilledAtItsLimit(String kernel) {
        assertThat(outcome(kernel, new Worker.Limits(2, 600))).isEqualTo(new TimedOut("first launch", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forks",
                "forks_by_number",
                "vforks",
                "clones",
                "clones_memory",
                "clones_by_structure",
                "executes",
                "kills",
                "leaves",
                "connects",
                "cuts_off"
            })
    void reachingOutOfTheProcessIsRefused(String kernel) {
        try (Worker worker = pool.fresh()) {
            LaunchOutcome outcome = Requests.run(worker, Requests.writing(module, kernel), Requests.PATIENT);
            assertThat(outcome).isInstanceOf(Completed.class);
            int[] results = new int[Requests.COUNT];
            worker.region(Requests.OUT_OFFSET, Requests.BYTES).asIntBuffer().get(results);
            assertThat(Arrays.stream(results).distinct()).containsExactly(-1);
        }
    }

    private static Faulted fault(String kernel) {
        LaunchOutcome outcome = outcome(kernel, Requests.PATIENT);
        assertThat(outcome).isInstanceOf(Faulted.class);
        return (Faulted) outcome;
    }

    /** Runs a hostile kernel, and then a harmless one in the next worker. */
    private static LaunchOutcome outcome(String kernel, Worker.Limits limits) {
        LaunchOutcome outcome;
        long process;
        try (Worker worker = pool.fresh()) {
            process = ((WorkerProcess) worker).processNumber();
            outcome = Requests.run(worker, Requests.writing(module, kernel), limits);
            assertThat(worker.isUsable()).isFalse();
        }
        try (Worker next = pool.fresh()) {
            assertThat(((WorkerProcess) next).processNumber()).isNotEqualTo(process);
            assertThat(Requests.run(next, Requests.copying(module, "copies"), Requests.PATIENT))
                    .isInstanceOf(Completed.class);
            assertThat(Requests.output(next))
                    .containsExactly(IntStream.range(0, Requests.COUNT).toArray());
        }
        return outcome;
    }
}
