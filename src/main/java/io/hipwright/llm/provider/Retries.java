package io.hipwright.llm.provider;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import io.hipwright.llm.ChatFailure;
import java.time.Duration;
import java.util.function.Supplier;

/** Makes further tries after passing failures, later and later, each wait a little by chance. */
final class Retries {
    private static final double JITTER = 0.25;
    private static final double LONGEST_WAIT_SECONDS = 61;

    private final FailsafeExecutor<Object> executor;
    private final double patienceSeconds;

    Retries(Limits limits) {
        patienceSeconds = limits.patienceSeconds();
        RetryPolicy<Object> policy = RetryPolicy.builder()
                .handleIf(this::worthRetrying)
                .withBackoff(seconds(limits.backoffSeconds()), seconds(LONGEST_WAIT_SECONDS))
                .withJitter(JITTER)
                .withMaxRetries(limits.retries())
                .withMaxDuration(seconds(Math.max(patienceSeconds, 2 * limits.backoffSeconds())))
                .build();
        executor = Failsafe.with(policy);
    }

    /** @throws ProviderException the last try's */
    <T> T run(Supplier<T> once) {
        try {
            return executor.get(once::get);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw ProviderException.lasting(ChatFailure.INTERRUPTED, "interrupted");
            }
            throw e;
        }
    }

    private boolean worthRetrying(Throwable failure) {
        return failure instanceof ProviderException e
                && e.worthRetrying()
                && e.retryAfter().map(this::isBearable).orElse(true);
    }

    private boolean isBearable(Duration wait) {
        return wait.toNanos() * 1e-9 <= patienceSeconds;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
