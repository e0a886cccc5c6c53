package io.hipwright.llm.provider;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A provider as the configuration names it.
 *
 * @param baseUrl where it is; empty for a command
 * @param keyEnvironment the environment variable that holds the key; empty where none is needed
 * @param models those that the configuration names, in its order; others can be asked as well
 * @param defaults settings of a model that is not named
 * @param command what to run; empty for providers over HTTP
 * @param environment for a command: further environment variables that it gets
 */
record ProviderConfig(
        String name,
        ProviderKind kind,
        String baseUrl,
        String keyEnvironment,
        Limits limits,
        Map<String, ModelSettings> models,
        ModelSettings defaults,
        String command,
        List<String> environment) {
    ProviderConfig {
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
        environment = List.copyOf(environment);
    }

    ModelSettings settings(String model) {
        return models.getOrDefault(model, defaults);
    }
}
