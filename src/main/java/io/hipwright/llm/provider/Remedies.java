package io.hipwright.llm.provider;

import io.hipwright.llm.ChatFailure;
import java.time.Duration;
import java.util.Optional;

/** How a user mends what went wrong with a provider. */
final class Remedies {
    private Remedies() {}

    /** One clause; empty where nothing but patience helps. */
    static String of(ChatFailure failure, ProviderConfig provider, Optional<Duration> retryAfter) {
        return switch (failure) {
            case AUTHENTICATION ->
                provider.keyEnvironment().isEmpty()
                        ? "name the key's environment variable as keyEnvironment in the configuration"
                        : "check the key in " + provider.keyEnvironment();
            case OUT_OF_CREDIT -> "check the account behind " + provider.keyEnvironment();
            case BAD_REQUEST -> "check the model's name, and baseUrl " + provider.baseUrl();
            case NO_SERVER, UNREACHABLE -> "check that the server is up, and baseUrl in the configuration";
            case OVERLOADED ->
                retryAfter
                        .map(wait -> "it asks to wait " + wait.toSeconds() + " s")
                        .orElse("give the same command again later");
            case TIMED_OUT -> "raise timeoutSeconds if answers take that long";
            default -> "";
        };
    }
}
