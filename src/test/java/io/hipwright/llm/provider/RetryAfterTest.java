package io.hipwright.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T16:00:00Z");

    @Test
    void readsSecondsAndDates() {
        assertThat(RetryAfter.parse("7", NOW)).contains(Duration.ofSeconds(7));
        assertThat(RetryAfter.parse(" 0.25 ", NOW)).contains(Duration.ofMillis(250));
        assertThat(RetryAfter.parse("Sat, 21 Nov 2026 16:01:30 GMT", NOW)).contains(Duration.ofSeconds(90));
    }

    @Test
    void aPastDateIsNoWaitAndAFarOneADay() {
        assertThat(RetryAfter.parse("Sat, 21 Nov 2026 15:00:00 GMT", NOW)).contains(Duration.ZERO);
        assertThat(RetryAfter.parse("Sat, 21 Nov 2037 16:00:00 GMT", NOW)).contains(Duration.ofDays(1));
        assertThat(RetryAfter.parse("999999999", NOW)).contains(Duration.ofDays(1));
    }

    @Test
    void ignoresWhatIsNeither() {
        assertThat(RetryAfter.parse("soon", NOW)).isEmpty();
        assertThat(RetryAfter.parse("-5", NOW)).isEmpty();
        assertThat(RetryAfter.parse("", NOW)).isEmpty();
    }
}
