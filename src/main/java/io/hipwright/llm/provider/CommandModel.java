package io.hipwright.llm.provider;

import io.hipwright.llm.Answer;
import io.hipwright.llm.ChatException;
import io.hipwright.llm.ChatModel;
import io.hipwright.llm.ChatRequest;
import io.hipwright.llm.Prompt;
import io.hipwright.llm.Usage;
import io.hipwright.process.Installation;
import io.hipwright.process.Sandbox;
import java.util.List;

/** A command of the user's that answers: the prompt on its standard input, the answer on its standard output. */
final class CommandModel implements ChatModel {
    /** Commands mostly use the machine that kernels are timed on. */
    static final Limits LIMITS = new Limits(0, 0, 4, 600, 0, 1, 0);

    private final String name;
    private final List<String> line;
    private final Limits limits;
    private final CommandEnvironment environment;
    private final Redaction redaction;
    private final Pace pace;
    private final Retries retries;

    CommandModel(
            String name, String command, Limits limits, CommandEnvironment environment, Installation installation) {
        this.name = name;
        this.line = Sandbox.session(installation, List.of("/bin/sh", "-c", command));
        this.limits = limits;
        this.environment = environment;
        this.redaction = new Redaction(environment.secrets());
        this.pace = new Pace(limits);
        this.retries = new Retries(limits);
    }

    @Override
    public String name() {
        return redaction.whole(name);
    }

    @Override
    public int inFlight() {
        return limits.inFlight();
    }

    @Override
    public boolean knowsCost() {
        return false;
    }

    @Override
    public Answer complete(ChatRequest request) {
        long start = System.nanoTime();
        String input = input(request.prompt());
        try {
            String text = retries.run(() -> pace.take(
                    1, () -> new CommandRun(line, environment.variables(), limits.timeoutSeconds()).answer(input)));
            return new Answer(
                    redaction.whole(text),
                    "",
                    "",
                    Answer.Finish.COMPLETE,
                    new Usage(null, null, null),
                    (System.nanoTime() - start) * 1e-9);
        } catch (ProviderException e) {
            throw new ChatException(e.failure(), redaction.whole(name + ": " + e.getMessage()));
        }
    }

    private static String input(Prompt prompt) {
        return prompt.system().isBlank() ? prompt.user() : prompt.system().stripTrailing() + "\n\n" + prompt.user();
    }
}
