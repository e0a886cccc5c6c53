package io.hipwright.cli;

import io.hipwright.task.InputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as options take them. */
final class TimeText {
    private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|[smh]?)");

    private TimeText() {}

    /** Seconds of a text such as 90, 400ms, 90s, 30m or 8h. */
    static double seconds(String option, String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new InputException(option + " " + text + " is no time; write 90s, 30m or 8h");
        }
        double number = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "h" -> number * 3600;
            case "m" -> number * 60;
            case "ms" -> number / 1000;
            default -> number;
        };
    }
}
