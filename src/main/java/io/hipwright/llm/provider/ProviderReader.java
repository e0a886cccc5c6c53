package io.hipwright.llm.provider;

import io.hipwright.task.Suggestion;
import io.hipwright.task.YamlMap;
import io.hipwright.task.YamlValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one provider of the configuration. A message never shows a value where somebody may have put a key. */
final class ProviderReader {
    private final String name;
    private final YamlValue value;

    ProviderReader(String name, YamlValue value) {
        this.name = name;
        this.value = value;
    }

    ProviderConfig read() {
        ProviderKind kind = kind(value.freeMap().need("kind", "\"openai-compatible\""));
        return kind == ProviderKind.EXEC ? command() : http(kind);
    }

    private ProviderConfig http(ProviderKind kind) {
        YamlMap map = value.map("kind", "baseUrl", "keyEnvironment", "limits", "prices", "models");
        String key = map.find("keyEnvironment").map(ProviderReader::variable).orElse("");
        if (key.isEmpty() && kind == ProviderKind.ANTHROPIC) {
            throw value.mistake(
                    "'keyEnvironment' is missing in provider '" + name + "'",
                    "add \"keyEnvironment\": \"ANTHROPIC_API_KEY\"");
        }
        ModelSettings defaults = SettingsReader.defaults(map.find("limits"), map.find("prices"));
        return new ProviderConfig(
                name,
                kind,
                baseUrl(map.need("baseUrl", "\"https://HOST/v1\"")),
                key,
                SettingsReader.limits(map.find("limits"), Limits.DEFAULT),
                models(map.find("models"), defaults),
                defaults,
                "",
                List.of());
    }

    private ProviderConfig command() {
        YamlMap map = value.map("kind", "command", "environment", "limits");
        List<String> environment = map.find("environment").map(YamlValue::list).orElse(List.of()).stream()
                .map(ProviderReader::variable)
                .toList();
        return new ProviderConfig(
                name,
                ProviderKind.EXEC,
                "",
                "",
                SettingsReader.limits(map.find("limits"), CommandModel.LIMITS),
                Map.of(),
                ModelSettings.DEFAULT,
                map.need("command", "\"my-model --quiet\"").text(),
                environment);
    }

    private static ProviderKind kind(YamlValue kind) {
        return ProviderKind.ofCode(kind.text())
                .orElseThrow(() -> kind.mistake(
                        "unknown kind '" + kind.text() + "'", Suggestion.remedy(kind.text(), ProviderKind.codes())));
    }

    private static String variable(YamlValue variable) {
        if (!variable.isText() || !variable.text().matches("[A-Z_][A-Z0-9_]*")) {
            throw variable.mistake(
                    "this is not the name of an environment variable",
                    "write a name such as OPENAI_API_KEY here, and put the key itself into the environment only");
        }
        return variable.text();
    }

    private static String baseUrl(YamlValue value) {
        String remedy = "write an address such as https://api.openai.com/v1";
        if (!value.isText()) {
            throw value.mistake("baseUrl is not a text", remedy);
        }
        try {
            URI uri = new URI(value.text());
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (http && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
                return value.text();
            }
        } catch (URISyntaxException invalid) {
            throw value.mistake("baseUrl is not an address", remedy);
        }
        throw value.mistake("baseUrl must be http or https with a host, and without user or query", remedy);
    }

    private static Map<String, ModelSettings> models(Optional<YamlValue> value, ModelSettings defaults) {
        Map<String, ModelSettings> models = new LinkedHashMap<>();
        if (value.isPresent()) {
            YamlMap map = value.get().freeMap();
            map.names().forEach(model -> models.put(model, SettingsReader.model(map.need(model, "{}"), defaults)));
        }
        return models;
    }
}
