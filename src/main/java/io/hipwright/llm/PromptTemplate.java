package io.hipwright.llm;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.hipwright.task.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The prompt of a template folder: {@code optimize.system.md} and {@code optimize.user.md}, Mustache with {@code <% %>} as delimiters so
 * that the braces of C++ stay whole.
 */
public final class PromptTemplate {
    private final Template system;
    private final Template user;

    private PromptTemplate(Template system, Template user) {
        this.system = system;
        this.user = user;
    }

    /** @throws InputException when a file is missing or is no template */
    public static PromptTemplate load(Path folder) {
        return new PromptTemplate(
                compile(folder.resolve("optimize.system.md")), compile(folder.resolve("optimize.user.md")));
    }

    /** @throws InputException when the template names something that {@code values} lacks */
    public Prompt fill(Map<String, Object> values) {
        try {
            return new Prompt(system.execute(values), user.execute(values));
        } catch (MustacheException e) {
            throw new InputException("prompt template: " + e.getMessage() + "; see the names in templates/EN/v1");
        }
    }

    private static Template compile(Path file) {
        try {
            return Mustache.compiler().withDelims("<% %>").escapeHTML(false).compile(Files.readString(file));
        } catch (IOException e) {
            throw new InputException(file, 0, "cannot be read", "give a folder with it as --template-dir");
        } catch (MustacheException e) {
            throw new InputException(file, 0, String.valueOf(e.getMessage()), "mend the template");
        }
    }
}
