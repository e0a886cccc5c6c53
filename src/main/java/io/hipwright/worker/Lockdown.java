package io.hipwright.worker;

/** The second stage of the sandbox, from within: no programs, processes or sockets for this process from now on. */
final class Lockdown {
    private static final String PROPERTY = "hipwright.lockdown";

    private Lockdown() {}

    /** The JVM option that asks a worker for it; {@code library} is the sandbox's. */
    static String option(String library) {
        return "-D" + PROPERTY + "=" + library;
    }

    /**
     * Locks this process down if it was started with {@link #option}. Cannot be undone.
     *
     * @throws UnsatisfiedLinkError when the library cannot be loaded or the system offers no such filter
     */
    static void applyIfAsked() {
        String library = System.getProperty(PROPERTY);
        if (library == null) {
            return;
        }
        System.load(library);
        int error = apply(0);
        if (error != 0) {
            throw new UnsatisfiedLinkError("the worker cannot be locked down (errno " + error
                    + "); this system lacks seccomp filters, which hipwright needs to run untrusted kernels");
        }
    }

    private static native int apply(int flags);
}
