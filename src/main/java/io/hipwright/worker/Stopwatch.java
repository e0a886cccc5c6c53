package io.hipwright.worker;

import io.hipwright.hip.Event;
import io.hipwright.hip.ProcessorExtension;

/** Takes the device time of a plan's launches. */
interface Stopwatch extends AutoCloseable {

    /** Runs the plan once and waits for its end; the nanoseconds that it took. */
    double nanos(PreparedPlan plan);

    /** Called before each turn: chance that would be the same for all of a process's runs is thrown anew. */
    default void beginTurn() {}

    @Override
    default void close() {}

    /**
     * For a device that is the processor: launches run in the caller, so the caller's clock is the device's. Its other threads are awake when
     * the clock starts, as a GPU's compute units are; how long the system takes to wake them differs between processes.
     */
    static Stopwatch ofProcessor(ProcessorExtension extension) {
        return new ProcessorStopwatch(extension);
    }

    /** For a GPU: events around the launches, so that the way there and back does not count. */
    static Stopwatch ofEvents() {
        return new EventStopwatch(new Event(), new Event());
    }

    /** See {@link #ofProcessor}. */
    record ProcessorStopwatch(ProcessorExtension extension) implements Stopwatch {
        @Override
        public void beginTurn() {
            extension.renewStacks();
        }

        @Override
        public double nanos(PreparedPlan plan) {
            extension.wakeThreads();
            long start = System.nanoTime();
            plan.launch();
            plan.finish();
            return System.nanoTime() - start;
        }
    }

    /** See {@link #ofEvents()}. */
    record EventStopwatch(Event start, Event stop) implements Stopwatch {
        @Override
        public double nanos(PreparedPlan plan) {
            start.record(null);
            plan.launch();
            stop.record(null);
            plan.finish();
            return stop.nanosSince(start);
        }

        @Override
        public void close() {
            start.close();
            stop.close();
        }
    }
}
