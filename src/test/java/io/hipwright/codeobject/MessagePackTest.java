package io.hipwright.codeobject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class MessagePackTest {
    private static Object read(String hex) {
        return MessagePack.read(ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", ""))));
    }

    @Test
    void readsEveryTypeThatMetadataUse() {
        assertThat(read("83 a1 61 07 a1 62 93 c2 c3 c0 a1 63 d9 02 68 69"))
                .isEqualTo(Map.of("a", 7L, "b", List.of(false, true, ""), "c", "hi"));
        assertThat(read("94 cc ff cd ff ff ce ff ff ff ff cf 00 00 00 01 00 00 00 00"))
                .isEqualTo(List.of(255L, 65535L, 4294967295L, 4294967296L));
        assertThat(read("95 ff d0 80 d1 ff fe d2 ff ff ff fd d3 ff ff ff ff ff ff ff fc"))
                .isEqualTo(List.of(-1L, -128L, -2L, -3L, -4L));
        assertThat(read("dc 00 02 01 02")).isEqualTo(List.of(1L, 2L));
        assertThat(read("de 00 01 a1 78 05")).isEqualTo(Map.of("x", 5L));
    }

    @Test
    void aForgedSizeIsRefusedBeforeMemoryIsTakenForIt() {
        assertThatThrownBy(() -> read("dd 7f ff ff ff 01")).isInstanceOf(CodeObjectException.class);
        assertThatThrownBy(() -> read("db ff ff ff ff")).isInstanceOf(CodeObjectException.class);
        assertThatThrownBy(() -> read("91".repeat(100) + "01")).isInstanceOf(CodeObjectException.class);
        assertThatThrownBy(() -> read("a5 61")).isInstanceOf(CodeObjectException.class);
        assertThatThrownBy(() -> read("c1")).isInstanceOf(CodeObjectException.class);
    }

    @Property
    void neverFailsInAnotherWay(@ForAll byte[] bytes) {
        try {
            MessagePack.read(ByteBuffer.wrap(bytes));
        } catch (CodeObjectException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }
}
