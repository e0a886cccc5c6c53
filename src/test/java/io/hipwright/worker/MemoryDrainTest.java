package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class MemoryDrainTest {
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void waitsWhileMemoryComesBackAlsoWhenEnoughIsFree() {
        drain(100, 200, 300, 400, 500, 500, 500, 500).await(50);
        assertThat(looks.get()).isEqualTo(8);
    }

    @Test
    void waitsUntilEnoughIsFree() {
        drain(10, 10, 10, 10, 10, 90, 90, 90, 90).await(80);
        assertThat(looks.get()).isEqualTo(9);
    }

    @Test
    void givesUpWhenItNeverIs() {
        assertThatThrownBy(() -> drain(10).await(80))
                .isInstanceOf(WorkerUnavailableException.class)
                .hasMessageContaining("10 bytes free where 80 are needed");
    }

    /** The last figure stays. */
    private MemoryDrain drain(long... free) {
        return new MemoryDrain(() -> free[Math.min(looks.getAndIncrement(), free.length - 1)], () -> {});
    }
}
