package io.hipwright.optimize;

import io.hipwright.llm.ChatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Threads that mostly wait: for answers, for compilers, for the device. */
final class InFlight {
    /** Enough for a thread that waits, and small enough for hundreds of them. */
    private static final long STACK_BYTES = 1 << 20;

    private InFlight() {}

    /** Samples at a time: as many as the model answers at once, and some that are compiled or have the device meanwhile. */
    static int samples(ChatModel model) {
        return model.inFlight() + 2 * Runtime.getRuntime().availableProcessors();
    }

    /** Runs the work on so many threads and waits for all. When one fails, the others are asked to stop and its failure is thrown. */
    static void run(int threads, Runnable work, StopSignal stop) {
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            CompletableFuture<Void> end = new CompletableFuture<>();
            ends.add(end);
            new Thread(null, () -> runOne(work, stop, end), "sample " + i, STACK_BYTES).start();
        }
        try {
            CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void runOne(Runnable work, StopSignal stop, CompletableFuture<Void> end) {
        try {
            work.run();
            end.complete(null);
        } catch (RuntimeException | Error e) {
            stop.request();
            end.completeExceptionally(e);
        }
    }
}
