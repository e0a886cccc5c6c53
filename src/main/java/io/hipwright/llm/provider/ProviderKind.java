package io.hipwright.llm.provider;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The protocol that a provider speaks. */
enum ProviderKind {
    /** OpenAI itself. */
    OPENAI,
    /** Chat completions as OpenAI has them, under another address: vLLM, llama.cpp, OpenRouter and many more. */
    OPENAI_COMPATIBLE,
    ANTHROPIC,
    OLLAMA,
    /** A command that reads the prompt from its input and prints the answer. */
    EXEC;

    /** The name in the configuration, such as {@code openai-compatible}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ProviderKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(ProviderKind::code).toList();
    }
}
