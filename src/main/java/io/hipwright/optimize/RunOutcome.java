package io.hipwright.optimize;

import io.hipwright.run.ResultRecord;
import java.util.List;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param records of the finished samples, in the order of the list
 * @param unfinished samples that are not finished, for no fault of their kernels
 * @param why the run ended before all were finished, with what to do; empty when it was not asked to end
 */
public record RunOutcome(List<ResultRecord> records, int unfinished, Optional<String> why) {
    public RunOutcome {
        records = List.copyOf(records);
    }
}
