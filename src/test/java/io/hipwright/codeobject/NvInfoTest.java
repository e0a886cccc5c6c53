package io.hipwright.codeobject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hipwright.codeobject.NvInfo.Attribute;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class NvInfoTest {
    private static List<Attribute> read(String hex) {
        return NvInfo.attributes(ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", ""))));
    }

    @Test
    void readsEachFormatThatTheAssemblerWrites() {
        List<Attribute> attributes = read("015b0000 024c0100 031b8000 04050c00 80000000 02000000 01000000 03190c00");
        assertThat(attributes.stream().map(Attribute::id))
                .containsExactly(0x5B, 0x4C, 0x1B, NvInfo.MAX_THREADS, NvInfo.ARGUMENT_BYTES);
        assertThat(attributes.get(1).word(0)).isEqualTo(1);
        assertThat(attributes.get(2).word(0)).isEqualTo(0x80);
        assertThat(attributes.get(3).words()).containsExactly(128, 2, 1);
        assertThat(attributes.get(4).word(0)).isEqualTo(12);
    }

    @Test
    void whatBreaksOffIsRefused() {
        for (String hex : new String[] {"04", "0405 0c00 80000000", "0405 ffff", "041103 00 0102"}) {
            assertThatThrownBy(() -> read(hex)).as(hex).isInstanceOf(CodeObjectException.class);
        }
        Attribute attribute = read("042f0400 17000000").get(0);
        assertThatThrownBy(() -> attribute.word(1)).isInstanceOf(CodeObjectException.class);
    }

    @Property
    void neverFailsInAnotherWay(@ForAll byte[] bytes) {
        try {
            NvInfo.attributes(ByteBuffer.wrap(bytes));
        } catch (CodeObjectException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }
}
