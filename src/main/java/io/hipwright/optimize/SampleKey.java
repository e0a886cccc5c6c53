package io.hipwright.optimize;

import io.hipwright.compile.Digest;
import io.hipwright.task.Task;
import io.hipwright.verify.Backend;
import io.hipwright.verify.Protocol;

/** What a sample's results depend on. An edited kernel, another device, compiler or protocol makes another key. */
final class SampleKey {
    private SampleKey() {}

    /** @param method what answers and how it is asked */
    static String of(Task task, Backend backend, String method) {
        return Digest.of(
                task.toString(),
                backend.device(),
                backend.toolchain().fingerprint(),
                Integer.toString(Protocol.VERSION),
                method);
    }

    /** The key of a record: the same content taken further is another result. */
    static String ofResult(String key, String goal) {
        return Digest.of(key, goal);
    }
}
