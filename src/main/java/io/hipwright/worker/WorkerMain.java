package io.hipwright.worker;

import io.hipwright.hip.Device;
import io.hipwright.hip.Device.Attribute;
import io.hipwright.hip.HipException;
import io.hipwright.hip.HipLibrary;
import io.hipwright.hip.ProcessorExtension;
import io.hipwright.worker.LaunchOutcome.Unavailable;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The worker's process. Arguments: scratch folder, backend, device number, then the HIP libraries to try.
 *
 * <p>The shell that started it has moved the coordinator's pipes to descriptors {@value #REQUESTS} and {@value #REPLIES} and pointed standard output
 * to a file, so nothing that a kernel prints comes near the replies.
 */
final class WorkerMain {
    static final int REQUESTS = 3;
    static final int REPLIES = 4;
    static final String BRIDGE_PROPERTY = "hipwright.bridge";
    static final String REHEARSAL_PROPERTY = "hipwright.rehearsal";
    static final String PRINTED_FILE = "printed";

    private final Path scratch;
    private final String backend;
    private final int deviceNumber;
    private final List<String> libraries;

    private WorkerMain(String[] arguments) {
        scratch = Path.of(arguments[0]);
        backend = arguments[1];
        deviceNumber = Integer.parseInt(arguments[2]);
        libraries = Arrays.asList(arguments).subList(3, arguments.length);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (InputStream requests = new BufferedInputStream(new FileInputStream("/proc/self/fd/" + REQUESTS));
                OutputStream replies = new FileOutputStream("/proc/self/fd/" + REPLIES)) {
            SessionKey key = SessionKey.of(requests.readNBytes(SessionKey.BYTES));
            FrameReader reader = new FrameReader(requests, new FrameSeal(key, FrameSeal.Way.TO_WORKER));
            FrameWriter writer = new FrameWriter(replies, new FrameSeal(key, FrameSeal.Way.FROM_WORKER));
            new WorkerMain(arguments).serve(new RequestFeed(reader, WorkerMain::end), writer);
        }
    }

    private void serve(RequestFeed feed, FrameWriter writer) throws IOException, InterruptedException {
        feed.start();
        try (PrintedText printed = new PrintedText(scratch.resolve(PRINTED_FILE))) {
            Device device = open();
            RequestRunner runner = new RequestRunner(device, printed);
            WarmUp.run(runner, scratch);
            Lockdown.applyIfAsked();
            writer.write(new ReplyRecord.Ready(describe(device)).encode());
            while (true) {
                LaunchOutcome outcome = runner.run(RequestRecord.decode(feed.next()));
                writer.write(new ReplyRecord.Outcome(outcome).encode());
            }
        } catch (HipException | LinkageError e) {
            writer.write(new ReplyRecord.Outcome(new Unavailable(reason(e))).encode());
        }
    }

    /** The coordinator is gone or wants no more. Not exit(): a kernel that hangs must not keep the process alive. */
    private static void end() {
        if (Boolean.getBoolean(REHEARSAL_PROPERTY)) {
            System.exit(0); // the JVM writes the archive of loaded classes at an orderly end only
        }
        Runtime.getRuntime().halt(0);
    }

    private Device open() {
        System.load(System.getProperty(BRIDGE_PROPERTY));
        HipLibrary.open(libraries);
        return Device.open(deviceNumber);
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.toString() + " at " + cause.getStackTrace()[0] : message;
    }

    private String describe(Device device) {
        String units = ProcessorExtension.find().isPresent() ? " cores" : " compute units";
        return backend + ": " + device.name() + ", " + device.attribute(Attribute.COMPUTE_UNITS) + units
                + ", wavefront " + device.attribute(Attribute.WAVEFRONT_SIZE);
    }
}
