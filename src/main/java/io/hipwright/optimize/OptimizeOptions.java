package io.hipwright.optimize;

import io.hipwright.bench.BenchOptions;
import io.hipwright.llm.ChatModel;
import io.hipwright.llm.PromptTemplate;
import io.hipwright.task.Task;
import io.hipwright.task.TaskFolder;
import io.hipwright.tune.TuneOptions;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How the loop goes.
 *
 * @param attempts at most so many per task; empty: as many as answers are shipped beside it
 * @param targetSpeedup a sample is finished once it reaches it
 * @param patience a sample is finished after so many attempts in a row without a better candidate
 * @param maxTries an attempt is recorded as crashed when hipwright's process has ended so often while it was evaluated
 * @param tune how the tunables of every candidate that passed are searched; empty: they stay as proposed
 */
public record OptimizeOptions(
        ChatModel model,
        PromptTemplate template,
        Strategy strategy,
        OptionalInt attempts,
        OptionalDouble targetSpeedup,
        OptionalInt patience,
        int maxTries,
        BenchOptions bench,
        Optional<TuneOptions> tune) {

    Goal goal(Task task) {
        return new Goal(attempts.orElseGet(() -> TaskFolder.of(task).answers().size()), targetSpeedup, patience);
    }

    /** What answers and how it is asked, as far as results depend on it. */
    String method() {
        return model.name() + ", " + strategy.label();
    }
}
