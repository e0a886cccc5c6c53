package io.hipwright.task;

/** What a kernel does with a buffer. */
public enum Role {
    IN,
    OUT,
    INOUT;

    /** Whether the kernel may read what the caller put there. */
    public boolean isInput() {
        return this != OUT;
    }

    /** Whether the kernel writes it, so that it is compared. */
    public boolean isOutput() {
        return this != IN;
    }
}
