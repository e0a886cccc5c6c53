package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hipwright.task.ElementType;
import io.hipwright.task.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NpyFileTest {
    @TempDir
    Path folder;

    private Path file(int version, String header, int dataBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0x93);
        bytes.write("NUMPY".getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(new byte[] {(byte) version, 0, (byte) header.length(), 0});
        if (version > 1) {
            bytes.write(new byte[2]);
        }
        bytes.write(header.getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < dataBytes; i++) {
            bytes.write(i);
        }
        return Files.write(folder.resolve("x.npy"), bytes.toByteArray());
    }

    @Test
    void everyTypeIsReadBackAsItWasWritten() throws IOException {
        for (ElementType type : ElementType.values()) {
            ByteBuffer content = Contents.of(type, 0, 1, 1, 0, 1, 1);
            Path file = folder.resolve(type.typeName() + ".npy");
            NpyFile.write(file, type, List.of(3L, 2L), content);
            assertThat(NpyFile.read(file, type, List.of(3L, 2L))).isEqualTo(content);
            assertThat(NpyFile.read(file, type, 6)).isEqualTo(content);
            assertThat((Files.size(file) - content.capacity()) % 64).isZero();
        }
        NpyFile.write(folder.resolve("one.npy"), ElementType.INT8, List.of(), Contents.of(ElementType.INT8, 5));
        assertThat(NpyFile.read(folder.resolve("one.npy"), ElementType.INT8, List.of())
                        .get(0))
                .isEqualTo((byte) 5);
    }

    @Test
    void theHeaderIsWhatNumpyWrites() throws IOException {
        Path file = folder.resolve("h.npy");
        NpyFile.write(file, ElementType.FLOAT, List.of(3L), Contents.of(ElementType.FLOAT, 1, 2, 3));
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(text)
                .startsWith(
                        "\u0093NUMPY\u0001\u0000\u0076\u0000{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }");
        assertThat(text.charAt(127)).isEqualTo('\n');
        assertThat(text).hasSize(128 + 12);
    }

    @Test
    void headersOfOtherVersionsAndSpellingsAreRead() throws IOException {
        String header = "{'descr':'=i4','fortran_order':False,'shape':(2L, 1)}\n";
        for (int version = 1; version <= 3; version++) {
            assertThat(NpyFile.read(file(version, header, 8), ElementType.INT32, List.of(2L, 1L))
                            .getInt(0))
                    .isEqualTo(0x03020100);
        }
        String line = "{'descr': '<u2', 'fortran_order': True, 'shape': (4,), }";
        assertThat(NpyFile.read(file(1, line, 8), ElementType.BFLOAT16, 4).capacity())
                .isEqualTo(8);
    }

    @Test
    void whatDoesNotFitIsRefusedInOneLine() throws IOException {
        String good = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }";
        assertRefused(file(1, good, 16), List.of(4L), "has the shape [2, 2], but the argument [4]");
        assertRefused(file(1, good, 15), List.of(2L, 2L), "has 15 bytes of data where its header promises 16");
        assertRefused(
                file(1, good.replace("<f4", "<f8"), 32), List.of(2L, 2L), "holds elements of type <f8; save it as <f4");
        assertRefused(file(1, good.replace("<f4", ">f4"), 16), List.of(2L, 2L), "holds elements of type >f4");
        assertRefused(file(1, good.replace("False", "True"), 16), List.of(2L, 2L), "in Fortran order");
        assertRefused(file(1, "{'descr': [('a', '<f4')], 'shape': (2,)}", 8), List.of(2L), "no plain array of numbers");
        assertRefused(file(1, good.replace("2, 2", "99999999999999999999"), 8), List.of(2L), "which cannot be read");
        assertRefused(file(1, good.replace("2, 2", "9999999999, 9999999999"), 8), List.of(2L), "which cannot be read");
        assertRefused(
                Files.writeString(folder.resolve("x.npy"), "hello, I am a text"), List.of(2L), "not an .npy file");
        assertRefused(folder.resolve("missing.npy"), List.of(2L), "no such file");
        byte[] bytes = Files.readAllBytes(file(1, good, 16));
        Files.write(folder.resolve("x.npy"), java.util.Arrays.copyOf(bytes, 40));
        assertRefused(folder.resolve("x.npy"), List.of(2L), "ends within its header");
    }

    private static void assertRefused(Path file, List<Long> shape, String message) {
        assertThatThrownBy(() -> NpyFile.read(file, ElementType.FLOAT, shape))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }
}
