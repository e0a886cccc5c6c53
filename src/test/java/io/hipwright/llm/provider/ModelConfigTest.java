package io.hipwright.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hipwright.llm.ChatException;
import io.hipwright.llm.ChatModel;
import io.hipwright.task.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelConfigTest {
    @TempDir
    private Path folder;

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("config.json"), text);
    }

    @Test
    void theShippedConfigurationIsRead() {
        ModelConfig config = ModelConfig.read(Path.of("config.json"));
        assertThat(config.providers())
                .containsKeys("openai", "anthropic", "openrouter", "vllm", "llamacpp", "ollama", "ollama-openai");
        assertThat(config.provider("openai").settings("gpt-5").prices()).contains(new Prices(1.25, 10.0));
        assertThat(config.provider("vllm").settings("any/model").prices()).contains(new Prices(0, 0));
    }

    @Test
    void aModelTakesWhatItDoesNotSayFromItsProvider() throws IOException {
        ModelConfig config = ModelConfig.read(
                write(
                        """
                {"providers": {"p": {"kind": "openai", "baseUrl": "http://h/v1",
                  "limits": {"maxOutputTokens": 100, "temperature": 0.5, "inFlight": 3},
                  "models": {"a": {"temperature": 1, "prices": {"input": 1, "output": 2}}, "b": {"maxOutputTokens": 5}}}}}"""));
        ProviderConfig provider = config.provider("p");
        assertThat(provider.limits().inFlight()).isEqualTo(3);
        assertThat(provider.limits().timeoutSeconds()).isEqualTo(Limits.DEFAULT.timeoutSeconds());
        assertThat(provider.settings("a"))
                .isEqualTo(new ModelSettings(100, 1.0, null, 0, Optional.of(new Prices(1, 2))));
        assertThat(provider.settings("b")).isEqualTo(new ModelSettings(5, 0.5, null, 0, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"provider": {}}                                                          | :2: unknown key 'provider'; did you mean 'providers'?
            {"providers": {"p": {"kind": "opena"}}}                                    | :2: unknown kind 'opena'; did you mean 'openai'?
            {"providers": {"p": {"kind": "openai"}}}                                   | 'baseUrl' is missing
            {"providers": {"p": {"kind": "openai", "baseUrl": "ftp://x"}}}             | baseUrl must be http or https
            {"providers": {"p": {"kind": "openai", "baseUrl": "http://u:pw@x/"}}}      | without user
            {"providers": {"p": {"kind": "openai", "baseUrl": "http://x", "limits": {"inFlight": "9"}}}} | is the text '9', not a whole number
            {"providers": {"p": {"kind": "openai", "baseUrl": "http://x", "limits": {"inFlight": 0}}}}   | inFlight is out of range
            {"providers": {"p": {"kind": "openai", "baseUrl": "http://x", "limits": {"rpm": 1}}}}        | unknown key 'rpm'
            {"providers": {"p": {"kind": "openai", "baseUrl": "http://x", "models": {"m": {"prices": {"input": 1}}}}}} | 'output' is missing
            {"providers": {"p": {"kind": "anthropic", "baseUrl": "http://x"}}}         | 'keyEnvironment' is missing
            {"providers": {"p": {"kind": "exec"}}}                                     | 'command' is missing
            {"providers": {"exec": {"kind": "exec"}}}                                  | cannot be a provider's name
            {"providers": {"p": [}}                                                    | :2: not valid JSON
            {"providers": {}} {}                                                       | :2: something follows
            """)
    void namesFileLineAndRemedy(String text, String expected) throws IOException {
        Path file = write("\n" + text + "\n");
        assertThatThrownBy(() -> ModelConfig.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ":2: ")
                .hasMessageContaining(expected)
                .hasMessageContaining("; ");
    }

    @Test
    void aKeyInTheConfigurationIsRefusedWithoutBeingShown() throws IOException {
        String secret = "sk-proj-verysecret";
        Path key = write(
                """
                {"providers": {"p": {"kind": "openai", "baseUrl": "http://x", "keyEnvironment": "%s"}}}"""
                        .formatted(secret));
        assertThatThrownBy(() -> ModelConfig.read(key))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("environment only")
                .hasMessageNotContaining(secret);
        Path unknown = write(
                """
                {"providers": {"p": {"kind": "openai", "baseUrl": "http://x", "apiKey": "%s"}}}"""
                        .formatted(secret));
        assertThatThrownBy(() -> ModelConfig.read(unknown))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("apiKey")
                .hasMessageNotContaining(secret);
    }

    @Test
    void aMissingOrBrokenKeyIsOneLineThatNamesItsVariable() throws IOException {
        Path file = write(
                """
                {"providers": {"p": {"kind": "openai", "baseUrl": "http://x", "keyEnvironment": "THE_KEY"}}}""");
        assertThatThrownBy(() -> new Models(file, name -> Optional.empty()).open("p:m"))
                .isInstanceOf(ChatException.class)
                .hasMessage("p: needs a key; set the environment variable THE_KEY");
        assertThatThrownBy(() -> new Models(file, name -> Optional.of("sk-1\nsk-2")).open("p:m"))
                .isInstanceOf(ChatException.class)
                .hasMessageContaining("THE_KEY")
                .hasMessageNotContaining("sk-1");
    }

    @Test
    void namesModelsAsTheUserWritesThem() throws IOException {
        Path file = write(
                """
                {"providers": {"p": {"kind": "ollama", "baseUrl": "http://x", "models": {"first": {}, "second": {}}},
                               "q": {"kind": "ollama", "baseUrl": "http://x"}}}""");
        Models models = new Models(file, name -> Optional.empty());
        ChatModel tagged = models.open("p:qwen2.5-coder:7b");
        assertThat(tagged.name()).isEqualTo("p:qwen2.5-coder:7b");
        assertThat(tagged.knowsCost()).isFalse();
        assertThat(models.open("p").name()).isEqualTo("p:first");
        assertThatThrownBy(() -> models.open("q")).hasMessageContaining("--llm q:MODEL");
        assertThatThrownBy(() -> models.open("r:m")).hasMessageContaining("there is no provider 'r'");
        assertThatThrownBy(() -> models.open("exec:")).hasMessageContaining("exec:COMMAND");
        assertThatThrownBy(() -> models.open("replay:" + folder.resolve("none")))
                .hasMessageContaining("no such folder");
    }
}
