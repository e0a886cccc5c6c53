package io.hipwright.llm.provider;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Takes secrets out of texts that others wrote. */
final class Redaction {
    private static final String MASK = "***";
    private static final int SHORTEST_PART = 6;
    /** Keys are longer. Local servers take words such as EMPTY, which must stay where they stand in code. */
    private static final int SHORTEST_SECRET = 12;

    private final List<String> secrets;

    Redaction(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .toList();
    }

    /** The text without any whole secret. */
    String whole(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, MASK);
        }
        return clean;
    }

    /** The text also without what begins like a secret: providers echo a wrong key in part, as {@code sk-abc****wxyz}. */
    String alsoInPart(String text) {
        String clean = whole(text);
        for (String secret : secrets) {
            String start = secret.substring(0, SHORTEST_PART);
            clean = clean.replaceAll(Pattern.quote(start) + "[^\\s\"',;)]*", MASK);
        }
        return clean;
    }
}
