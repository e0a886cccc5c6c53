package io.hipwright.optimize;

import io.hipwright.run.AttemptRecord;
import io.hipwright.run.ResultRecord;

/** Told what happens in a run, from one thread at a time. */
public interface RunProgress {

    /** So many samples in all, of which so many were finished before. */
    void begin(int samples, int finishedBefore);

    void attempt(String sample, AttemptRecord attempt);

    void finished(ResultRecord record);

    /** Something that the user should know, on one line. */
    void warn(String message);

    void end();
}
