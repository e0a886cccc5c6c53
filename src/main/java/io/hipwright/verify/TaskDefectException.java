package io.hipwright.verify;

/** A task's own baseline or reference does not compile, run, or agree with itself: the task is wrong, not a candidate. */
public final class TaskDefectException extends RuntimeException {
    public TaskDefectException(String message) {
        super(message);
    }
}
