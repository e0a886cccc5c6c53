package io.hipwright.llm.provider;

import static io.hipwright.llm.provider.FakeProvider.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.llm.Answer;
import io.hipwright.llm.Usage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good answers of each protocol, over a real connection. */
final class ProtocolsTest {
    @TempDir
    private Path folder;

    @Test
    void openAi() throws IOException {
        try (FakeProvider provider = new FakeProvider(
                json(
                        200,
                        """
                {"id": "x", "model": "m-1-2026", "choices": [{"index": 0, "finish_reason": "stop",
                  "message": {"role": "assistant", "content": "Hello ü", "reasoning_content": "Hm."}}],
                 "usage": {"prompt_tokens": 1000, "completion_tokens": 500, "total_tokens": 1500}}"""))) {
            Answer answer = provider.model(folder, "openai", "{\"maxOutputTokens\": 77}")
                    .complete(FakeProvider.request("Say hello."));
            assertThat(answer.text()).isEqualTo("Hello ü");
            assertThat(answer.thinking()).isEqualTo("Hm.");
            assertThat(answer.model()).isEqualTo("m-1-2026");
            assertThat(answer.finish()).isEqualTo(Answer.Finish.COMPLETE);
            assertThat(answer.usage()).isEqualTo(new Usage(1000L, 500L, 0.007));
            assertThat(answer.seconds()).isPositive();
            FakeProvider.Asked asked = provider.asked.get(0);
            assertThat(asked.path()).isEqualTo("/v1/chat/completions");
            assertThat(asked.authorization()).isEqualTo("Bearer " + FakeProvider.KEY);
            assertThat(asked.body())
                    .contains("m-1", "You are terse.", "Say hello.", "max_completion_tokens", "77")
                    .doesNotContain(FakeProvider.KEY);
        }
    }

    @Test
    void openAiCompatibleServersNameReasoningAndLimitDifferently() throws IOException {
        try (FakeProvider provider = new FakeProvider(
                json(
                        200,
                        """
                {"choices": [{"finish_reason": "length", "message": {"role": "assistant", "content": "Hel", "reasoning": "Hm."}}]}"""))) {
            Answer answer =
                    provider.model(folder, "openai-compatible", "{}").complete(FakeProvider.request("Say hello."));
            assertThat(answer.thinking()).isEqualTo("Hm.");
            assertThat(answer.finish()).isEqualTo(Answer.Finish.OUTPUT_LIMIT);
            assertThat(answer.usage()).isEqualTo(new Usage(null, null, null));
            assertThat(provider.asked.get(0).body()).contains("\"max_tokens\"");
        }
    }

    @Test
    void whatIsNoCharacterIsShownAsSuch() throws IOException {
        String content = "a\\ud800b \\ud83d\\ude00 \u00ff";
        try (FakeProvider provider = new FakeProvider(exchange -> {
            byte[] body = ("{\"choices\": [{\"message\": {\"role\": \"assistant\", \"content\": \"" + content
                            + "\"}}]}")
                    .getBytes(StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        })) {
            assertThat(provider.model(folder, "openai", "{}")
                            .complete(FakeProvider.request("Say hello."))
                            .text())
                    .isEqualTo("a\ufffdb \ud83d\ude00 \ufffd");
        }
    }

    @Test
    void anthropic() throws IOException {
        try (FakeProvider provider = new FakeProvider(
                json(
                        200,
                        """
                {"id": "x", "type": "message", "role": "assistant", "model": "m-1-2026", "stop_reason": "max_tokens",
                 "content": [{"type": "thinking", "thinking": "Hm.", "signature": "s"}, {"type": "text", "text": "Hello"}],
                 "usage": {"input_tokens": 100, "output_tokens": 50}}"""))) {
            Answer answer = provider.model(
                            folder, "anthropic", "{}", "{\"thinkingTokens\": 2048, \"maxOutputTokens\": 9000}")
                    .complete(FakeProvider.request("Say hello."));
            assertThat(answer.text()).isEqualTo("Hello");
            assertThat(answer.thinking()).isEqualTo("Hm.");
            assertThat(answer.model()).isEqualTo("m-1-2026");
            assertThat(answer.finish()).isEqualTo(Answer.Finish.OUTPUT_LIMIT);
            assertThat(answer.usage()).isEqualTo(new Usage(100L, 50L, null));
            FakeProvider.Asked asked = provider.asked.get(0);
            assertThat(asked.path()).isEqualTo("/v1/messages");
            assertThat(asked.apiKey()).isEqualTo(FakeProvider.KEY);
            assertThat(asked.body()).contains("You are terse.", "2048", "9000").doesNotContain(FakeProvider.KEY);
        }
    }

    @Test
    void ollama() throws IOException {
        try (FakeProvider provider = new FakeProvider(
                json(
                        200,
                        """
                {"model": "m-1", "created_at": "2026-01-01T00:00:00Z", "done": true, "done_reason": "stop",
                 "message": {"role": "assistant", "content": "Hello", "thinking": "Hm."},
                 "prompt_eval_count": 10, "eval_count": 5}"""))) {
            Answer answer = provider.model(folder, "ollama", "{\"maxOutputTokens\": 77}", "{}")
                    .complete(FakeProvider.request("Say hello."));
            assertThat(answer.text()).isEqualTo("Hello");
            assertThat(answer.thinking()).isEqualTo("Hm.");
            assertThat(answer.usage()).isEqualTo(new Usage(10L, 5L, null));
            FakeProvider.Asked asked = provider.asked.get(0);
            assertThat(asked.path()).isEqualTo("/v1/api/chat");
            assertThat(asked.authorization()).isEqualTo("Bearer " + FakeProvider.KEY);
            assertThat(asked.body()).containsPattern("\"num_predict\"\\s*:\\s*77");
        }
    }
}
