package io.hipwright.optimize;

import io.hipwright.llm.Answer;
import io.hipwright.llm.AnswerParser;
import io.hipwright.llm.ChatException;
import io.hipwright.llm.ChatFailure;
import io.hipwright.llm.ChatRequest;
import io.hipwright.llm.CodeExtraction;
import io.hipwright.llm.Prompt;
import io.hipwright.run.AttemptRecord;
import io.hipwright.run.DurableFiles;
import io.hipwright.task.Task;
import io.hipwright.verify.Candidate;
import io.hipwright.verify.Status;
import io.hipwright.verify.TaskVerifier;
import io.hipwright.verify.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The attempts of one sample: prompt, answer, code, verdict, timing; each saved before the next begins. */
final class SampleLoop {
    private final Task task;
    private final TaskVerifier verifier;
    private final OptimizeOptions options;
    private final String device;
    private final Path folder;
    private final SampleStore store;

    SampleLoop(
            Task task, TaskVerifier verifier, OptimizeOptions options, String device, Path folder, SampleStore store) {
        this.task = task;
        this.verifier = verifier;
        this.options = options;
        this.device = device;
        this.folder = folder;
        this.store = store;
    }

    /** Goes on after the last saved attempt. */
    void run(int attempts, Consumer<AttemptRecord> finished) {
        for (int attempt = store.attempts().size() + 1; attempt <= attempts; attempt++) {
            finished.accept(attempt(attempt));
        }
    }

    private AttemptRecord attempt(int attempt) {
        CodeExtraction extraction = extraction(attempt);
        if (extraction instanceof CodeExtraction.Found found) {
            String file = "candidate_" + attempt + ".hip";
            DurableFiles.replace(folder.resolve(file), found.code());
            Evaluation evaluation = Evaluation.of(verifier, new Candidate(file, found.code()), options.bench());
            AttemptRecord record = AttemptRecord.of(
                    attempt,
                    file,
                    NoVerdictException.check(evaluation.verdict()),
                    evaluation.comparison().orElse(null));
            store.add(record, found.code(), found.thinking());
            return record;
        }
        CodeExtraction.Missing missing = (CodeExtraction.Missing) extraction;
        Verdict verdict = new Verdict(Status.REJECTED, missing.failure().text(), List.of(), 0, 0);
        AttemptRecord record = AttemptRecord.of(attempt, "", verdict, null);
        store.add(record, "", missing.thinking());
        return record;
    }

    private CodeExtraction extraction(int attempt) {
        try {
            return AnswerParser.parse(answer(attempt));
        } catch (ChatException e) {
            if (e.failure().effect() != ChatFailure.Effect.FAILS_ATTEMPT) {
                throw e;
            }
            return new CodeExtraction.Missing(CodeExtraction.Failure.TOO_LARGE, "");
        }
    }

    /** The answer is on disk before it is used, and taken from there when the attempt is done again. */
    private Answer answer(int attempt) {
        Path response = folder.resolve("response_" + attempt + ".md");
        if (Files.exists(response)) {
            return Answer.recorded(read(response), "");
        }
        Prompt prompt = options.template().fill(PromptValues.of(task, device, store.attempts(), folder));
        DurableFiles.replace(folder.resolve("prompt_" + attempt + ".system.md"), prompt.system());
        DurableFiles.replace(folder.resolve("prompt_" + attempt + ".user.md"), prompt.user());
        String id = String.valueOf(folder.getFileName());
        Answer answer = options.model().complete(new ChatRequest(id, task.name(), task.folder(), attempt, prompt));
        DurableFiles.replace(response, answer.text());
        return answer;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
