package io.hipwright.verify;

import java.util.List;
import java.util.Optional;

/**
 * A verdict, and what can be launched if it is {@link Status#PASSED}.
 *
 * @param executable the plain build; present whenever it compiled
 */
public record Verification(Verdict verdict, Optional<Executable> executable) {

    static Verification failed(Status status, String reason, double compileSeconds) {
        return new Verification(new Verdict(status, reason, List.of(), compileSeconds, 0), Optional.empty());
    }
}
