package io.hipwright.task;

/** Makes text that others wrote fit for one line of a message. */
final class OneLine {
    private OneLine() {}

    /** The text with every control character, line breaks among them, replaced by a space. */
    static String of(String text) {
        return text.codePoints()
                .map(character -> Character.isISOControl(character) || character == 0x2028 || character == 0x2029
                        ? ' '
                        : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
