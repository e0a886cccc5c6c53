package io.hipwright.compile;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Builds in progress: one per processor core at a time, and each of them once however many ask for it. */
final class BuildQueue {
    private final Map<String, CompletableFuture<BuildResult>> running = new ConcurrentHashMap<>();
    /** Builds share it; quiet is to have it alone. */
    private final ReadWriteLock activity = new ReentrantReadWriteLock(true);

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), BuildQueue::daemon);

    /** The build of this key that is in progress, or a new one. */
    CompletableFuture<BuildResult> submit(String key, Supplier<BuildResult> build) {
        CompletableFuture<BuildResult> made = new CompletableFuture<>();
        CompletableFuture<BuildResult> before = running.putIfAbsent(key, made);
        if (before != null) {
            return before;
        }
        threads.execute(() -> complete(key, made, build));
        return made;
    }

    /** Waits for the builds that run, and holds up further ones until it is closed. */
    Toolchain.Quiet quiet() {
        activity.writeLock().lock();
        return () -> activity.writeLock().unlock();
    }

    private void complete(String key, CompletableFuture<BuildResult> made, Supplier<BuildResult> build) {
        activity.readLock().lock();
        try {
            made.complete(build.get());
        } catch (RuntimeException e) {
            made.completeExceptionally(e);
        } finally {
            activity.readLock().unlock();
            running.remove(key);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "build");
        thread.setDaemon(true);
        return thread;
    }
}
