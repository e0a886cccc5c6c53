package io.hipwright.llm;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.hipwright.task.InputException;
import io.hipwright.task.Suggestion;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * The prompt of a template folder: {@code optimize.system.md} and {@code optimize.user.md}, Mustache with {@code <% %>} as delimiters so
 * that the braces of C++ stay whole.
 */
public final class PromptTemplate {
    /** What a template may name; what a template names else is a mistake that is found before any work is done. */
    public static final Set<String> NAMES = Set.of(
            "name",
            "kernel",
            "code",
            "fence",
            "launch",
            "arguments",
            "tolerance",
            "workloads",
            "device",
            "processor",
            "nvidia",
            "first",
            "history",
            "attempt",
            "status",
            "outcome",
            "details",
            "resources",
            "shown",
            "source",
            ".");

    private final Template system;
    private final Template user;

    private PromptTemplate(Template system, Template user) {
        this.system = system;
        this.user = user;
    }

    /** @throws InputException when a file is missing, is no template, or names something unknown */
    public static PromptTemplate load(Path folder) {
        return new PromptTemplate(
                compile(folder.resolve("optimize.system.md")), compile(folder.resolve("optimize.user.md")));
    }

    /** @param values of all {@link #NAMES} that the template uses */
    public Prompt fill(Map<String, Object> values) {
        return new Prompt(system.execute(values), user.execute(values));
    }

    private static Template compile(Path file) {
        try {
            Template template =
                    Mustache.compiler().withDelims("<% %>").escapeHTML(false).compile(Files.readString(file));
            template.visit(new UnknownNames(file));
            return template;
        } catch (NoSuchFileException e) {
            throw new InputException(file, 0, "no such file", "give a folder with it as --template-dir");
        } catch (CharacterCodingException e) {
            throw new InputException(file, 0, "not a text in UTF-8", "convert it to UTF-8");
        } catch (IOException e) {
            throw new InputException(file, 0, "cannot be read", "give a folder with it as --template-dir");
        } catch (MustacheException e) {
            throw new InputException(file, 0, String.valueOf(e.getMessage()), "mend the template");
        }
    }

    private record UnknownNames(Path file) implements Mustache.Visitor {
        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            check(name);
        }

        @Override
        public boolean visitInclude(String name) {
            throw new InputException(file, 0, "includes '" + name + "'", "write its text into this file");
        }

        @Override
        public boolean visitSection(String name) {
            return check(name);
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return check(name);
        }

        private boolean check(String name) {
            if (!NAMES.contains(name)) {
                throw new InputException(file, 0, "unknown name '" + name + "'", Suggestion.remedy(name, NAMES));
            }
            return true;
        }
    }
}
