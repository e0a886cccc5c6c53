package io.hipwright.compile;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** What a toolchain depends on, as one text; asked for as soon as this is made, because compilers take their time to answer. */
final class Fingerprint {
    private final FutureTask<String> asked;

    Fingerprint(Supplier<String> question) {
        asked = new FutureTask<>(question::get);
        Thread asking = new Thread(asked, "compiler's fingerprint");
        asking.setDaemon(true);
        asking.start();
    }

    /** Waits for the answer; what the question was ended by is thrown as it was. */
    String text() {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the compiler was asked for its version", e);
        }
    }
}
