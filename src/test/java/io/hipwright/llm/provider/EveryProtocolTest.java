package io.hipwright.llm.provider;

import static io.hipwright.llm.provider.FakeProvider.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hipwright.llm.ChatException;
import io.hipwright.llm.ChatFailure;
import io.hipwright.llm.ChatModel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each protocol has its own client in LangChain4j; all fail alike. */
final class EveryProtocolTest {
    private static final String QUICK = "{\"retries\": 3, \"backoffSeconds\": 0.01, \"timeoutSeconds\": 60}";
    private static final String ONE_TRY = "{\"retries\": 0, \"timeoutSeconds\": 60}";
    private static final String SHORT = "{\"retries\": 0, \"timeoutSeconds\": 1}";

    @TempDir
    private Path folder;

    /** A protocol and a good answer in it. */
    enum Protocol {
        OPENAI("{\"choices\": [{\"message\": {\"role\": \"assistant\", \"content\": \"Hello\"}}]}"),
        OPENAI_COMPATIBLE("{\"choices\": [{\"message\": {\"role\": \"assistant\", \"content\": \"Hello\"}}]}"),
        ANTHROPIC(
                """
                {"type": "message", "role": "assistant", "content": [{"type": "text", "text": "Hello"}],
                 "stop_reason": "end_turn", "usage": {"input_tokens": 1, "output_tokens": 1}}"""),
        OLLAMA("{\"done\": true, \"message\": {\"role\": \"assistant\", \"content\": \"Hello\"}}");

        private final FakeProvider.Reply good;
        private final FakeProvider.Reply cut;

        Protocol(String answer) {
            good = json(200, answer);
            cut = json(200, answer.substring(0, answer.length() - 9));
        }

        ChatModel model(FakeProvider provider, Path folder, String limits) throws IOException {
            return provider.model(folder, ProviderKind.valueOf(name()).code(), limits);
        }
    }

    private ChatFailure failure(Protocol protocol, FakeProvider provider, String limits) throws IOException {
        ChatModel model = protocol.model(provider, folder, limits);
        ChatException failure =
                catchThrowableOfType(ChatException.class, () -> model.complete(FakeProvider.request("Say hello.")));
        assertThat(failure).as("a failure").isNotNull();
        assertThat(failure.getMessage()).doesNotContain("\n").doesNotContain(FakeProvider.KEY);
        return failure.failure();
    }

    @ParameterizedTest
    @EnumSource
    void passingFailuresAreOvercome(Protocol protocol) throws IOException {
        try (FakeProvider provider = new FakeProvider(
                json(429, "{}", "Retry-After", "0.3"), json(500, "oops"), protocol.cut, protocol.good)) {
            ChatModel model = protocol.model(provider, folder, QUICK);
            assertThat(model.complete(FakeProvider.request("Say hello.")).text())
                    .isEqualTo("Hello");
            assertThat(provider.asked).hasSize(4);
            assertThat(provider.asked.get(1).nanos() - provider.asked.get(0).nanos())
                    .isGreaterThan(250_000_000L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongKeyIsTriedOnce(Protocol protocol) throws IOException {
        try (FakeProvider provider =
                new FakeProvider(json(401, "{\"error\": {\"message\": \"invalid key " + FakeProvider.KEY + "\"}}"))) {
            assertThat(failure(protocol, provider, QUICK)).isEqualTo(ChatFailure.AUTHENTICATION);
            assertThat(provider.asked).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoAnswerIsABadResponse(Protocol protocol) throws IOException {
        for (FakeProvider.Reply reply : new FakeProvider.Reply[] {
            protocol.cut, json(200, ""), json(200, "{}"), json(200, "[]"), json(200, "<html>")
        }) {
            try (FakeProvider provider = new FakeProvider(reply)) {
                assertThat(failure(protocol, provider, ONE_TRY)).isEqualTo(ChatFailure.BAD_RESPONSE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStalledConnectionIsEnded(Protocol protocol) throws IOException {
        try (FakeProvider provider = new FakeProvider(exchange -> Thread.sleep(600_000))) {
            assertThat(failure(protocol, provider, SHORT)).isEqualTo(ChatFailure.TIMED_OUT);
        }
    }
}
