package io.hipwright.compile;

import io.hipwright.process.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** HIP for AMD GPUs: hipcc. Host code of a source is parsed and thrown away; nothing of it is linked or run. */
public final class HipccCompiler extends AmdCompiler {
    private final HipccProgram hipcc;

    /** @param target the GPU, such as {@code gfx90a} or {@code gfx90a:xnack-} */
    public HipccCompiler(Installation installation, HipccProgram hipcc, String target) {
        super(installation, target, ObjectDump.find(Optional.of(hipcc)));
        this.hipcc = hipcc;
    }

    @Override
    public Path program() {
        return hipcc.path();
    }

    @Override
    public Map<String, String> environment() {
        return hipcc.environment(target());
    }

    /**
     * One target at a time and no bundle, so that the result is a plain ELF file that every version of HIP loads. The line tables are for
     * the debug agent; they change no instruction, and name no scratch folder.
     */
    @Override
    public List<String> flags() {
        return List.of(
                "--genco",
                "--offload-arch=" + target(),
                "--no-gpu-bundle-output",
                "-O3",
                "-std=gnu++17",
                "-gline-tables-only",
                "-fdebug-compilation-dir=.");
    }

    @Override
    public List<Path> headers() {
        return List.of();
    }
}
