package io.hipwright.optimize;

import io.hipwright.run.AttemptRecord;
import io.hipwright.run.ResultRecord;

/** Hands on what several threads tell, one at a time. */
final class OneAtATime implements RunProgress {
    private final RunProgress target;

    OneAtATime(RunProgress target) {
        this.target = target;
    }

    @Override
    public synchronized void begin(int samples, int finishedBefore) {
        target.begin(samples, finishedBefore);
    }

    @Override
    public synchronized void attempt(String sample, AttemptRecord attempt) {
        target.attempt(sample, attempt);
    }

    @Override
    public synchronized void finished(ResultRecord record) {
        target.finished(record);
    }

    @Override
    public synchronized void warn(String message) {
        target.warn(message);
    }

    @Override
    public synchronized void end() {
        target.end();
    }
}
