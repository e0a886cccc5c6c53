package io.hipwright.run;

import io.hipwright.compile.Digest;
import io.hipwright.task.Task;
import io.hipwright.task.TaskContent;
import io.hipwright.verify.Backend;
import io.hipwright.verify.Protocol;

/** What a sample's results depend on. An edited kernel, another device, compiler or protocol makes another key; a moved one does not. */
public final class SampleKey {
    private SampleKey() {}

    /** @param method what answers and how it is asked */
    public static String of(Task task, Backend backend, String method) {
        TaskContent content = TaskContent.of(task);
        return Digest.of(
                content.text(),
                content.files().stream().map(Digest::ofFile).toList().toString(),
                backend.device(),
                backend.toolchain().fingerprint(),
                Integer.toString(Protocol.VERSION),
                method);
    }

    /** The key of a record: the same content taken further is another result. */
    public static String ofResult(String key, String goal) {
        return Digest.of(key, goal);
    }
}
