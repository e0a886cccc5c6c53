package io.hipwright.verify;

import io.hipwright.compile.BuildRequest;
import io.hipwright.compile.BuildRequest.Instrumentation;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.compile.BuildResult;
import io.hipwright.compile.BuildResult.Built;
import io.hipwright.compile.Toolchain;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;

/**
 * The plain and the checked build of one source, in progress at the same time.
 *
 * @param checked empty where the toolchain cannot instrument
 */
record Builds(CompletableFuture<BuildResult> inProgress, Optional<CompletableFuture<BuildResult>> checked) {

    static Builds start(Toolchain toolchain, String source, String fileName, Map<String, Long> macros, Trust trust) {
        SortedMap<String, String> definitions = Macros.of(macros);
        CompletableFuture<BuildResult> plain =
                toolchain.start(new BuildRequest(source, fileName, definitions, trust, Instrumentation.PLAIN));
        BuildRequest instrumented = new BuildRequest(source, fileName, definitions, trust, Instrumentation.CHECKED);
        return new Builds(
                plain, toolchain.instruments() ? Optional.of(toolchain.start(instrumented)) : Optional.empty());
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
