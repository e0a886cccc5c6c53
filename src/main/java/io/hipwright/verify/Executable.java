package io.hipwright.verify;

import io.hipwright.codeobject.Examination;
import io.hipwright.codeobject.KernelFacts;
import io.hipwright.codeobject.KernelUse;
import io.hipwright.compile.BuildResult.Built;
import io.hipwright.compile.Digest;
import io.hipwright.task.LaunchPlan;
import io.hipwright.worker.LaunchRequest.Launch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be launched on a task's arguments.
 *
 * @param module the code object
 * @param plan how it is launched
 * @param sourceHash SHA-256 of the text that it was built from
 * @param examination what the code object tells; empty on the processor
 */
public record Executable(Path module, LaunchPlan plan, String sourceHash, Optional<Examination> examination) {
    static Executable of(Built built, LaunchPlan plan, String source) {
        return new Executable(built.codeObject(), plan, Digest.of(source), built.examination());
    }

    /** The same source, built in another way. */
    Executable builtAs(Built other) {
        return new Executable(other.codeObject(), plan, sourceHash, other.examination());
    }

    /** The launches by the names that the code object knows their kernels by; the processor's runtime takes plain ones. */
    List<Launch> named(List<Launch> launches) {
        return launches.stream()
                .map(launch -> facts(launch)
                        .map(kernel -> new Launch(
                                kernel.symbol(),
                                launch.arguments(),
                                launch.grid(),
                                launch.block(),
                                launch.sharedBytes()))
                        .orElse(launch))
                .toList();
    }

    /** Why the device cannot run one of these launches, as far as that shows before; empty when it can. */
    Optional<String> refusal(List<Launch> launches) {
        return examination.flatMap(examined -> launches.stream()
                .map(launch -> examined.refusal(launch.kernel(), launch.grid(), launch.block(), launch.sharedBytes()))
                .flatMap(Optional::stream)
                .findFirst());
    }

    /** What the kernels of these launches take of the device. */
    List<KernelUse> uses(List<Launch> launches) {
        List<KernelUse> uses = new ArrayList<>();
        for (Launch launch : launches) {
            long threads = (long) launch.block()[0] * launch.block()[1] * launch.block()[2];
            int block = (int) Math.min(threads, Integer.MAX_VALUE);
            facts(launch)
                    .ifPresent(kernel -> examination.ifPresent(
                            examined -> uses.add(examined.use(kernel, block, launch.sharedBytes()))));
        }
        return uses;
    }

    private Optional<KernelFacts> facts(Launch launch) {
        return examination.flatMap(examined -> examined.object().kernel(launch.kernel()));
    }
}
