package io.hipwright.worker;

import io.hipwright.worker.LaunchOutcome.Completed;
import io.hipwright.worker.LaunchOutcome.Crashed;
import io.hipwright.worker.LaunchOutcome.Faulted;
import io.hipwright.worker.LaunchOutcome.Killed;
import io.hipwright.worker.LaunchOutcome.TimedOut;
import io.hipwright.worker.LaunchOutcome.Unavailable;
import io.hipwright.worker.WorkerConnection.Exit;
import io.hipwright.worker.WorkerStarter.Started;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A running worker. */
final class WorkerProcess implements Worker {
    private final Started started;
    private final WorkerConnection connection;
    private final RegionSpace space;
    private final Optional<Path> deviceLock;
    private final Consumer<WorkerProcess> whenClosed;
    private final Set<Path> modules = new HashSet<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private boolean usable = true;

    /**
     * Takes a started worker over.
     *
     * @param deviceLock the lock to hold while a request runs, if the device needs one
     * @param whenClosed gets this worker back on {@link #close()}
     */
    WorkerProcess(Started started, Optional<Path> deviceLock, Consumer<WorkerProcess> whenClosed) {
        this.started = started;
        this.connection = started.connection();
        this.space = new RegionSpace(started.folders().forRegion());
        this.deviceLock = deviceLock;
        this.whenClosed = whenClosed;
    }

    /** The description of its device. */
    String device() {
        return started.device();
    }

    @Override
    public void reserve(long bytes) {
        try {
            space.reserve(bytes);
        } catch (IOException e) {
            throw new WorkerUnavailableException("no region of " + bytes + " bytes could be made: " + e.getMessage());
        }
    }

    @Override
    public ByteBuffer region(long offset, int bytes) {
        try {
            return space.region().slice(offset, bytes);
        } catch (IOException e) {
            throw new WorkerUnavailableException("the region cannot be opened: " + e.getMessage());
        }
    }

    @Override
    public LaunchOutcome run(LaunchRequest request, Limits limits) {
        if (!usable || ended.get()) {
            return new Unavailable("this worker has ended; take a fresh one");
        }
        LaunchOutcome outcome = runAlone(request, limits);
        usable = outcome instanceof Completed;
        return outcome;
    }

    @Override
    public boolean isUsable() {
        return usable && !ended.get() && connection.isAlive();
    }

    /** The process that was started, under which everything of the worker runs. */
    long processNumber() {
        return connection.processNumber();
    }

    /** Whether no candidate has been in it. */
    boolean isUntouched() {
        return modules.isEmpty();
    }

    /** Ends the process, and removes its files. */
    void end() throws IOException {
        if (ended.getAndSet(true)) {
            return;
        }
        connection.kill();
        space.close();
        started.folders().close();
    }

    @Override
    public void close() {
        whenClosed.accept(this);
    }

    private LaunchOutcome runAlone(LaunchRequest request, Limits limits) {
        if (deviceLock.isEmpty()) {
            return exchange(request, limits);
        }
        DeviceLock lock = DeviceLock.acquire(deviceLock.get());
        try {
            LaunchOutcome outcome = exchange(request, limits);
            if (!(outcome instanceof Completed)) {
                connection.kill();
                connection.exit(); // the device is not given on while a process that faulted or hangs has it open
            }
            return outcome;
        } finally {
            lock.close();
        }
    }

    private LaunchOutcome exchange(LaunchRequest request, Limits limits) {
        boolean first = modules.add(request.module());
        double limit = first ? limits.firstLaunchSeconds() : limits.runSeconds();
        try {
            RequestRecord record =
                    new RequestRecord(space.file(), space.region().bytes(), request);
            ReplyRecord reply = connection.exchange(record).get((long) (limit * 1e9), TimeUnit.NANOSECONDS);
            return interpret(reply);
        } catch (TimeoutException e) {
            connection.kill();
            return new TimedOut(first ? "first launch" : "run", limit);
        } catch (ExecutionException e) {
            return crash(e.getCause());
        } catch (IOException e) {
            return new Unavailable("the region shared with the worker is lost: " + e.getMessage());
        } catch (InterruptedException e) {
            connection.kill();
            Thread.currentThread().interrupt();
            return new Unavailable("interrupted");
        }
    }

    private LaunchOutcome interpret(ReplyRecord reply) throws IOException {
        if (!(reply instanceof ReplyRecord.Outcome outcome)) {
            connection.kill();
            return new Crashed("a greeting came where a result should");
        }
        if (space.region().actualBytes() != space.region().bytes()) {
            connection.kill();
            return new Crashed("the shared region was cut off from within the worker");
        }
        return outcome.outcome();
    }

    private LaunchOutcome crash(@Nullable Throwable cause) {
        Exit exit = connection.exit();
        if (exit.wasKilled()) {
            return new Killed(exit.detail());
        }
        String detail = exit.detail();
        Optional<Faulted> fault = deviceLock.isPresent() ? GpuAbort.fault(detail, exit.place()) : Optional.empty();
        if (fault.isPresent()) {
            return fault.get();
        }
        return new Crashed(
                cause == null || cause instanceof EOFException ? detail : cause.getMessage() + "; " + detail);
    }
}
