package io.hipwright.llm.provider;

import io.hipwright.llm.ChatModel;
import io.hipwright.process.Installation;
import io.hipwright.task.InputException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Opens a model by the name that a user gives. */
public final class Models {
    static final Set<String> RESERVED = Set.of("exec", "replay");

    private final Path config;
    private final Function<String, Optional<String>> environment;

    /**
     * @param config the configuration; read only when a provider of it is named
     * @param environment where keys come from
     */
    public Models(Path config, Function<String, Optional<String>> environment) {
        this.config = config;
        this.environment = environment;
    }

    /** With the process's own environment. */
    public static Models of(Path config) {
        return new Models(config, name -> Optional.ofNullable(System.getenv(name)));
    }

    /**
     * @param name {@code PROVIDER:MODEL}, {@code PROVIDER} alone for its first model, {@code exec:COMMAND} or {@code replay:FOLDER}
     * @throws InputException when there is no such provider, or the configuration is wrong
     * @throws io.hipwright.llm.ChatException when a key is missing
     */
    public ChatModel open(String name) {
        int colon = name.indexOf(':');
        String provider = colon < 0 ? name : name.substring(0, colon);
        String rest = colon < 0 ? "" : name.substring(colon + 1);
        if (RESERVED.contains(provider) && rest.isBlank()) {
            throw new InputException("--llm " + name + ": say what; write exec:COMMAND or replay:FOLDER");
        }
        return switch (provider) {
            case "exec" ->
                new CommandModel(
                        name,
                        rest,
                        CommandModel.LIMITS,
                        CommandEnvironment.of(Set.of(), environment),
                        Installation.find());
            case "replay" -> Replay.open(Path.of(rest));
            default -> configured(name, ModelConfig.read(config).provider(provider), rest);
        };
    }

    private ChatModel configured(String name, ProviderConfig provider, String model) {
        if (provider.kind() == ProviderKind.EXEC) {
            return new CommandModel(
                    name,
                    provider.command(),
                    provider.limits(),
                    CommandEnvironment.of(Set.copyOf(provider.environment()), environment),
                    Installation.find());
        }
        String chosen = model.isBlank()
                ? provider.models().keySet().stream().findFirst().orElse("")
                : model;
        if (chosen.isEmpty()) {
            throw new InputException("--llm " + name + ": say which model, as in --llm " + provider.name() + ":MODEL");
        }
        return new HttpModel(provider, chosen, ApiKey.of(provider, environment));
    }
}
