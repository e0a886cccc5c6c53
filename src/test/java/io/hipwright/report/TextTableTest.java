package io.hipwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextTableTest {
    @Test
    void alignsColumns() {
        TextTable table = new TextTable("task", "speedup>");
        table.add("softmax", "1.2x");
        table.add("sum", "10.0x");
        assertThat(table.render())
                .isEqualTo(
                        """
                        task     speedup
                        -------  -------
                        softmax     1.2x
                        sum        10.0x
                        """);
    }
}
