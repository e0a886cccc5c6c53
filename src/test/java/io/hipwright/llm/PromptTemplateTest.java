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
    void namesAnUnknownName() throws IOException {
        Files.writeString(folder.resolve("optimize.system.md"), "<% nonsense %>");
        Files.writeString(folder.resolve("optimize.user.md"), "");
        PromptTemplate template = PromptTemplate.load(folder);
        assertThatThrownBy(() -> template.fill(Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nonsense");
    }
}
