package io.hipwright.optimize;

import io.hipwright.bench.Evaluation;
import io.hipwright.llm.AnswerParser;
import io.hipwright.llm.ChatException;
import io.hipwright.llm.ChatFailure;
import io.hipwright.llm.ChatRequest;
import io.hipwright.llm.CodeExtraction;
import io.hipwright.llm.CodeExtraction.Found;
import io.hipwright.llm.CodeExtraction.Missing;
import io.hipwright.llm.Prompt;
import io.hipwright.run.AnswerRecord;
import io.hipwright.run.AttemptRecord;
import io.hipwright.run.DurableFiles;
import io.hipwright.task.Task;
import io.hipwright.tune.TuneResult.Best;
import io.hipwright.verify.Candidate;
import io.hipwright.verify.PreparedCandidate;
import io.hipwright.verify.Status;
import io.hipwright.verify.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The attempts of one sample: prompt, answer, code, verdict, timing; each saved before the next begins. */
final class SampleLoop {
    private final Task task;
    private final RunContext context;
    private final Path folder;
    private final SampleStore store;

    SampleLoop(Task task, RunContext context, Path folder, SampleStore store) {
        this.task = task;
        this.context = context;
        this.folder = folder;
        this.store = store;
    }

    /** Goes on after the last saved attempt. Whether the goal was reached; if not, the run is to end first. */
    boolean run(Goal goal, Consumer<AttemptRecord> finished) {
        while (!goal.isReachedBy(store.attempts())) {
            if (context.shouldEnd()) {
                return false;
            }
            Optional<AttemptRecord> attempt = attempt(store.attempts().size() + 1);
            if (attempt.isEmpty()) {
                store.postpone(context.whyEnded().orElse(""));
                return false;
            }
            finished.accept(attempt.get());
        }
        return true;
    }

    /** Empty when the run was asked to end while tunables were searched; what was measured of them is kept. */
    private Optional<AttemptRecord> attempt(int attempt) {
        if (store.begun() >= context.options().maxTries()) {
            return Optional.of(endedProcess(attempt));
        }
        Reply reply = reply(attempt);
        if (reply.extraction() instanceof Missing missing) {
            Verdict verdict = failed(Status.REJECTED, missing.failure().text());
            return Optional.of(add(
                    AttemptRecord.of(attempt, "", verdict, null, reply.record().orElse(null)), "", reply));
        }
        String file = "candidate_" + attempt + ".hip";
        String code = ((Found) reply.extraction()).code();
        DurableFiles.replace(folder.resolve(file), code);
        PreparedCandidate candidate = context.stage().prepare(task, new Candidate(file, code));
        Evaluation evaluation = context.stage().evaluate(store.id(), task, candidate, store::begin);
        NoVerdictException.check(evaluation.verdict());
        if (evaluation.verdict().passed() && context.options().tune().isPresent()) {
            Optional<Best> tuned = tuned(new Candidate(file, code));
            if (tuned.isPresent()) {
                return Optional.of(addTuned(attempt, tuned.get(), reply));
            }
            if (context.stop().isRequested()) {
                return Optional.empty();
            }
        }
        AttemptRecord record = AttemptRecord.of(
                attempt,
                file,
                evaluation.verdict(),
                evaluation.comparison().orElse(null),
                reply.record().orElse(null));
        return Optional.of(add(record, code, reply));
    }

    /** Other values of its tunables, if there are any that make it faster beyond noise. */
    private Optional<Best> tuned(Candidate candidate) {
        return context.options().tune().flatMap(options -> context.stage()
                .tune(store.id(), task, candidate, options, folder.resolve("tune.jsonl")));
    }

    private AttemptRecord addTuned(int attempt, Best best, Reply reply) {
        String file = "candidate_" + attempt + "_tuned.hip";
        DurableFiles.replace(folder.resolve(file), best.source());
        AttemptRecord record = AttemptRecord.of(
                        attempt,
                        file,
                        best.evaluation().verdict(),
                        best.evaluation().comparison().orElse(null),
                        reply.record().orElse(null))
                .tunedTo(best.configuration().values());
        return add(record, best.source(), reply);
    }

    /** What an attempt has got from the model; no record where the model gave nothing. */
    private record Reply(CodeExtraction extraction, Optional<AnswerRecord> record) {}

    private Reply reply(int attempt) {
        try {
            AnswerFile answer = AnswerFile.find(folder, attempt).orElseGet(() -> ask(attempt));
            return new Reply(AnswerParser.parse(answer.answer()), Optional.of(answer.record()));
        } catch (ChatException e) {
            if (e.failure().effect() != ChatFailure.Effect.FAILS_ATTEMPT) {
                throw e;
            }
            return new Reply(new Missing(CodeExtraction.Failure.TOO_LARGE, ""), Optional.empty());
        }
    }

    /** The request is on disk before it is made, the answer before it is used. */
    private AnswerFile ask(int attempt) {
        long seed = store.id().hashCode() * 31L + attempt;
        List<AttemptRecord> shown = context.options().strategy().shown(store.attempts(), seed);
        Prompt prompt = context.options().template().fill(PromptValues.of(task, context.device(), shown, folder));
        DurableFiles.replace(folder.resolve("prompt_" + attempt + ".system.md"), prompt.system());
        DurableFiles.replace(folder.resolve("prompt_" + attempt + ".user.md"), prompt.user());
        ChatRequest request = new ChatRequest(store.id(), task.name(), task.folder(), attempt, prompt);
        AnswerFile saved =
                AnswerFile.save(folder, attempt, context.options().model().complete(request));
        context.budget().spend(saved.costUsd() == null ? 0 : saved.costUsd());
        return saved;
    }

    /** The candidate that took hipwright's own process down, more than once, is left alone. */
    private AttemptRecord endedProcess(int attempt) {
        String reason = "hipwright's own process ended " + store.begun() + " times while this candidate was evaluated";
        AttemptRecord record = AttemptRecord.of(
                attempt,
                "candidate_" + attempt + ".hip",
                failed(Status.CRASHED, reason),
                null,
                AnswerFile.find(folder, attempt).map(AnswerFile::record).orElse(null));
        store.add(record, "", "");
        return record;
    }

    private AttemptRecord add(AttemptRecord record, String code, Reply reply) {
        store.add(record, code, reply.extraction().thinking());
        return record;
    }

    private static Verdict failed(Status status, String reason) {
        return new Verdict(status, reason, List.of(), 0, 0);
    }
}
