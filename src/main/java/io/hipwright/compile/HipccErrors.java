package io.hipwright.compile;

import java.util.List;
import java.util.Optional;

/** Errors of hipcc that mean more than that the text is no HIP. */
final class HipccErrors {
    private HipccErrors() {}

    /** What a candidate's text forms by pasting although the review made the word poisonous, with its line. */
    static Optional<String> forbidden(List<Diagnostic> errors) {
        return errors.stream()
                .filter(error -> error.message().contains("poisoned identifier"))
                .map(error -> error.with("inline assembly or attributes made by pasting; write device code only")
                        .toString())
                .findFirst();
    }
}
