package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hipwright.process.Installation;
import io.hipwright.worker.LaunchOutcome.Completed;
import io.hipwright.worker.LaunchOutcome.FaultKind;
import io.hipwright.worker.LaunchOutcome.Faulted;
import io.hipwright.worker.LaunchOutcome.Killed;
import io.hipwright.worker.LaunchOutcome.Unavailable;
import io.hipwright.worker.LaunchRequest.BufferSpec;
import io.hipwright.worker.LaunchRequest.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmPoolTest {
    private static final String SOURCE =
            """
            __global__ void copies(const int* in, int* out, int n) {
              int i = blockIdx.x * blockDim.x + threadIdx.x; if (i < n) out[i] = in[i]; }
            __global__ void updates(int* in, int* out, int n) {
              int i = blockIdx.x * blockDim.x + threadIdx.x; if (i < n) out[i] = in[i] = in[i] + 1; }
            __global__ void says(int* out, int n) { if (blockIdx.x == 0 && threadIdx.x == 0) printf("PASS\\n"); }
            __global__ void nothing(int* out, int n) {}
            __global__ void looks(const int* in, int* out, int n) { // whether it has been here before
              int i = blockIdx.x * blockDim.x + threadIdx.x; if (i < n) out[i] = out[i] == in[i] ? -1 : in[i]; }
            extern "C" void* malloc(unsigned long);
            __global__ void takes(int* out, int n) {
              out[blockIdx.x * blockDim.x + threadIdx.x] = malloc(64ul << 30) != nullptr; }
            """;
    private static final Installation INSTALLATION = Installation.find();

    @TempDir
    static Path folder;

    private static Path module;

    @BeforeAll
    static void compile() {
        module = Kernels.compile(folder, SOURCE);
    }

    @Test
    void runsManyRequestsInOneWorker() {
        try (WorkerPool pool = pool(0);
                Worker worker = pool.fresh()) {
            for (int i = 0; i < 5; i++) {
                assertThat(Requests.run(worker, Requests.copying(module, "copies"), Requests.PATIENT))
                        .isInstanceOf(Completed.class);
                assertThat(Requests.output(worker))
                        .containsExactly(IntStream.range(0, Requests.COUNT).toArray());
                assertThat(worker.isUsable()).isTrue();
            }
        }
    }

    @Test
    void aWorkerThatRanACandidateIsNotGivenToAnother() {
        try (WorkerPool pool = pool(1)) {
            long first = use(pool);
            assertThat(use(pool)).isNotEqualTo(first);
        }
    }

    @Test
    void aWorkerThatRanNothingIsKeptWarm() {
        try (WorkerPool pool = pool(1)) {
            long first = look(pool);
            assertThat(look(pool)).isEqualTo(first);
            assertThat(pool.device()).matches("cpu: .+, \\d+ cores, wavefront 64");
            assertThat(look(pool)).isEqualTo(first);
        }
    }

    @Test
    void outputsHoldAnotherNanBeforeEachRun() {
        Set<Integer> patterns = new TreeSet<>();
        try (WorkerPool pool = pool(0);
                Worker worker = pool.fresh()) {
            for (int i = 0; i < 20; i++) {
                Requests.run(worker, Requests.writing(module, "nothing"), Requests.PATIENT);
                int[] left = Requests.output(worker);
                assertThat(Arrays.stream(left).distinct().count()).isEqualTo(1);
                assertThat(Float.intBitsToFloat(left[0])).isNaN();
                patterns.add(left[0]);
            }
        }
        assertThat(patterns.size()).isGreaterThan(3);
    }

    @Test
    void whatIsPrintedIsPartOfItsOwnRun() {
        try (WorkerPool pool = pool(0);
                Worker worker = pool.fresh()) {
            assertThat(printed(worker, "says")).isEqualTo("PASS\n");
            assertThat(printed(worker, "nothing")).isEmpty();
        }
    }

    @Test
    void takesAsManySamplesAsAskedForEachOverFreshInputs() {
        Timing timing = new Timing(1_000_000, 7, 5, 1 << 20, true);
        try (WorkerPool pool = pool(0);
                Worker worker = pool.fresh()) {
            LaunchOutcome outcome = Requests.run(worker, Requests.timed(module, "updates", timing), Requests.PATIENT);
            assertThat(outcome).isInstanceOfSatisfying(Completed.class, completed -> {
                assertThat(completed.samples().nanos()).hasSize(7).allMatch(nanos -> nanos > 0);
                assertThat(completed.seconds()).isPositive();
            });
            assertThat(Requests.output(worker))
                    .containsExactly(IntStream.range(1, Requests.COUNT + 1).toArray());
        }
    }

    @Test
    void aTimedRunNeverFindsTheOutputsOfAnEarlierOne() {
        Timing timing = new Timing(1_000_000, 3, 20, 0, true);
        try (WorkerPool pool = pool(0);
                Worker worker = pool.fresh()) {
            Requests.run(worker, Requests.timed(module, "looks", timing), Requests.PATIENT);
            assertThat(Requests.output(worker))
                    .containsExactly(IntStream.range(0, Requests.COUNT).toArray());
        }
    }

    @Test
    void aKernelThatIsNotThereIsALaunchFault() {
        try (WorkerPool pool = pool(0);
                Worker worker = pool.fresh()) {
            assertThat(Requests.run(worker, Requests.writing(module, "absent"), Requests.PATIENT))
                    .isInstanceOfSatisfying(
                            Faulted.class, fault -> assertThat(fault.kind()).isEqualTo(FaultKind.LAUNCH));
            assertThat(Requests.run(worker, Requests.writing(module, "nothing"), Requests.PATIENT))
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void buffersThatDoNotFitAreNotTheKernelsFault() {
        BufferSpec huge = new BufferSpec("huge", 1L << 50, -1, false, false, 0);
        try (WorkerPool pool = pool(0);
                Worker worker = pool.fresh()) {
            LaunchRequest request = Requests.request(module, "nothing", List.of(huge), null);
            assertThat(Requests.run(worker, request, Requests.PATIENT)).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void memoryBeyondTheLimitIsNotGiven() {
        try (WorkerPool pool = pool(0);
                Worker worker = pool.fresh()) {
            assertThat(Requests.run(worker, Requests.writing(module, "takes"), Requests.PATIENT))
                    .isInstanceOf(Completed.class);
            assertThat(Arrays.stream(Requests.output(worker)).distinct()).containsExactly(0);
        }
    }

    @Test
    void aRegionThatIsTooLargeIsRefusedAndTheWorkerGoesOn() {
        try (WorkerPool pool = pool(0);
                Worker worker = pool.fresh()) {
            assertThatThrownBy(() -> worker.reserve(1L << 60)).isInstanceOf(WorkerUnavailableException.class);
            assertThat(Requests.run(worker, Requests.copying(module, "copies"), Requests.PATIENT))
                    .isInstanceOf(Completed.class);
        }
    }

    @Test
    void aWorkerKilledFromOutsideIsNoticed() {
        try (WorkerPool pool = pool(0);
                Worker worker = pool.fresh()) {
            long number = ((WorkerProcess) worker).processNumber();
            ProcessHandle.of(number).orElseThrow().destroyForcibly();
            assertThat(Requests.run(worker, Requests.copying(module, "copies"), Requests.PATIENT))
                    .isInstanceOfSatisfying(
                            Killed.class, killed -> assertThat(killed.detail()).contains("SIGKILL"));
        }
    }

    @Test
    void aMissingLibraryIsToldWithItsName() {
        WorkerSettings settings =
                new WorkerSettings("cpu", 0, List.of("/nowhere/libhipcpu.so"), Map.of(), 4L << 30, false);
        try (WorkerPool pool = Workers.pool(INSTALLATION, settings, 1)) {
            assertThatThrownBy(pool::fresh)
                    .isInstanceOf(WorkerUnavailableException.class)
                    .hasMessageContaining("/nowhere/libhipcpu.so");
        }
    }

    @Test
    void aWorkerSeesFewVariables() throws IOException {
        try (WorkerPool pool = pool(0);
                Worker worker = pool.fresh()) {
            long number = ((WorkerProcess) worker).processNumber();
            String environment = Files.readString(Path.of("/proc", Long.toString(number), "environ"));
            assertThat(Stream.of(environment.split("\0")).map(entry -> entry.replaceAll("=.*", "")))
                    .isSubsetOf(
                            "PATH",
                            "LD_LIBRARY_PATH",
                            "LC_ALL",
                            "TMPDIR",
                            "HIPCPU_WAVEFRONT",
                            "HIPCPU_MEMORY",
                            "HIPCPU_THREADS",
                            "ROCM_PATH",
                            "PWD");
        }
    }

    @Test
    void aClosedPoolLeavesNothingBehind() throws IOException, InterruptedException {
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        Set<Path> folders = scratchFolders();
        WorkerPool pool = pool(2);
        try (Worker worker = pool.fresh()) {
            Requests.run(worker, Requests.copying(module, "copies"), Requests.PATIENT);
        }
        Worker abandoned = pool.fresh();
        Requests.run(abandoned, Requests.copying(module, "copies"), Requests.PATIENT);
        pool.close();
        assertThat(Descendants.leftBeside(before)).isEmpty();
        assertThat(scratchFolders()).isEqualTo(folders);
    }

    private static WorkerPool pool(int warm) {
        return Workers.pool(INSTALLATION, WorkerSettings.forProcessor(INSTALLATION, 64), warm);
    }

    private static long use(WorkerPool pool) {
        try (Worker worker = pool.fresh()) {
            assertThat(Requests.run(worker, Requests.copying(module, "copies"), Requests.PATIENT))
                    .isInstanceOf(Completed.class);
            return ((WorkerProcess) worker).processNumber();
        }
    }

    private static long look(WorkerPool pool) {
        try (Worker worker = pool.fresh()) {
            return ((WorkerProcess) worker).processNumber();
        }
    }

    private static String printed(Worker worker, String kernel) {
        LaunchOutcome outcome = Requests.run(worker, Requests.writing(module, kernel), Requests.PATIENT);
        assertThat(outcome).isInstanceOf(Completed.class);
        return ((Completed) outcome).printed();
    }

    private static Set<Path> scratchFolders() throws IOException {
        Set<Path> found = new TreeSet<>();
        for (Path base : List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("/dev/shm"))) {
            try (Stream<Path> entries = Files.list(base)) {
                entries.filter(entry -> entry.getFileName().toString().startsWith("hipwright-workers-"))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
