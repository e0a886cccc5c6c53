package io.hipwright.worker;

import io.hipwright.worker.LaunchRequest.BufferSpec;
import io.hipwright.worker.LaunchRequest.Launch;
import io.hipwright.worker.LaunchRequest.Placement;
import io.hipwright.worker.LaunchRequest.Schedule;
import io.hipwright.worker.LaunchRequest.Timing;
import io.hipwright.worker.LaunchRequest.Value;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinator sends: a request, and where the shared region is by now.
 *
 * @param region the region's file
 * @param regionBytes its size
 */
record RequestRecord(Path region, long regionBytes, LaunchRequest request) {
    private static final int BUFFER_VALUE = 0;
    private static final int BYTES_VALUE = 1;

    byte[] encode() {
        WireWriter writer = new WireWriter();
        writer.put(region.toString())
                .put(regionBytes)
                .put(request.module().toString())
                .put(request.buffers(), RequestRecord::encode)
                .put(request.launches(), RequestRecord::encode)
                .put(request.schedule().seed())
                .put(request.placement());
        encode(writer, request.timing());
        return writer.toBytes();
    }

    static RequestRecord decode(byte[] bytes) throws ProtocolException {
        WireReader reader = new WireReader(bytes);
        Path region = Path.of(reader.readText());
        long regionBytes = reader.readLong();
        LaunchRequest request = new LaunchRequest(
                Path.of(reader.readText()),
                reader.readList(RequestRecord::decodeBuffer),
                reader.readList(RequestRecord::decodeLaunch),
                new Schedule(reader.readLong()),
                reader.readEnum(Placement.class),
                decodeTiming(reader));
        reader.end();
        return new RequestRecord(region, regionBytes, request);
    }

    private static void encode(WireWriter writer, BufferSpec buffer) {
        writer.put(buffer.name())
                .put(buffer.bytes())
                .put(buffer.offset())
                .put(buffer.upload())
                .put(buffer.download())
                .put(buffer.rotation());
    }

    private static BufferSpec decodeBuffer(WireReader reader) throws ProtocolException {
        return new BufferSpec(
                reader.readText(),
                reader.readLong(),
                reader.readLong(),
                reader.readBoolean(),
                reader.readBoolean(),
                reader.readInt());
    }

    private static void encode(WireWriter writer, Launch launch) {
        writer.put(launch.kernel())
                .put(launch.arguments(), RequestRecord::encode)
                .put(launch.grid())
                .put(launch.block())
                .put(launch.sharedBytes());
    }

    private static Launch decodeLaunch(WireReader reader) throws ProtocolException {
        return new Launch(
                reader.readText(),
                reader.readList(RequestRecord::decodeValue),
                reader.readInts(),
                reader.readInts(),
                reader.readInt());
    }

    private static void encode(WireWriter writer, Value value) {
        if (value instanceof Value.Buffer buffer) {
            writer.put(BUFFER_VALUE).put(buffer.index());
        } else if (value instanceof Value.Bytes number) {
            writer.put(BYTES_VALUE).put(number.bytes());
        }
    }

    private static Value decodeValue(WireReader reader) throws ProtocolException {
        int kind = reader.readInt();
        return switch (kind) {
            case BUFFER_VALUE -> new Value.Buffer(reader.readInt());
            case BYTES_VALUE -> new Value.Bytes(reader.readBytes());
            default -> throw new ProtocolException("no value has the kind " + kind);
        };
    }

    private static void encode(WireWriter writer, @Nullable Timing timing) {
        writer.put(timing != null);
        if (timing != null) {
            writer.put(timing.warmUpNanos())
                    .put(timing.samples())
                    .put(timing.runs())
                    .put(timing.flushBytes())
                    .put(timing.check());
        }
    }

    private static @Nullable Timing decodeTiming(WireReader reader) throws ProtocolException {
        return reader.readBoolean()
                ? new Timing(
                        reader.readLong(), reader.readInt(), reader.readInt(), reader.readLong(), reader.readBoolean())
                : null;
    }
}
