package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WireProperties {

    @Property(tries = 300)
    void aRequestComesOutAsItWentIn(@ForAll("requests") RequestRecord request) throws ProtocolException {
        assertThat(RequestRecord.decode(request.encode()))
                .usingRecursiveComparison()
                .isEqualTo(request);
    }

    @Property(tries = 300)
    void aReplyComesOutAsItWentIn(@ForAll("replies") ReplyRecord reply) throws ProtocolException {
        assertThat(ReplyRecord.decode(reply.encode()))
                .usingRecursiveComparison()
                .isEqualTo(reply);
    }

    @Property(tries = 300)
    void aTornRecordIsRefused(@ForAll("replies") ReplyRecord reply, @ForAll @IntRange(min = 1, max = 200) int missing) {
        byte[] whole = reply.encode();
        byte[] torn = Arrays.copyOf(whole, Math.max(0, whole.length - missing));
        assertThatThrownBy(() -> ReplyRecord.decode(torn)).isInstanceOf(ProtocolException.class);
    }

    @Property(tries = 1000)
    void arbitraryBytesAreReadOrRefusedButBreakNothing(@ForAll("bytes") byte[] bytes) {
        try {
            assertThat(ReplyRecord.decode(bytes)).isNotNull();
        } catch (ProtocolException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    @Provide
    Arbitrary<RequestRecord> requests() {
        return Records.requests();
    }

    @Provide
    Arbitrary<ReplyRecord> replies() {
        return Records.replies();
    }

    /** Begins like a record more often than chance would have it. */
    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<byte[]> tail = Arbitraries.bytes().array(byte[].class).ofMaxSize(60);
        return tail.flatMap(end -> Arbitraries.integers().between(0, 5).map(kind -> {
            byte[] bytes = new byte[4 + end.length];
            bytes[3] = kind.byteValue();
            System.arraycopy(end, 0, bytes, 4, end.length);
            return bytes;
        }));
    }
}
