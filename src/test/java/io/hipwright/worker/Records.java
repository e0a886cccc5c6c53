package io.hipwright.worker;

import io.hipwright.worker.LaunchOutcome.Completed;
import io.hipwright.worker.LaunchOutcome.FaultKind;
import io.hipwright.worker.LaunchOutcome.Faulted;
import io.hipwright.worker.LaunchOutcome.Samples;
import io.hipwright.worker.LaunchOutcome.Unavailable;
import io.hipwright.worker.LaunchRequest.BufferSpec;
import io.hipwright.worker.LaunchRequest.Launch;
import io.hipwright.worker.LaunchRequest.Placement;
import io.hipwright.worker.LaunchRequest.Schedule;
import io.hipwright.worker.LaunchRequest.Timing;
import io.hipwright.worker.LaunchRequest.Value;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary records of the wire. */
final class Records {
    private Records() {}

    static Arbitrary<RequestRecord> requests() {
        Arbitrary<LaunchRequest> request = Combinators.combine(
                        paths(),
                        buffers().list().ofMaxSize(4),
                        launches().list().ofMaxSize(4),
                        Arbitraries.longs().map(Schedule::new),
                        Arbitraries.of(Placement.class),
                        timings().injectNull(0.3))
                .as(LaunchRequest::new);
        return Combinators.combine(paths(), Arbitraries.longs(), request).as(RequestRecord::new);
    }

    static Arbitrary<ReplyRecord> replies() {
        Arbitrary<ReplyRecord> ready = texts().map(ReplyRecord.Ready::new);
        Arbitrary<LaunchOutcome> completed = Combinators.combine(
                        Arbitraries.doubles(),
                        texts(),
                        Arbitraries.doubles().list().ofMaxSize(5),
                        Arbitraries.doubles())
                .as((seconds, printed, nanos, preparation) ->
                        new Completed(seconds, printed, new Samples(nanos, preparation)));
        Arbitrary<LaunchOutcome> faulted = Combinators.combine(Arbitraries.of(FaultKind.class), texts(), texts())
                .as(Faulted::new);
        Arbitrary<LaunchOutcome> unavailable = texts().map(Unavailable::new);
        return Arbitraries.oneOf(
                ready, Arbitraries.oneOf(completed, faulted, unavailable).map(ReplyRecord.Outcome::new));
    }

    private static Arbitrary<Path> paths() {
        return Arbitraries.strings().alpha().ofMinLength(1).map(name -> Path.of("/tmp", name));
    }

    private static Arbitrary<String> texts() {
        // surrogates alone are no text
        return Arbitraries.strings().withCharRange(' ', '\ud7ff').ofMaxLength(40);
    }

    private static Arbitrary<BufferSpec> buffers() {
        return Combinators.combine(
                        texts(),
                        Arbitraries.longs(),
                        Arbitraries.longs(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers())
                .as(BufferSpec::new);
    }

    private static Arbitrary<Launch> launches() {
        Arbitrary<int[]> extents = Arbitraries.integers().array(int[].class).ofSize(3);
        return Combinators.combine(texts(), values().list().ofMaxSize(5), extents, extents, Arbitraries.integers())
                .as(Launch::new);
    }

    private static Arbitrary<Value> values() {
        Arbitrary<Value> buffer = Arbitraries.integers().map(Value.Buffer::new);
        Arbitrary<Value> bytes = Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(Value.Bytes::new);
        return Arbitraries.oneOf(buffer, bytes);
    }

    private static Arbitrary<Timing> timings() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers(),
                        Arbitraries.integers(),
                        Arbitraries.longs(),
                        Arbitraries.of(true, false))
                .as(Timing::new);
    }
}
