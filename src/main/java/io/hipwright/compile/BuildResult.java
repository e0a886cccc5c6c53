package io.hipwright.compile;

import io.hipwright.codeobject.Examination;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What became of a build. */
public sealed interface BuildResult {

    /** Wall-clock seconds; what the build took when it was made, also when it came from the cache. */
    double seconds();

    /** What the compiler printed; bounded, and cleaned of the names of scratch folders. */
    String log();

    /**
     * A code object that can be loaded. It lies in the build cache, named by its content's key.
     *
     * @param examination what it tells of registers, memory and instructions; empty where code objects tell nothing, as on the processor
     */
    record Built(Path codeObject, boolean cached, double seconds, String log, Optional<Examination> examination)
            implements BuildResult {
        /** One that a compiler has just made, not yet examined. */
        static Built now(Path codeObject, double seconds, String log) {
            return new Built(codeObject, false, seconds, log, Optional.empty());
        }
    }

    /** The compiler found errors; the first diagnostic is an error. */
    record Failed(List<Diagnostic> diagnostics, double seconds, String log) implements BuildResult {
        public Failed {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** The text breaks a rule for candidates. {@code reason} names line, rule and remedy. */
    record Refused(String reason, double seconds, String log) implements BuildResult {}

    /** The compiler found that no launch of it can succeed, as with more shared memory than the device has. */
    record Unlaunchable(String reason, double seconds, String log) implements BuildResult {}

    /** The compiler was killed at its limit. */
    record TimedOut(double limitSeconds, double seconds, String log) implements BuildResult {}
}
