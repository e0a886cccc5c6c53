package io.hipwright.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hipwright.task.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PromptTemplateTest {
    @TempDir
    private Path folder;

    @Test
    void fillsNamesAndKeepsBracesOfCode() throws IOException {
        Files.writeString(folder.resolve("optimize.system.md"), "{{x}} {}");
        Files.writeString(folder.resolve("optimize.user.md"), "<% code %>");
        Prompt prompt = PromptTemplate.load(folder).fill(Map.of("code", "a<b> && {{1}}"));
        assertThat(prompt).isEqualTo(new Prompt("{{x}} {}", "a<b> && {{1}}"));
    }

    @Test
    void namesTheMissingFile() {
        assertThatThrownBy(() -> PromptTemplate.load(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("optimize.system.md");
    }

    @Test
    void namesAnUnknownNameBeforeAnythingIsFilledIn() throws IOException {
        Files.writeString(folder.resolve("optimize.system.md"), "fine");
        Path user = Files.writeString(
                folder.resolve("optimize.user.md"), "<%# history %><%^ first %><% cod %><%/ first %><%/ history %>");
        assertThatThrownBy(() -> PromptTemplate.load(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(user + ": unknown name 'cod'; did you mean 'code'?");
    }

    @Test
    void namesAMistakeInATemplate() throws IOException {
        Path system = Files.writeString(folder.resolve("optimize.system.md"), "\n<%# first %> never closed");
        Files.writeString(folder.resolve("optimize.user.md"), "");
        assertThatThrownBy(() -> PromptTemplate.load(folder))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(system + ": ")
                .hasMessageContaining("first");
        Files.write(system, new byte[] {(byte) 0xff});
        assertThatThrownBy(() -> PromptTemplate.load(folder)).hasMessageContaining("UTF-8");
    }
}
