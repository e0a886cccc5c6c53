package io.hipwright.worker;

import io.hipwright.worker.LaunchOutcome.Completed;
import io.hipwright.worker.LaunchOutcome.FaultKind;
import io.hipwright.worker.LaunchOutcome.Faulted;
import io.hipwright.worker.LaunchOutcome.Samples;
import io.hipwright.worker.LaunchOutcome.Unavailable;

/** What a worker sends: a greeting when it is ready, then the outcome of each request. */
sealed interface ReplyRecord {

    /** It takes requests now. {@code device} describes what kernels will run on. */
    record Ready(String device) implements ReplyRecord {}

    /** What became of a request, or why there will be none: completed, faulted or unavailable, since it can tell nothing else. */
    record Outcome(LaunchOutcome outcome) implements ReplyRecord {}

    int READY = 0;
    int COMPLETED = 1;
    int FAULTED = 2;
    int UNAVAILABLE = 3;

    /** The record's bytes. */
    default byte[] encode() {
        WireWriter writer = new WireWriter();
        if (this instanceof Ready ready) {
            writer.put(READY).put(ready.device());
        } else if (this instanceof Outcome reply) {
            encode(writer, reply.outcome());
        }
        return writer.toBytes();
    }

    private static void encode(WireWriter writer, LaunchOutcome outcome) {
        if (outcome instanceof Completed completed) {
            writer.put(COMPLETED)
                    .put(completed.seconds())
                    .put(completed.printed())
                    .put(completed.samples().nanos(), WireWriter::put)
                    .put(completed.samples().preparationNanos());
        } else if (outcome instanceof Faulted faulted) {
            writer.put(FAULTED).put(faulted.kind()).put(faulted.code()).put(faulted.message());
        } else if (outcome instanceof Unavailable unavailable) {
            writer.put(UNAVAILABLE).put(unavailable.detail());
        } else {
            throw new IllegalArgumentException("a worker cannot tell " + outcome);
        }
    }

    /** The record that {@link #encode()} made these bytes from. */
    static ReplyRecord decode(byte[] bytes) throws ProtocolException {
        WireReader reader = new WireReader(bytes);
        int kind = reader.readInt();
        ReplyRecord reply =
                switch (kind) {
                    case READY -> new Ready(reader.readText());
                    case COMPLETED ->
                        new Outcome(new Completed(
                                reader.readDouble(),
                                reader.readText(),
                                new Samples(reader.readList(WireReader::readDouble), reader.readDouble())));
                    case FAULTED ->
                        new Outcome(
                                new Faulted(reader.readEnum(FaultKind.class), reader.readText(), reader.readText()));
                    case UNAVAILABLE -> new Outcome(new Unavailable(reader.readText()));
                    default -> throw new ProtocolException("no reply has the kind " + kind);
                };
        reader.end();
        return reply;
    }
}
