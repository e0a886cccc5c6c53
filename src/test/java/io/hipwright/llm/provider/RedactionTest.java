package io.hipwright.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RedactionTest {
    private final Redaction redaction = new Redaction(List.of("sk-proj-AbCd.1234$xyz"));

    @Test
    void takesOutTheWholeSecretAndWhatBeginsLikeIt() {
        assertThat(redaction.whole("key sk-proj-AbCd.1234$xyz.")).isEqualTo("key ***.");
        assertThat(redaction.alsoInPart("keys sk-proj-AbCd.1234$xyz, (sk-proj-****xyz) and sk-prompt"))
                .isEqualTo("keys ***, (***) and ***");
        assertThat(redaction.alsoInPart("no key")).isEqualTo("no key");
    }

    @Test
    void theWordsThatLocalServersTakeForKeysStayInCode() {
        assertThat(new Redaction(List.of("EMPTY", "")).alsoInPart("#define EMPTY"))
                .isEqualTo("#define EMPTY");
    }
}
