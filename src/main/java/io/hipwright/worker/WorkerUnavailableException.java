package io.hipwright.worker;

/**
 * No worker, or no room for its memory: not the kernel's fault. The message is one line: what, and how to mend it. An
 * {@code infra_error} for the verdict; with exit code 4 when nothing can run at all.
 */
public final class WorkerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WorkerUnavailableException(String message) {
        super(message);
    }
}
