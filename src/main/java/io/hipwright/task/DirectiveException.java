package io.hipwright.task;

/** A directive cannot be read. It never leaves {@link DirectiveReader}, which makes a problem of it. */
final class DirectiveException extends RuntimeException {
    DirectiveException(String message) {
        super(message);
    }
}
