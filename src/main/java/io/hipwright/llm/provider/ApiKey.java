package io.hipwright.llm.provider;

import io.hipwright.llm.ChatException;
import io.hipwright.llm.ChatFailure;
import java.util.Optional;
import java.util.function.Function;

/** A key from the environment. It shows itself to nobody but the provider. */
final class ApiKey {
    private final String value;

    private ApiKey(String value) {
        this.value = value;
    }

    /**
     * Reads a provider's key; empty when it needs none.
     *
     * @throws ChatException when the variable is not set, or cannot be a key
     */
    static Optional<ApiKey> of(ProviderConfig provider, Function<String, Optional<String>> environment) {
        String variable = provider.keyEnvironment();
        if (variable.isEmpty()) {
            return Optional.empty();
        }
        String key = environment.apply(variable).map(String::strip).orElse("");
        if (key.isEmpty()) {
            throw refused(provider, "needs a key; set the environment variable " + variable);
        }
        // a line break or the like would fail later, in a message that shows the whole header
        if (!key.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
            throw refused(provider, "the key in " + variable + " holds characters that no key has; copy it again");
        }
        return Optional.of(new ApiKey(key));
    }

    private static ChatException refused(ProviderConfig provider, String what) {
        return new ChatException(ChatFailure.AUTHENTICATION, provider.name() + ": " + what);
    }

    String value() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
