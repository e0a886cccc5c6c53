package io.hipwright.verify;

import io.hipwright.compile.BuildRequest;
import io.hipwright.compile.BuildRequest.Instrumentation;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.compile.BuildResult;
import io.hipwright.compile.BuildResult.Built;
import io.hipwright.compile.Toolchain;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;

/**
 * The plain and the checked build of one source, in progress at the same time.
 *
 * @param checked empty where only the plain one is wanted
 */
record Builds(CompletableFuture<BuildResult> inProgress, Optional<CompletableFuture<BuildResult>> checked) {

    /** What is built. */
    record Source(String text, String fileName, SortedMap<String, String> macros, Trust trust) {
        BuildRequest request(Instrumentation instrumentation) {
            return new BuildRequest(text, fileName, macros, trust, instrumentation);
        }
    }

    static Builds start(Toolchain toolchain, Source source, boolean checked) {
        CompletableFuture<BuildResult> plain = toolchain.start(source.request(Instrumentation.PLAIN));
        return new Builds(
                plain,
                checked ? Optional.of(toolchain.start(source.request(Instrumentation.CHECKED))) : Optional.empty());
    }

    /** Waits until both have ended, however. */
    void await() {
        plain();
        instrumented();
    }

    /** The plain build, once it is there. */
    BuildResult plain() {
        return Toolchain.await(inProgress);
    }

    /** The instrumented code object, once it is there. */
    Optional<Built> instrumented() {
        return checked.map(Toolchain::await).filter(Built.class::isInstance).map(Built.class::cast);
    }
}
