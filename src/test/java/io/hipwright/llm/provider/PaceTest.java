package io.hipwright.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PaceTest {
    private static Limits limits(int requestsPerMinute, int tokensPerMinute, int inFlight) {
        return new Limits(requestsPerMinute, tokensPerMinute, inFlight, 60, 0, 1, 60);
    }

    @Test
    void neverHasMoreInFlightThanAllowed() throws Exception {
        Pace pace = new Pace(limits(0, 0, 7));
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(200);
        List<Future<Object>> tries = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            tries.add(threads.submit(() -> pace.take(1, () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                sleep(2);
                return now.decrementAndGet();
            })));
        }
        for (Future<Object> one : tries) {
            one.get();
        }
        threads.shutdown();
        assertThat(most.get()).isBetween(1, 7);
    }

    @Test
    void spreadsRequestsOverTheMinute() {
        Pace pace = new Pace(limits(600, 0, 10));
        long start = System.nanoTime();
        for (int i = 0; i < 6; i++) {
            pace.take(1, () -> true);
        }
        assertThat(System.nanoTime() - start).isGreaterThan(490_000_000L);
    }

    @Test
    void chargesTokensOfAnswersToTheNextRequests() {
        Pace pace = new Pace(limits(0, 60_000, 10));
        pace.take(1, () -> true);
        pace.charge(500);
        long start = System.nanoTime();
        pace.take(1, () -> true);
        assertThat(System.nanoTime() - start).isGreaterThan(400_000_000L);
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
