package io.hipwright.llm;

import java.util.Locale;

/** Why a request got no answer. Retries, where they help, have been made before. */
public enum ChatFailure {
    /** The key is missing, wrong or not allowed to use the model. */
    AUTHENTICATION(Effect.ENDS_RUN),
    /** The account has no credit left. */
    OUT_OF_CREDIT(Effect.ENDS_RUN),
    /** The request itself is refused: an unknown model, a wrong address, a parameter that the model does not take. */
    BAD_REQUEST(Effect.ENDS_RUN),
    /** No server was ever reached at the address. */
    NO_SERVER(Effect.ENDS_RUN),
    /** Nothing is recorded for this attempt, or all of it is used up. */
    NO_ANSWER(Effect.ENDS_SAMPLE),
    /** This one prompt is refused, though the model answers others. */
    REQUEST_REFUSED(Effect.ENDS_SAMPLE),
    /** The prompt does not fit into the model's context. */
    PROMPT_TOO_LONG(Effect.ENDS_SAMPLE),
    /** The answer went on beyond the limit of bytes and was ended. */
    TOO_LARGE(Effect.FAILS_ATTEMPT),
    /** Rate limited, or the provider has a fault of its own, beyond all retries. */
    OVERLOADED(Effect.NOT_COUNTED),
    /** The server, which was there before, cannot be reached, or a connection broke. */
    UNREACHABLE(Effect.NOT_COUNTED),
    /** The answer was not there within the limit of time. */
    TIMED_OUT(Effect.NOT_COUNTED),
    /** What came is no answer in the provider's protocol: cut off, or something else altogether. */
    BAD_RESPONSE(Effect.NOT_COUNTED),
    /** A command that was to answer failed. */
    COMMAND_FAILED(Effect.NOT_COUNTED),
    /** The thread was interrupted while it waited. */
    INTERRUPTED(Effect.NOT_COUNTED);

    /** What a failure means for what asked. */
    public enum Effect {
        /** No request can succeed until the user mends something: the command ends with exit code 3. */
        ENDS_RUN,
        /** No later attempt at this sample can succeed either. */
        ENDS_SAMPLE,
        /** The attempt failed by the model's fault; the next prompt says so. */
        FAILS_ATTEMPT,
        /** Nobody's fault here; the same request may be made again later. */
        NOT_COUNTED
    }

    private final Effect effect;

    ChatFailure(Effect effect) {
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }

    /** The name in files and on the screen, such as {@code timed_out}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
