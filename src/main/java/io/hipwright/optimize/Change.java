package io.hipwright.optimize;

import io.hipwright.run.AttemptRecord;
import io.hipwright.run.Progress;
import io.hipwright.run.Sample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next state of a sample: the fields that are not set stay as they are. */
final class Change {
    private final Sample old;
    private String goal;
    private int begun;
    private String code;
    private String thinking;
    private @Nullable Double speedup;
    private boolean pass;
    private String error;
    private List<AttemptRecord> solutions;
    private List<AttemptRecord> incorrect;
    private @Nullable Progress progress;

    Change(Sample old) {
        this.old = old;
        this.goal = old.goal();
        this.begun = old.begun();
        this.code = old.optKernel();
        this.thinking = old.optThink();
        this.speedup = old.speedup();
        this.pass = old.pass();
        this.error = old.errorMsg();
        this.solutions = old.solutionResult();
        this.incorrect = old.incorrectSolutionResult();
        this.progress = old.progress();
    }

    Change goal(String text) {
        goal = text;
        return this;
    }

    Change begun(int times) {
        begun = times;
        return this;
    }

    Change best(String bestCode, String itsThinking, @Nullable Double itsSpeedup) {
        code = bestCode;
        thinking = itsThinking;
        speedup = itsSpeedup;
        return this;
    }

    Change pass(boolean passed) {
        pass = passed;
        return this;
    }

    Change error(String message) {
        error = message;
        return this;
    }

    Change solutions(List<AttemptRecord> attempts) {
        solutions = attempts;
        return this;
    }

    Change incorrect(List<AttemptRecord> attempts) {
        incorrect = attempts;
        return this;
    }

    Change progress(Progress state) {
        progress = state;
        return this;
    }

    Sample made() {
        return new Sample(
                old.id(),
                old.name(),
                old.hipFile(),
                old.codeBody(),
                old.key(),
                goal,
                begun,
                code,
                thinking,
                speedup,
                pass,
                error,
                old.apiUsed(),
                old.workerId(),
                solutions,
                incorrect,
                progress);
    }
}
