package io.hipwright.cli;

import io.hipwright.llm.ChatModel;
import io.hipwright.llm.ShippedAnswers;
import io.hipwright.llm.provider.Models;
import java.nio.file.Path;
import java.util.Map;

/**
 * What answers, and with which prompts.
 *
 * @param model as {@code --llm} names it; empty: the shipped answers
 */
record ModelChoice(String model, Path config, Path templates) {
    private static final String MODEL = "llm";
    private static final String CONFIG = "config";
    private static final String TEMPLATES = "template_dir";

    /** As a run folder keeps it. */
    Map<String, String> options() {
        return Map.of(MODEL, model, CONFIG, config.toString(), TEMPLATES, templates.toString());
    }

    static ModelChoice of(Map<String, String> options) {
        return new ModelChoice(
                options.getOrDefault(MODEL, ""),
                Path.of(options.getOrDefault(CONFIG, "")),
                Path.of(options.getOrDefault(TEMPLATES, "")));
    }

    boolean isShipped() {
        return model.isEmpty();
    }

    ChatModel open() {
        return isShipped() ? new ShippedAnswers() : Models.of(config).open(model);
    }
}
