package io.hipwright.run;

import java.io.PrintWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** JSON as hipwright's files hold it: snake_case, {@code "name": value}, unknown fields of newer versions ignored. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);

    private Json() {}

    /** One line. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Indented, with a newline at the end. */
    public static String document(Object value) {
        return MAPPER.writer().with(PRETTY).writeValueAsString(value) + "\n";
    }

    /** Prints what {@link #document} gives, without holding the whole text in memory. */
    public static void print(Object value, PrintWriter out) {
        MAPPER.writer()
                .with(PRETTY)
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .writeValue(out, value);
        out.print('\n');
    }

    /** @throws JacksonException when the text is no JSON or does not fit the type */
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }
}
