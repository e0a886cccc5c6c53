package io.hipwright.llm.provider;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.hipwright.llm.Answer;
import io.hipwright.llm.AnswerLimit;
import io.hipwright.llm.ChatException;
import io.hipwright.llm.ChatFailure;
import io.hipwright.llm.ChatModel;
import io.hipwright.llm.ChatRequest;
import io.hipwright.llm.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model of a provider over HTTP. */
final class HttpModel implements ChatModel {
    private static final int CHARACTERS_PER_TOKEN = 4;

    private final ProviderConfig provider;
    private final String model;
    private final dev.langchain4j.model.chat.ChatModel chat;
    private final AnswerReader reader;
    private final Redaction redaction;
    private final Pace pace;
    private final Retries retries;
    private volatile boolean answeredBefore;

    HttpModel(ProviderConfig provider, String model, Optional<ApiKey> key) {
        this.provider = provider;
        this.model = model;
        this.redaction = new Redaction(key.map(ApiKey::value).stream().toList());
        BoundedHttpClient client = new BoundedHttpClient(provider.limits().timeoutSeconds(), AnswerLimit.BYTES);
        this.chat = new Dialect(provider, model, key, new BoundedHttpClientBuilder(client)).open();
        this.reader = new AnswerReader(provider.settings(model).prices(), redaction);
        this.pace = new Pace(provider.limits());
        this.retries = new Retries(provider.limits());
    }

    @Override
    public String name() {
        return provider.name() + ":" + model;
    }

    @Override
    public int inFlight() {
        return provider.limits().inFlight();
    }

    @Override
    public boolean knowsCost() {
        return provider.settings(model).prices().isPresent();
    }

    @Override
    public Answer complete(ChatRequest request) {
        long start = System.nanoTime();
        List<ChatMessage> messages = messages(request.prompt());
        int expected = expectedTokens(request.prompt());
        try {
            ChatResponse response = retries.run(() -> pace.take(expected, () -> ask(messages)));
            answeredBefore = true;
            Answer answer = reader.read(response, (System.nanoTime() - start) * 1e-9);
            pace.charge(answer.usage().total() - expected);
            return answer;
        } catch (ContentFilteredException e) {
            return reader.refusal(String.valueOf(e.getMessage()), (System.nanoTime() - start) * 1e-9);
        } catch (ProviderException e) {
            throw explained(e);
        }
    }

    private ChatResponse ask(List<ChatMessage> messages) {
        try {
            return chat.chat(messages);
        } catch (ProviderException | ContentFilteredException known) {
            throw known;
        } catch (RuntimeException unreadable) {
            throw ProviderException.passing(
                    ChatFailure.BAD_RESPONSE, "what came is no answer: it is cut off, or in another protocol");
        }
    }

    private ChatException explained(ProviderException e) {
        // a model that answered others refuses this prompt; one that never answered would refuse all
        boolean refusesAll = e.failure() == ChatFailure.REQUEST_REFUSED && !answeredBefore;
        ChatFailure failure = refusesAll ? ChatFailure.BAD_REQUEST : e.failure();
        String remedy = Remedies.of(failure, provider, e.retryAfter());
        String message = name() + ": " + e.getMessage() + (remedy.isEmpty() ? "" : "; " + remedy);
        return new ChatException(failure, redaction.alsoInPart(message));
    }

    private static List<ChatMessage> messages(Prompt prompt) {
        List<ChatMessage> messages = new ArrayList<>();
        if (!prompt.system().isBlank()) {
            messages.add(SystemMessage.from(prompt.system()));
        }
        messages.add(UserMessage.from(prompt.user()));
        return messages;
    }

    private static int expectedTokens(Prompt prompt) {
        return (prompt.system().length() + prompt.user().length()) / CHARACTERS_PER_TOKEN;
    }
}
