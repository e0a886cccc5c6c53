package io.hipwright.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Workers started ahead, each of them for one candidate. */
final class WarmPool implements WorkerPool {
    private static final int STARTS_AT_A_TIME = 2;
    private static final int ATTEMPTS = 3;
    private static final long SECONDS_TO_END = 30;

    private final WorkerStarter starter;
    private final Optional<WorkerStarter> witnessStarter;
    private final Optional<Path> deviceLock;
    private final int warm;
    /** Its threads live as long as the pool, because the system ends a worker with the thread that started it. */
    private final ExecutorService starts =
            Executors.newFixedThreadPool(STARTS_AT_A_TIME, task -> daemon(task, "start"));

    private final ExecutorService ends = Executors.newSingleThreadExecutor(task -> daemon(task, "end"));
    private final Thread atExit = new Thread(this::endAtExit, "end of workers");
    private final Deque<CompletableFuture<WorkerProcess>> upcoming = new ArrayDeque<>();
    private final Set<WorkerProcess> alive = new HashSet<>();
    private int quiet;
    private boolean closed;
    private boolean exiting;
    private volatile boolean withoutWitness;
    private volatile @Nullable String device;

    WarmPool(WorkerStarter starter, Optional<WorkerStarter> witnessStarter, Optional<Path> deviceLock, int warm) {
        this.starter = starter;
        this.witnessStarter = witnessStarter;
        this.withoutWitness = witnessStarter.isEmpty();
        this.deviceLock = deviceLock;
        this.warm = warm;
        Runtime.getRuntime().addShutdownHook(atExit);
        refill();
    }

    @Override
    public Worker fresh() {
        WorkerUnavailableException failure = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                WorkerProcess worker = next().join();
                if (worker.isUsable()) {
                    return worker;
                }
                end(worker); // died while it waited
            } catch (CompletionException e) {
                failure = new WorkerUnavailableException(reason(e));
            }
        }
        throw failure != null ? failure : new WorkerUnavailableException("workers end before they are used");
    }

    /** One that cannot be started once is not tried again: a fault must not cost its whole time limit every time. */
    @Override
    public Optional<Worker> witness() {
        if (withoutWitness) {
            return Optional.empty();
        }
        CompletableFuture<WorkerProcess> start;
        synchronized (this) {
            if (closed || exiting) {
                return Optional.empty();
            }
            start = start(witnessStarter.orElseThrow(), this::replace);
        }
        try {
            return Optional.of(start.join());
        } catch (CompletionException e) {
            withoutWitness = true;
            return Optional.empty();
        }
    }

    @Override
    public String device() {
        if (device == null) {
            try (WorkerProcess worker = (WorkerProcess) fresh()) {
                device = worker.device();
            }
        }
        return device;
    }

    private static String reason(CompletionException failure) {
        Throwable cause = failure.getCause();
        return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
    }

    private synchronized CompletableFuture<WorkerProcess> next() {
        if (exiting) {
            return new CompletableFuture<>(); // never there: else a killed worker would pass for a result while the
            // process ends
        }
        if (closed) {
            throw new IllegalStateException("the pool of workers is closed");
        }
        if (upcoming.isEmpty()) {
            upcoming.add(start(starter, this::takeBack));
        }
        return upcoming.removeFirst();
    }

    @Override
    public Quiet quiet() {
        List<CompletableFuture<WorkerProcess>> starting;
        synchronized (this) {
            quiet++;
            starting = List.copyOf(upcoming);
        }
        starting.forEach(start -> start.handle((worker, failure) -> worker).join());
        return this::endQuiet;
    }

    private synchronized void endQuiet() {
        quiet--;
        refill();
    }

    private synchronized void refill() {
        while (!closed && quiet == 0 && upcoming.size() < warm) {
            upcoming.add(start(starter, this::takeBack));
        }
    }

    private CompletableFuture<WorkerProcess> start(WorkerStarter with, Consumer<WorkerProcess> whenClosed) {
        return CompletableFuture.supplyAsync(() -> startNow(with, whenClosed), starts);
    }

    private WorkerProcess startNow(WorkerStarter with, Consumer<WorkerProcess> whenClosed) {
        try {
            WorkerProcess worker = new WorkerProcess(with.start(), deviceLock, whenClosed);
            synchronized (this) {
                alive.add(worker);
            }
            return worker;
        } catch (IOException e) {
            throw new WorkerUnavailableException("a worker cannot be started: " + e.getMessage());
        }
    }

    /** One that no candidate has been in waits for the next; every other is replaced. */
    private void takeBack(WorkerProcess worker) {
        if (worker.isUntouched() && worker.isUsable()) {
            synchronized (this) {
                upcoming.addFirst(CompletableFuture.completedFuture(worker));
            }
        } else {
            replace(worker);
        }
    }

    private void replace(WorkerProcess worker) {
        if (deviceLock.isPresent() && !worker.isUsable()) {
            endWaiting();
        }
        end(worker);
        refill();
    }

    /** After a fault on a GPU others that had it open may have lost it; a start anew tries it out. */
    private synchronized void endWaiting() {
        upcoming.forEach(start -> start.thenAccept(this::end));
        upcoming.clear();
    }

    private synchronized void end(WorkerProcess worker) {
        if (!ends.isShutdown()) { // else it has been ended with all others
            ends.execute(() -> endNow(worker));
        }
    }

    private void endNow(WorkerProcess worker) {
        try {
            worker.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a worker's files cannot be removed", e);
        } finally {
            synchronized (this) {
                alive.remove(worker);
            }
        }
    }

    @Override
    public void close() {
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException duringShutdown) {
            // the hook is running; it does the same
        }
    }

    private void endAtExit() {
        synchronized (this) {
            exiting = true;
        }
        endAll();
    }

    private void endAll() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        starts.shutdownNow(); // the workers that are just starting end with it
        await(starts);
        Set<WorkerProcess> rest;
        synchronized (this) {
            rest = Set.copyOf(alive);
        }
        rest.forEach(this::end);
        ends.shutdown();
        await(ends);
        removeFolders();
    }

    private void removeFolders() {
        try {
            starter.close();
            if (witnessStarter.isPresent()) {
                witnessStarter.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the workers' folders cannot be removed", e);
        }
    }

    private static void await(ExecutorService service) {
        try {
            service.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name + " of workers");
        thread.setDaemon(true);
        return thread;
    }
}
