package io.hipwright.cli;

import io.hipwright.process.Installation;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what answers, and with which prompts. */
final class ModelOptions {
    private static final String REPLAY = "replay:";

    @Option(
            names = {"--llm", "--model-name"},
            paramLabel = "PROVIDER[:MODEL]",
            description =
                    "What answers: a provider of config.json, exec:COMMAND, or replay:FOLDER. Default: the answers shipped beside the tasks.")
    private @Nullable String model;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Providers, models, prices and limits. Default: config.json of the installation.")
    private @Nullable Path config;

    @Option(
            names = "--template-dir",
            paramLabel = "DIR",
            description = "Prompt templates. Default: templates/EN/v1 of the installation.")
    private @Nullable Path templates;

    ModelChoice choice() {
        Path home = Installation.find().home();
        return new ModelChoice(
                Optional.ofNullable(model).map(ModelOptions::absolute).orElse(""),
                absolute(config, home.resolve("config.json")),
                absolute(templates, home.resolve("templates/EN/v1")));
    }

    /** A folder of recorded answers by its whole path. */
    private static String absolute(String model) {
        return model.startsWith(REPLAY)
                ? REPLAY + absolute(Path.of(model.substring(REPLAY.length())), Path.of(""))
                : model;
    }

    /** So that a run can be resumed from another folder. */
    private static Path absolute(@Nullable Path given, Path otherwise) {
        return Optional.ofNullable(given).orElse(otherwise).toAbsolutePath().normalize();
    }
}
