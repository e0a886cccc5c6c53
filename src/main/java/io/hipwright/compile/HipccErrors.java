package io.hipwright.compile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Errors of hipcc that mean more than that the text is no HIP. */
final class HipccErrors {
    private static final Pattern LOCAL_MEMORY =
            Pattern.compile("error: .*local memory \\((\\d+)\\) exceeds limit \\((\\d+)\\)");

    private HipccErrors() {}

    /** That the target has less shared memory than a kernel's own arrays take: the back end's words, which name no line. */
    static Optional<String> tooLarge(String log, String target) {
        Matcher matcher = LOCAL_MEMORY.matcher(log);
        return matcher.find()
                ? Optional.of("a block with " + matcher.group(1) + " bytes of shared memory; " + target + " has "
                        + matcher.group(2))
                : Optional.empty();
    }

    /** What a candidate's text forms by pasting although the review made the word poisonous, with its line. */
    static Optional<String> forbidden(List<Diagnostic> errors) {
        return errors.stream()
                .filter(error -> error.message().contains("poisoned identifier"))
                .map(error -> error.with("inline assembly or attributes made by pasting; write device code only")
                        .toString())
                .findFirst();
    }
}
