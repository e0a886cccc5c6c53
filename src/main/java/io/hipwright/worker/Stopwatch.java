package io.hipwright.worker;

import io.hipwright.hip.Event;

/** Takes the device time of a plan's launches. */
interface Stopwatch extends AutoCloseable {

    /** Runs the plan {@code repetitions} times and waits for its end; the nanoseconds of all together. */
    double nanos(PreparedPlan plan, int repetitions);

    @Override
    default void close() {}

    /** For a device that is the processor: launches run in the caller, so the caller's clock is the device's. */
    static Stopwatch ofProcessor() {
        return (plan, repetitions) -> {
            long start = System.nanoTime();
            launch(plan, repetitions);
            plan.finish();
            return System.nanoTime() - start;
        };
    }

    /** For a GPU: events around the launches, so that the way there and back does not count. */
    static Stopwatch ofEvents() {
        return new EventStopwatch(new Event(), new Event());
    }

    private static void launch(PreparedPlan plan, int repetitions) {
        for (int i = 0; i < repetitions; i++) {
            plan.launch();
        }
    }

    /** See {@link #ofEvents()}. */
    record EventStopwatch(Event start, Event stop) implements Stopwatch {
        @Override
        public double nanos(PreparedPlan plan, int repetitions) {
            start.record(null);
            launch(plan, repetitions);
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
