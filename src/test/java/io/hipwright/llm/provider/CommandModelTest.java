package io.hipwright.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hipwright.llm.AnswerLimit;
import io.hipwright.llm.ChatException;
import io.hipwright.llm.ChatFailure;
import io.hipwright.llm.ChatModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandModelTest {
    @TempDir
    private Path folder;

    private ChatModel exec(String command) {
        return new Models(folder.resolve("none.json"), FakeProvider::environment).open("exec:" + command);
    }

    private ChatModel configured(String command, double timeoutSeconds, String environment) throws IOException {
        Path config = Files.writeString(
                folder.resolve("config.json"),
                """
                {"providers": {"mine": {"kind": "exec", "command": "%s", "environment": [%s],
                  "limits": {"timeoutSeconds": %s}}}}"""
                        .formatted(command, environment, timeoutSeconds));
        return new Models(config, FakeProvider::environment).open("mine");
    }

    private static String answer(ChatModel model) {
        return model.complete(FakeProvider.request("Say hello.\n")).text();
    }

    private static ChatException failure(Callable<String> work) {
        ChatException failure = catchThrowableOfType(ChatException.class, work::call);
        assertThat(failure).as("a failure").isNotNull();
        assertThat(failure.getMessage()).doesNotContain("\n");
        return failure;
    }

    @Test
    void getsThePromptAndAnswers() {
        ChatModel model = exec("tr a-z A-Z");
        assertThat(model.name()).isEqualTo("exec:tr a-z A-Z");
        assertThat(answer(model)).isEqualTo("YOU ARE TERSE.\n\nSAY HELLO.\n");
        assertThat(model.complete(FakeProvider.request("x")).usage().dollars()).isNull();
    }

    @Test
    void needNotReadThePrompt() {
        ChatModel model = exec("echo hello");
        assertThat(model.complete(FakeProvider.request("x".repeat(1 << 20))).text())
                .isEqualTo("hello\n");
    }

    @Test
    void isToldApartByItsStatus() {
        ChatException failed = failure(() -> answer(exec("echo partly; echo why >&2; exit 3")));
        assertThat(failed.failure()).isEqualTo(ChatFailure.COMMAND_FAILED);
        assertThat(failed).hasMessageEndingWith("the command ended with status 3: why");
        ChatException missing = failure(() -> answer(exec("no-such-command-here")));
        assertThat(missing.failure()).isEqualTo(ChatFailure.BAD_REQUEST);
    }

    @Test
    void isEndedWithAllThatItStartedAtTheTimeLimit() throws IOException {
        Path witness = folder.resolve("witness");
        String command = "(while sleep 0.1; do echo x >> " + witness + "; done) & sleep 600";
        ChatException failure = failure(() -> answer(configured(command, 2, "")));
        assertThat(failure.failure()).isEqualTo(ChatFailure.TIMED_OUT);
        assertThat(growsNoMore(witness)).isTrue();
    }

    private static boolean growsNoMore(Path file) throws IOException {
        for (int i = 0; i < 600; i++) {
            long before = Files.exists(file) ? Files.size(file) : 0;
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if ((Files.exists(file) ? Files.size(file) : 0) == before) {
                return true;
            }
        }
        return false;
    }

    @Test
    void anEndlessAnswerIsEnded() {
        ChatException failure = failure(() -> answer(exec("yes")));
        assertThat(failure.failure()).isEqualTo(ChatFailure.TOO_LARGE);
        assertThat(failure).hasMessageContaining(Integer.toString(AnswerLimit.BYTES));
    }

    @Test
    void bytesThatAreNoTextStandAsReplacementCharacters() {
        assertThat(answer(exec("printf 'a\\377b'"))).isEqualTo("a\uFFFDb");
    }

    @Test
    void getsNoKeyUnlessItsConfigurationNamesIt() throws IOException {
        String command = "cat > /dev/null; env";
        assertThat(answer(exec(command))).contains("PATH=").doesNotContain(FakeProvider.KEY_VARIABLE);
        // it has the key, but what it prints of it is taken out
        assertThat(answer(configured(command, 60, '"' + FakeProvider.KEY_VARIABLE + '"')))
                .contains(FakeProvider.KEY_VARIABLE + "=***");
        ChatException failure = failure(() -> answer(configured(
                "echo $" + FakeProvider.KEY_VARIABLE + " >&2; exit 1", 60, '"' + FakeProvider.KEY_VARIABLE + '"')));
        assertThat(failure.getMessage()).endsWith(": ***");
    }
}
