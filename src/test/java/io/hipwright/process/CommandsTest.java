package io.hipwright.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandsTest {
    @TempDir
    private Path folder;

    private CommandResult run(double limit, String script) {
        return Commands.run(List.of("sh", "-c", script), folder, Map.of("MARK", "here"), limit);
    }

    @Test
    void givesStatusAndOutputOfBothStreams() {
        CommandResult result = run(30, "echo $MARK; echo err >&2; exit 3");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.output()).contains("here", "err");
        assertThat(result.timedOut()).isFalse();
    }

    @Test
    void keepsSecretsOfThisProcessFromChildren() {
        assertThat(run(30, "env").output()).doesNotContain("HOME=").doesNotContain("USER=");
    }

    @Test
    void endsACommandAtItsLimit() {
        assertThat(run(0.3, "sleep 600").timedOut()).isTrue();
    }

    @Test
    void keepsOnlyTheEndsOfAFloodOfOutput() {
        CommandResult result = run(60, "echo first; yes | head -c 3000000; echo last");
        assertThat(result.output())
                .startsWith("first")
                .contains("bytes left out")
                .endsWith("last\n");
        assertThat(result.output().length()).isLessThan(100_000);
    }

    @Test
    void namesAProgramThatIsMissing() {
        assertThatThrownBy(() -> Commands.run(List.of("/no/such/program"), folder, Map.of(), 1))
                .isInstanceOf(MissingToolException.class)
                .hasMessageContaining("/no/such/program");
    }
}
