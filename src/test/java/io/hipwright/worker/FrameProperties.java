package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrameProperties {
    private static final SessionKey KEY = new SessionKey(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

    @Property(tries = 200)
    void framesComeThroughInOrder(@ForAll @Size(max = 5) byte[][] payloads) throws IOException {
        FrameReader reader = reader(KEY, frames(payloads));
        for (byte[] payload : payloads) {
            assertThat(reader.read()).isEqualTo(payload);
        }
        assertThatThrownBy(reader::read).isInstanceOf(EOFException.class);
    }

    @Property(tries = 300)
    void aChangedBitIsRefused(@ForAll byte[] payload, @ForAll @IntRange(min = 0, max = 1 << 20) int where) {
        byte[] frame = frames(payload);
        int bit = where % (frame.length * 8);
        frame[bit / 8] ^= (byte) (1 << (bit % 8));
        assertThatThrownBy(() -> reader(KEY, frame).read()).isInstanceOf(ProtocolException.class);
    }

    @Property(tries = 300)
    void whatBreaksOffIsRefused(@ForAll byte[] payload, @ForAll @IntRange(min = 1, max = 1 << 20) int where) {
        byte[] frame = frames(payload);
        byte[] torn = Arrays.copyOf(frame, 1 + where % (frame.length - 1));
        assertThatThrownBy(() -> reader(KEY, torn).read()).isInstanceOf(ProtocolException.class);
    }

    @Test
    void aFrameOfAnotherSessionIsRefused() {
        byte[] frame = frames(new byte[] {1, 2, 3});
        assertThatThrownBy(() -> reader(new SessionKey(1, 2), frame).read()).isInstanceOf(ProtocolException.class);
    }

    @Test
    void aFrameThatComesTwiceIsRefused() throws IOException {
        byte[] frame = frames(new byte[] {1, 2, 3});
        byte[] twice = Arrays.copyOf(frame, 2 * frame.length);
        System.arraycopy(frame, 0, twice, frame.length, frame.length);
        FrameReader reader = reader(KEY, twice);
        reader.read();
        assertThatThrownBy(reader::read).isInstanceOf(ProtocolException.class);
    }

    @Test
    void aFrameOfTheOtherWayIsRefused() {
        byte[] frame = frames(new byte[] {1, 2, 3});
        FrameReader reader =
                new FrameReader(new ByteArrayInputStream(frame), new FrameSeal(KEY, FrameSeal.Way.TO_WORKER));
        assertThatThrownBy(reader::read).isInstanceOf(ProtocolException.class);
    }

    /** The example in the paper of SipHash, and the first entries of its authors' table. */
    @Test
    void theHashIsSipHash() {
        byte[] data = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e");
        assertThat(KEY.authenticate(data)).isEqualTo(0xa129ca6149be45e5L);
        assertThat(KEY.authenticate(new byte[0])).isEqualTo(0x726fdb47dd0e0e31L);
        assertThat(SessionKey.of(KEY.bytes())).isEqualTo(KEY);
    }

    private static byte[] frames(byte[]... payloads) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FrameWriter writer = new FrameWriter(bytes, new FrameSeal(KEY, FrameSeal.Way.FROM_WORKER));
        try {
            for (byte[] payload : payloads) {
                writer.write(payload);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static FrameReader reader(SessionKey key, byte[] frames) {
        return new FrameReader(new ByteArrayInputStream(frames), new FrameSeal(key, FrameSeal.Way.FROM_WORKER));
    }
}
