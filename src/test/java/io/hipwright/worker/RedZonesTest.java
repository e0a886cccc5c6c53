package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.hip.Device;
import io.hipwright.hip.DeviceBuffer;
import io.hipwright.hip.HipLibrary;
import io.hipwright.process.Installation;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What GPUs have around their buffers, with memory of the processor's runtime; copies stand for a kernel's writes. */
final class RedZonesTest {
    private static Device device;

    @BeforeAll
    static void open() {
        HipLibrary.open(List.of(Installation.find().library("libhipcpu.so").toString()));
        device = Device.open(0);
    }

    @Test
    void writesInsideAreNoTrespass() {
        for (long bytes : new long[] {1, 255, 4096, 100_001}) {
            try (RedZones zones = RedZones.around(device, "x", bytes)) {
                assertThat(zones.inside().bytes()).isEqualTo(bytes);
                zones.inside().fill((byte) 7);
                zones.inside().part(0, 1).fill((byte) 1);
                zones.inside().part(bytes - 1, 1).fill((byte) 1);
                assertThat(zones.trespass()).isEmpty();
            }
        }
    }

    @Test
    void aSingleByteBeforeOrBehindIsNamed() {
        assertThat(trespass(-1)).contains("1 bytes before the start of x");
        assertThat(trespass(-300)).contains("300 bytes before the start of x");
        assertThat(trespass(1000)).contains("0 bytes after the end of x", "1000 bytes");
        assertThat(trespass(1000 + 65535)).contains("65535 bytes after");
    }

    /** Changes one byte at a place that counts from the start of a buffer of 1000 bytes. */
    private static String trespass(int place) {
        try (RedZones zones = RedZones.around(device, "x", 1000)) {
            DeviceBuffer inside = zones.inside();
            ByteBuffer one = ByteBuffer.allocateDirect(1);
            zones.whole().part(zones.start() + place, 1).copyTo(one, 0);
            zones.whole().part(zones.start() + place, 1).fill((byte) (one.get(0) + 1));
            inside.fill((byte) 3);
            return zones.trespass().orElse("");
        }
    }
}
