package io.hipwright.llm.provider;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model as LangChain4j speaks to it. It makes no retries of its own and logs nothing. */
record Dialect(ProviderConfig provider, String model, Optional<ApiKey> key, HttpClientBuilder http) {
    /** Ollama reads only as much of a prompt as fits into what it is told, and drops the rest in silence. */
    private static final int OLLAMA_PROMPT_TOKENS = 16_384;

    ChatModel open() {
        return switch (provider.kind()) {
            case OPENAI ->
                openAi().maxCompletionTokens(settings().maxOutputTokens()).build();
            case OPENAI_COMPATIBLE ->
                openAi().maxTokens(settings().maxOutputTokens()).build();
            case ANTHROPIC -> anthropic();
            case OLLAMA -> ollama();
            case EXEC -> throw new IllegalArgumentException("a command speaks no protocol");
        };
    }

    private ModelSettings settings() {
        return provider.settings(model);
    }

    private OpenAiChatModel.OpenAiChatModelBuilder openAi() {
        return OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(provider.baseUrl())
                .apiKey(keyOrNull())
                .modelName(model)
                .temperature(settings().temperature())
                .reasoningEffort(settings().reasoningEffort())
                .returnThinking(true)
                .maxRetries(0);
    }

    private ChatModel anthropic() {
        int thinking = settings().thinkingTokens();
        return AnthropicChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(provider.baseUrl())
                .apiKey(keyOrNull())
                .modelName(model)
                .temperature(settings().temperature())
                .maxTokens(settings().maxOutputTokens())
                .thinkingType(thinking > 0 ? "enabled" : null)
                .thinkingBudgetTokens(thinking > 0 ? Integer.valueOf(thinking) : null)
                .returnThinking(true)
                .maxRetries(0)
                .build();
    }

    private ChatModel ollama() {
        return OllamaChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(provider.baseUrl())
                .customHeaders(key.map(known -> Map.of("Authorization", "Bearer " + known.value()))
                        .orElse(Map.of()))
                .modelName(model)
                .temperature(settings().temperature())
                .numPredict(settings().maxOutputTokens())
                .numCtx(OLLAMA_PROMPT_TOKENS + settings().maxOutputTokens())
                .returnThinking(true)
                .maxRetries(0)
                .build();
    }

    private @Nullable String keyOrNull() {
        return key.map(ApiKey::value).orElse(null);
    }
}
