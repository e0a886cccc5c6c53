package io.hipwright.worker;

import io.hipwright.worker.LaunchRequest.BufferSpec;
import io.hipwright.worker.LaunchRequest.Placement;
import io.hipwright.worker.LaunchRequest.Schedule;
import io.hipwright.worker.LaunchRequest.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A request that goes through everything but a kernel. A worker does it before it greets, so that classes are loaded, and what the
 * JVM sets up at first use is set up, before it is locked down.
 */
final class WarmUp {
    private static final int PAGE = 4096;

    private WarmUp() {}

    static void run(RequestRunner runner, Path scratch) throws IOException {
        Path region = scratch.resolve("warm-up");
        Files.write(region, new byte[PAGE]);
        LaunchRequest nothing = new LaunchRequest(
                region,
                List.of(
                        new BufferSpec("updated", PAGE, 0, true, true, 1),
                        new BufferSpec("scratch", PAGE, -1, false, false, 0)),
                List.of(),
                new Schedule(1),
                Placement.SPREAD,
                new Timing(0, 1, 2, PAGE, true));
        byte[] request = new RequestRecord(region, PAGE, nothing).encode();
        new ReplyRecord.Outcome(runner.run(RequestRecord.decode(request))).encode();
        Files.delete(region);
    }
}
