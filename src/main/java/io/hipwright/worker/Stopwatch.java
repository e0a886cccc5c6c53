package io.hipwright.worker;

import io.hipwright.hip.Event;

/** Takes the device time of a plan's launches. */
interface Stopwatch extends AutoCloseable {

    /** Runs the plan once and waits for its end; the nanoseconds that it took. */
    double nanos(PreparedPlan plan);

    @Override
    default void close() {}

    /** For a device that is the processor: launches run in the caller, so the caller's clock is the device's. */
    static Stopwatch ofProcessor() {
        return plan -> {
            long start = System.nanoTime();
            plan.launch();
            plan.finish();
            return System.nanoTime() - start;
        };
    }

    /** For a GPU: events around the launches, so that the way there and back does not count. */
    static Stopwatch ofEvents() {
        return new EventStopwatch(new Event(), new Event());
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
