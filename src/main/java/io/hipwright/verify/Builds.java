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
 * The plain and the checked build of one source, made at the same time.
 *
 * @param checked empty where the toolchain cannot instrument
 */
record Builds(BuildResult plain, Optional<CompletableFuture<BuildResult>> checked) {

    static Builds start(Toolchain toolchain, String source, String fileName, Map<String, Long> macros, Trust trust) {
        SortedMap<String, String> definitions = Macros.of(macros);
        BuildRequest instrumented = new BuildRequest(source, fileName, definitions, trust, Instrumentation.CHECKED);
        Optional<CompletableFuture<BuildResult>> checked = toolchain.instruments()
                ? Optional.of(CompletableFuture.supplyAsync(() -> toolchain.build(instrumented)))
                : Optional.empty();
        BuildResult plain =
                toolchain.build(new BuildRequest(source, fileName, definitions, trust, Instrumentation.PLAIN));
        return new Builds(plain, checked);
    }

    /** The instrumented code object, once it is there. */
    Optional<Built> instrumented() {
        return checked.map(CompletableFuture::join)
                .filter(Built.class::isInstance)
                .map(Built.class::cast);
    }
}
