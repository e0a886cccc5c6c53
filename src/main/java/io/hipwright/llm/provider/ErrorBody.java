package io.hipwright.llm.provider;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider says with an error.
 *
 * @param status the HTTP status that it names in the body; 0: none
 * @param raw the body's beginning
 * @param message the error's message in it; empty when there is none
 */
record ErrorBody(int status, String raw, String message) {
    private static final int LONGEST = 16_384;
    private static final int SHOWN = 300;
    private static final JsonMapper JSON = new JsonMapper();

    static ErrorBody of(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, LONGEST), StandardCharsets.UTF_8);
        try {
            JsonNode root = JSON.readTree(text);
            JsonNode error = root.has("error") ? root.path("error") : root;
            String message =
                    error.isString() ? error.asString() : error.path("message").asString("");
            return new ErrorBody(error.path("code").asInt(0), text, message);
        } catch (JacksonException notJson) {
            return new ErrorBody(0, text, text);
        }
    }

    /** An error that comes under a status of success, as gateways send it. */
    static Optional<ErrorBody> inSuccess(byte[] body) {
        if (body.length > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode root = JSON.readTree(body);
            return root.path("error").isMissingNode() || root.path("error").isNull() || root.has("choices")
                    ? Optional.empty()
                    : Optional.of(of(body));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** For a message; empty when nothing was said. */
    String shown() {
        String line = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.isEmpty() ? "" : ": " + (line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line);
    }
}
