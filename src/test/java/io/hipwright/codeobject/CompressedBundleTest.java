package io.hipwright.codeobject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CompressedBundleTest {
    private static final int ZLIB = 0;
    private static final int ZSTD = 1;
    private static final byte[] ELF = elf();

    private static byte[] elf() {
        byte[] elf = new byte[64];
        System.arraycopy(new byte[] {0x7F, 'E', 'L', 'F', 2, 1}, 0, elf, 0, 6);
        return elf;
    }

    /** A bundle with an empty entry for the host and one ELF file. */
    private static byte[] bundle() {
        byte[] mark = "__CLANG_OFFLOAD_BUNDLE__".getBytes(StandardCharsets.US_ASCII);
        byte[] target = "hipv4-amdgcn-amd-amdhsa--gfx90a".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(mark).putLong(2);
        bytes.putLong(192).putLong(0).putLong(4).put("host".getBytes(StandardCharsets.US_ASCII));
        bytes.putLong(192).putLong(ELF.length).putLong(target.length).put(target);
        return bytes.position(192).put(ELF).array();
    }

    private static byte[] packed(int version, int method, byte[] content, long claimed) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        byte[] step = new byte[1 << 16];
        while (!deflater.finished()) {
            data.write(step, 0, deflater.deflate(step));
        }
        deflater.end();
        ByteBuffer file = ByteBuffer.allocate(32 + data.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.put("CCOB".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) version)
                .putShort((short) method);
        if (version >= 3) {
            file.putLong(32 + data.size()).putLong(claimed);
        } else if (version == 2) {
            file.putInt(24 + data.size()).putInt((int) claimed);
        } else {
            file.putInt((int) claimed);
        }
        file.putLong(0x1234).put(data.toByteArray());
        return Arrays.copyOf(file.array(), file.position());
    }

    private static List<ByteBuffer> read(byte[] file) {
        return OffloadBundle.entries(ByteBuffer.wrap(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyVersionIsReadWhenPackedWithZlib(int version) {
        byte[] file = packed(version, ZLIB, bundle(), bundle().length);
        assertThat(OffloadBundle.isCodeObject(ByteBuffer.wrap(file))).isTrue();
        assertThat(read(file)).containsExactly(ByteBuffer.wrap(ELF));
    }

    @Test
    void anotherMethodOrVersionIsNamedWithItsRemedy() {
        assertThatThrownBy(() -> read(packed(2, ZSTD, bundle(), bundle().length)))
                .isInstanceOfSatisfying(CodeObjectException.class, refused -> {
                    assertThat(refused).hasMessageContaining("zstd");
                    assertThat(refused.remedy()).contains("--no-offload-compress");
                });
        assertThatThrownBy(() -> read(packed(2, 7, bundle(), bundle().length))).hasMessageContaining("method 7");
        assertThatThrownBy(() -> read(packed(9, ZLIB, bundle(), bundle().length)))
                .hasMessageContaining("version 9");
    }

    @Test
    void whatUnpacksToAnotherSizeThanItClaimsIsRefused() {
        assertThatThrownBy(() -> read(packed(3, ZLIB, bundle(), bundle().length - 1)))
                .isInstanceOf(CodeObjectException.class)
                .hasMessageContaining("size");
        assertThatThrownBy(() -> read(packed(3, ZLIB, bundle(), bundle().length + 1)))
                .hasMessageContaining("size");
        byte[] bomb = packed(3, ZLIB, new byte[64 << 20], 100);
        assertThatThrownBy(() -> read(bomb)).hasMessageContaining("size");
        assertThatThrownBy(() -> read(packed(3, ZLIB, bundle(), CompressedBundle.MOST_BYTES + 1L)))
                .hasMessageContaining("256 MiB");
        assertThatThrownBy(() -> read(packed(3, ZLIB, bundle(), -1))).hasMessageContaining("256 MiB");
    }

    @Test
    void whatIsPackedMustBeABundle() {
        byte[] twice = packed(2, ZLIB, packed(2, ZLIB, bundle(), bundle().length), 100);
        assertThatThrownBy(() -> read(twice)).isInstanceOf(CodeObjectException.class);
        assertThatThrownBy(() -> read(packed(2, ZLIB, new byte[100], 100))).hasMessageContaining("neither");
    }

    @Property
    void aDamagedFileIsRefusedAndNothingElseHappens(
            @ForAll @IntRange(min = 1, max = 3) int version,
            @ForAll @IntRange(max = 200) int length,
            @ForAll @IntRange(max = 200) int at,
            @ForAll byte value) {
        byte[] whole = packed(version, ZLIB, bundle(), bundle().length);
        byte[] damaged = Arrays.copyOf(whole, Math.min(length + 4, whole.length));
        damaged[at % damaged.length] = value;
        try {
            read(damaged);
        } catch (CodeObjectException refused) {
            assertThat(refused.getMessage().lines()).hasSize(1);
        }
    }
}
