package io.hipwright.llm.provider;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.hipwright.llm.Answer;
import io.hipwright.llm.Answer.Finish;
import io.hipwright.llm.Usage;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes an answer of what LangChain4j read. */
record AnswerReader(Optional<Prices> prices, Redaction redaction) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

    Answer read(ChatResponse response, double seconds) {
        String text = Optional.ofNullable(response.aiMessage().text()).orElse("");
        String thinking = Optional.ofNullable(response.aiMessage().thinking()).orElseGet(() -> reasoning(response));
        return new Answer(
                clean(text),
                clean(thinking),
                Optional.ofNullable(response.modelName()).orElse(""),
                response.finishReason() == FinishReason.LENGTH ? Finish.OUTPUT_LIMIT : Finish.COMPLETE,
                usage(response.tokenUsage()),
                seconds);
    }

    /** A model that declines to answer says so in a field of its own; that text is the answer. */
    Answer refusal(String text, double seconds) {
        return new Answer(clean(text), "", "", Finish.COMPLETE, new Usage(null, null, null), seconds);
    }

    /** Without keys, and with half surrogate pairs shown as what they are: no characters. */
    private String clean(String text) {
        return HALF_PAIR.matcher(redaction.whole(text)).replaceAll("\uFFFD");
    }

    private Usage usage(@Nullable TokenUsage tokens) {
        Long input = tokens == null ? null : count(tokens.inputTokenCount());
        Long output = tokens == null ? null : count(tokens.outputTokenCount());
        return new Usage(
                input, output, prices.map(known -> known.dollars(input, output)).orElse(null));
    }

    private static @Nullable Long count(@Nullable Integer tokens) {
        return tokens == null ? null : Long.valueOf(tokens);
    }

    /** OpenRouter and newer vLLM name the field {@code reasoning}; LangChain4j reads {@code reasoning_content}. */
    private static String reasoning(ChatResponse response) {
        if (!(response.metadata() instanceof OpenAiChatResponseMetadata metadata)
                || metadata.rawHttpResponse() == null) {
            return "";
        }
        try {
            return JSON.readTree(metadata.rawHttpResponse().body())
                    .path("choices")
                    .path(0)
                    .path("message")
                    .path("reasoning")
                    .asString("");
        } catch (JacksonException unreadable) {
            return "";
        }
    }
}
