package io.hipwright.llm;

/** There is no answer: why, on one line that holds no key. It has no cause, since what providers and libraries say may hold one. */
public final class ChatException extends RuntimeException {
    private final ChatFailure failure;

    public ChatException(ChatFailure failure, String message) {
        super(message);
        this.failure = failure;
    }

    public ChatFailure failure() {
        return failure;
    }
}
