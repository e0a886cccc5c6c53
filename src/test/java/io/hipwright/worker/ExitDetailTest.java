package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitDetailTest {
    @Test
    void aSignalIsNamed() {
        assertThat(ExitDetail.of(139, List.of())).isEqualTo("the process was ended by SIGSEGV");
        assertThat(ExitDetail.of(0, List.of())).isEqualTo("the process ended with status 0");
    }

    @Test
    void ofACrashReportOnlyTheFrameIsShown() {
        List<String> report = List.of("#", "#  SIGSEGV (0xb)", "# Problematic frame:", "# C  [k.so+0x113]  run", "#");
        assertThat(ExitDetail.of(134, report)).isEqualTo("the process was ended by SIGABRT: in C  [k.so+0x113]  run");
    }

    @Test
    void ofATraceOnlyTheMessageIsShown() {
        List<String> trace = List.of("Exception in thread main: no", "\tat a.B.c(B.java:1)");
        assertThat(ExitDetail.of(1, trace)).endsWith("status 1: Exception in thread main: no");
    }

    @Test
    void anEndlessPrinterCostsLittle() {
        LastLines lines = new LastLines(line -> {});
        String text = "x".repeat(100_000) + "\n" + "line\n".repeat(100_000) + "last";
        lines.drain(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(lines.lines()).hasSizeLessThan(100).endsWith("last").allMatch(line -> line.length() <= 400);
    }
}
