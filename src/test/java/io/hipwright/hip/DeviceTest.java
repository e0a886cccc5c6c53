package io.hipwright.hip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hipwright.hip.Device.Attribute;
import io.hipwright.process.Installation;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bridge over the runtime for the processor, loaded into this JVM; nothing here runs a kernel. */
class DeviceTest {
    private static Device device;

    @BeforeAll
    static void open() {
        String library = Installation.find().library("libhipcpu.so").toString();
        assertThat(HipLibrary.open(List.of("libno-such-hip.so", library))).isEqualTo(library);
        device = Device.open(0);
    }

    @Test
    void aDeviceTellsWhatItIs() {
        assertThat(Device.count()).isEqualTo(1);
        assertThat(device.name()).isNotBlank();
        assertThat(device.attribute(Attribute.WAVEFRONT_SIZE)).isIn(32, 64);
        assertThat(device.attribute(Attribute.COMPUTE_UNITS)).isPositive();
        assertThat(device.attribute(Attribute.MAX_THREADS_PER_BLOCK)).isEqualTo(1024);
    }

    @Test
    void allocatedMemoryIsNotFree() {
        long before = device.freeBytes();
        try (DeviceBuffer buffer = device.allocate(1 << 20)) {
            assertThat(device.freeBytes()).isLessThanOrEqualTo(before - buffer.bytes());
        }
        assertThat(device.freeBytes()).isEqualTo(before);
    }

    @Test
    void bytesComeBackAsTheyWent() {
        ByteBuffer host = ByteBuffer.allocateDirect(1000);
        for (int i = 0; i < 1000; i++) {
            host.put(i, (byte) i);
        }
        ByteBuffer back = ByteBuffer.allocateDirect(300);
        try (DeviceBuffer buffer = device.allocate(1000)) {
            buffer.copyFrom(host, 0);
            buffer.copyTo(back, 700);
        }
        assertThat(back).isEqualTo(host.slice(700, 300));
    }

    @Test
    void aCopyStartsAtTheHostBuffersPosition() {
        ByteBuffer host = ByteBuffer.allocateDirect(16).put(8, (byte) 42).position(8);
        ByteBuffer back = ByteBuffer.allocateDirect(1);
        try (DeviceBuffer buffer = device.allocate(8)) {
            buffer.copyFrom(host, 0);
            buffer.copyTo(back, 0);
        }
        assertThat(back.get(0)).isEqualTo((byte) 42);
    }

    @Test
    void aPatternFillsAnOddNumberOfBytes() {
        ByteBuffer back = ByteBuffer.allocateDirect(7);
        try (DeviceBuffer buffer = device.allocate(7)) {
            buffer.fill((short) 0x7ff3);
            buffer.copyTo(back, 0);
        }
        byte[] bytes = new byte[7];
        back.get(bytes);
        assertThat(bytes).containsExactly(0xf3, 0x7f, 0xf3, 0x7f, 0xf3, 0x7f, 0xf3);
    }

    @Test
    void aCopyBeyondTheEndIsRefused() {
        try (DeviceBuffer buffer = device.allocate(8)) {
            assertThatThrownBy(() -> buffer.copyTo(ByteBuffer.allocateDirect(8), 1))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void anErrorCarriesHipsName() {
        assertThatThrownBy(() -> device.load(Path.of("/nowhere/kernel.so")))
                .isInstanceOfSatisfying(HipException.class, e -> {
                    assertThat(e.errorName()).isEqualTo("hipErrorFileNotFound");
                    assertThat(e.code()).isEqualTo(301);
                })
                .hasMessageStartingWith("hipModuleLoad(kernel.so): hipErrorFileNotFound: ");
        assertThatThrownBy(() -> Device.open(99)).isInstanceOf(HipException.class);
    }

    @Test
    void eventsTakeTime() {
        try (Stream stream = new Stream();
                Event start = new Event();
                Event stop = new Event()) {
            start.record(stream);
            stop.record(stream);
            stop.synchronize();
            stream.synchronize();
            assertThat(stop.nanosSince(start)).isNotNegative();
        }
    }

    @Test
    void anotherLibraryInTheSameProcessIsRefused() {
        assertThatThrownBy(() -> HipLibrary.open(List.of("libm.so.6")))
                .isInstanceOf(UnsatisfiedLinkError.class)
                .hasMessageContaining("is loaded already");
    }

    @Test
    void theExtensionIsThere() {
        ProcessorExtension extension = ProcessorExtension.find().orElseThrow();
        assertThat(extension.lastFault().kind()).isNotNull();
        extension.checkCanaries();
        assertThat(HipLibrary.has("hipNoSuchFunction")).isFalse();
    }
}
