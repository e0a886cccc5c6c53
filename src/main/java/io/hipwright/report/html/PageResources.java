package io.hipwright.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** The texts that a page is made of. */
final class PageResources {
    /** One after another, they are one script. */
    private static final List<String> SCRIPTS =
            List.of("base", "head", "charts", "overview", "bars", "table", "diff", "detail", "main");

    private static final String ECHARTS_VERSION = "/META-INF/maven/org.webjars/echarts/pom.properties";
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/%s/echarts.min.js";

    private PageResources() {}

    static String template() {
        return text("page.html");
    }

    static String style() {
        return text("page.css");
    }

    static String script() {
        return SCRIPTS.stream()
                .map(name -> text(name + ".js"))
                .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "})();\n"));
    }

    /** Apache ECharts, with its licence at its head. */
    static String charts() {
        Properties properties = new Properties();
        try (InputStream input = open(ECHARTS_VERSION)) {
            properties.load(input);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + ECHARTS_VERSION, e);
        }
        return text(String.format(ECHARTS, properties.getProperty("version")));
    }

    /** With the line ends that a browser hashes. */
    private static String text(String name) {
        try (InputStream input = open(name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static InputStream open(String name) {
        InputStream found = PageResources.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException(name + " is missing in the jar");
        }
        return found;
    }
}
