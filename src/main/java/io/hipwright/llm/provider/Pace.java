package io.hipwright.llm.provider;

import dev.failsafe.RateLimiter;
import io.hipwright.llm.ChatFailure;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How fast a provider is asked: so many requests at a time, so many requests and tokens a minute, and none before the moment that it
 * asked to wait for. One pace is shared by all threads.
 */
final class Pace {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double SPREAD = 0.1;

    private final Semaphore places;
    private final @Nullable RateLimiter<Object> requests;
    private final @Nullable RateLimiter<Object> tokens;
    private final long began = System.nanoTime();
    private final AtomicLong quietUntil = new AtomicLong();

    Pace(Limits limits) {
        places = new Semaphore(limits.inFlight(), true);
        requests = limiter(limits.requestsPerMinute());
        tokens = limiter(limits.tokensPerMinute());
    }

    private static @Nullable RateLimiter<Object> limiter(int perMinute) {
        return perMinute == 0
                ? null
                : RateLimiter.smoothBuilder(perMinute, MINUTE).build();
    }

    /**
     * Makes one try when its turn has come.
     *
     * @param expectedTokens what the request will take, as far as is known before
     */
    <T> T take(int expectedTokens, Supplier<T> once) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        try {
            waitForTurn(expectedTokens);
            return once.get();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ProviderException e) {
            e.retryAfter().ifPresent(this::quiet);
            throw e;
        } finally {
            places.release();
        }
    }

    /** Rates are kept by those that have a place: a turn that came earlier would be taken later, together with others. */
    private void waitForTurn(int expectedTokens) throws InterruptedException {
        if (tokens != null) {
            tokens.acquirePermits(Math.max(1, expectedTokens));
        }
        if (requests != null) {
            requests.acquirePermit();
        }
        long quiet = quietUntil.get() - (System.nanoTime() - began);
        if (quiet > 0) {
            // later by a little, each by its own: else all that wait here would ask in the same moment
            double spread = 1 + SPREAD * ThreadLocalRandom.current().nextDouble();
            Thread.sleep(Duration.ofNanos((long) (quiet * spread)).plusMillis(1).toMillis());
        }
    }

    /** Tokens that were taken beyond what was expected slow down later requests. */
    void charge(long furtherTokens) {
        if (tokens != null && furtherTokens > 0) {
            tokens.reservePermits((int) Math.min(furtherTokens, Integer.MAX_VALUE));
        }
    }

    private void quiet(Duration wait) {
        long until = System.nanoTime() - began + wait.toNanos();
        quietUntil.accumulateAndGet(until, Math::max);
    }

    private static ProviderException interrupted() {
        Thread.currentThread().interrupt();
        return ProviderException.lasting(ChatFailure.INTERRUPTED, "interrupted");
    }
}
