package io.hipwright.worker;

import io.hipwright.hip.Device;
import io.hipwright.hip.HipException;
import io.hipwright.hip.Kernel;
import io.hipwright.hip.Module;
import io.hipwright.hip.ProcessorExtension;
import io.hipwright.worker.LaunchOutcome.Completed;
import io.hipwright.worker.LaunchOutcome.FaultKind;
import io.hipwright.worker.LaunchOutcome.Faulted;
import io.hipwright.worker.LaunchOutcome.Samples;
import io.hipwright.worker.LaunchOutcome.Unavailable;
import io.hipwright.worker.LaunchRequest.BufferSpec;
import io.hipwright.worker.LaunchRequest.Placement;
import io.hipwright.worker.LaunchRequest.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries out requests on the device, in the worker's process. */
final class RequestRunner {
    /** Small requests run twice on the same buffers with fresh contents, so that what a kernel remembers by address does not help it. */
    private static final long REPEATED_BYTES = 1 << 20;

    private final Device device;
    private final Optional<ProcessorExtension> extension;
    private final RegionView region;
    private final PrintedText printed;
    private final PoisonPattern poison = new PoisonPattern(System.nanoTime());
    private final Map<Path, Module> modules = new HashMap<>();

    RequestRunner(Device device, PrintedText printed) {
        this.device = device;
        this.extension = ProcessorExtension.find();
        this.region = new RegionView();
        this.printed = printed;
    }

    LaunchOutcome run(RequestRecord record) throws IOException {
        LaunchRequest request = record.request();
        if (!Files.isReadable(request.module())) {
            return new Unavailable("the module " + request.module() + " cannot be read");
        }
        printed.begin();
        try (PlanBuffers buffers = allocate(request, region.at(record.region(), record.regionBytes()));
                CacheFlush flush = CacheFlush.of(device, extension, flushBytes(request.timing()))) {
            buffers.renew();
            return execute(request, buffers, flush);
        } catch (HipException | WorkerUnavailableException e) {
            return new Unavailable("the device was not ready for the kernel: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            return new Unavailable("the worker ran out of memory: " + e.getMessage());
        }
    }

    private PlanBuffers allocate(LaunchRequest request, SharedRegion shared) {
        if (extension.isEmpty() && modules.isEmpty()) {
            MemoryDrain.of(device).await(bytes(request)); // the candidate before may just have been killed
        }
        extension.ifPresent(processor -> {
            processor.seed(request.schedule().seed());
            processor.place(place(request.placement()));
            processor.poisonShared(request.timing() == null);
        });
        boolean keeping = request.timing() != null && request.timing().check();
        return PlanBuffers.allocate(device, request.buffers(), extension.isEmpty(), keeping, shared, poison);
    }

    /** From here on an error is the kernel's own. */
    private LaunchOutcome execute(LaunchRequest request, PlanBuffers buffers, CacheFlush flush) throws IOException {
        Function<String, Kernel> kernels = name -> module(request.module()).kernel(name);
        try (PreparedPlan plan = new PreparedPlan(device, kernels, request.launches(), buffers);
                Stopwatch stopwatch = extension.map(Stopwatch::ofProcessor).orElseGet(Stopwatch::ofEvents)) {
            double nanos = stopwatch.nanos(plan);
            Timing timing = request.timing();
            if (timing == null && buffers.bytes() <= REPEATED_BYTES) {
                buffers.renew();
                printed.begin();
                nanos = stopwatch.nanos(plan);
            }
            Samples samples = Samples.NONE;
            if (timing != null) {
                samples = new PlanTimer(plan, buffers, flush, stopwatch, timing).take();
            }
            if (timing == null || timing.check()) {
                buffers.download();
            }
            extension.ifPresent(ProcessorExtension::checkCanaries);
            Optional<String> trespass = buffers.trespass();
            if (trespass.isPresent()) {
                return new Faulted(FaultKind.OUT_OF_BOUNDS, "red zone", trespass.get());
            }
            return new Completed(nanos * 1e-9, printed.text(), samples);
        } catch (HipException e) {
            return FaultReport.of(e, extension);
        }
    }

    private static ProcessorExtension.Placement place(Placement placement) {
        return switch (placement) {
            case END_GUARDED -> ProcessorExtension.Placement.AT_THE_END;
            case START_GUARDED -> ProcessorExtension.Placement.AT_THE_START;
            case SPREAD -> ProcessorExtension.Placement.SPREAD;
        };
    }

    private static long bytes(LaunchRequest request) {
        long buffers = request.buffers().stream().mapToLong(BufferSpec::bytes).sum();
        return buffers + flushBytes(request.timing());
    }

    private static long flushBytes(@Nullable Timing timing) {
        return timing == null ? 0 : timing.flushBytes();
    }

    private Module module(Path file) {
        return modules.computeIfAbsent(file, extension.isPresent() ? device::load : this::loadBytes);
    }

    private Module loadBytes(Path file) {
        try {
            return device.load(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the code object " + file + " cannot be read", e);
        }
    }
}
