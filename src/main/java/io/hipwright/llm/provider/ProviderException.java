package io.hipwright.llm.provider;

import io.hipwright.llm.ChatFailure;
import java.time.Duration;
import java.util.Optional;

/** One try at a request failed. It has no cause, so that it passes through LangChain4j as it is. */
final class ProviderException extends RuntimeException {
    private final ChatFailure failure;
    private final boolean worthRetrying;
    private final transient Optional<Duration> retryAfter;

    private ProviderException(
            ChatFailure failure, String message, boolean worthRetrying, Optional<Duration> retryAfter) {
        super(message);
        this.failure = failure;
        this.worthRetrying = worthRetrying;
        this.retryAfter = retryAfter;
    }

    /** A later try may succeed. */
    static ProviderException passing(ChatFailure failure, String message) {
        return new ProviderException(failure, message, true, Optional.empty());
    }

    /** Every further try would fail as well. */
    static ProviderException lasting(ChatFailure failure, String message) {
        return new ProviderException(failure, message, false, Optional.empty());
    }

    /** The same, with the time that the provider asks to wait. */
    ProviderException after(Optional<Duration> wait) {
        return new ProviderException(failure, String.valueOf(getMessage()), worthRetrying, wait);
    }

    ChatFailure failure() {
        return failure;
    }

    boolean worthRetrying() {
        return worthRetrying;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
