package io.hipwright.worker;

import java.nio.ByteBuffer;

/** A disposable process with a device in it. Not safe for use by several threads at once. */
public interface Worker extends AutoCloseable {

    /**
     * Makes the shared region at least so large; buffers taken before are void afterwards.
     *
     * @throws WorkerUnavailableException when neither memory nor disk has room for it
     */
    void reserve(long bytes);

    /** The region's bytes [offset, offset + bytes), shared with the process, in native byte order. {@code bytes} &lt; 2 GiB. */
    ByteBuffer region(long offset, int bytes);

    /** Runs one request under the limits. After anything but {@link LaunchOutcome.Completed} the worker may be dead. */
    LaunchOutcome run(LaunchRequest request, Limits limits);

    /** Whether it can take another request. */
    boolean isUsable();

    /** Hands the worker back: its whole process group is killed if it is not usable any more, or kept warm. */
    @Override
    void close();

    /** Wall-clock limits in seconds: loading the module with the first launch, and each later run. */
    record Limits(double firstLaunchSeconds, double runSeconds) {}
}
