package io.hipwright.llm.provider;

import io.hipwright.task.InputException;
import io.hipwright.task.JsonDocument;
import io.hipwright.task.Suggestion;
import io.hipwright.task.YamlMap;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code config.json} says: which providers there are.
 *
 * @param file where it was read
 * @param providers by name, in the order of the file
 */
record ModelConfig(Path file, Map<String, ProviderConfig> providers) {
    ModelConfig {
        providers = Collections.unmodifiableMap(new LinkedHashMap<>(providers));
    }

    /** @throws InputException for any mistake in it, with its line */
    static ModelConfig read(Path file) {
        YamlMap providers = JsonDocument.read(file)
                .map("providers")
                .need("providers", "{\"NAME\": {\"kind\": ...}}")
                .freeMap();
        Map<String, ProviderConfig> all = new LinkedHashMap<>();
        for (String name : providers.names()) {
            if (!name.matches("[A-Za-z0-9_.-]+") || Models.RESERVED.contains(name)) {
                throw providers
                        .key(name)
                        .mistake("'" + name + "' cannot be a provider's name", "use letters, digits, '_', '-' and '.'");
            }
            all.put(name, new ProviderReader(name, providers.need(name, "{...}")).read());
        }
        return new ModelConfig(file, all);
    }

    ProviderConfig provider(String name) {
        ProviderConfig provider = providers.get(name);
        if (provider == null) {
            throw new InputException(
                    file, 0, "there is no provider '" + name + "'", Suggestion.remedy(name, providers.keySet()));
        }
        return provider;
    }
}
