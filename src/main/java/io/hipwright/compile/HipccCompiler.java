package io.hipwright.compile;

import io.hipwright.codeobject.Disassemblers;
import io.hipwright.codeobject.Examination;
import io.hipwright.codeobject.Examiner;
import io.hipwright.process.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HIP for AMD GPUs: hipcc. Host code of a source is parsed and thrown away; nothing of it is linked or run. */
public final class HipccCompiler implements GpuCompiler {
    private static final Pattern LOCAL_MEMORY =
            Pattern.compile("error: .*local memory \\((\\d+)\\) exceeds limit \\((\\d+)\\)");

    private final HipccProgram hipcc;
    private final String target;
    private final Examiner examiner;

    /** @param target the GPU, such as {@code gfx90a} or {@code gfx90a:xnack-} */
    public HipccCompiler(Installation installation, HipccProgram hipcc, String target) {
        this.hipcc = hipcc;
        this.target = target;
        this.examiner =
                new Examiner(installation, new Disassemblers(ObjectDump.find(Optional.of(hipcc)), Optional.empty()));
    }

    @Override
    public String backend() {
        return "amd";
    }

    @Override
    public String extension() {
        return ".hsaco";
    }

    @Override
    public Path program() {
        return hipcc.path();
    }

    @Override
    public Map<String, String> environment() {
        return hipcc.environment(target);
    }

    /**
     * One target at a time and no bundle, so that the result is a plain ELF file that every version of HIP loads. The line tables are for
     * the debug agent; they change no instruction, and name no scratch folder.
     */
    @Override
    public List<String> flags() {
        return List.of(
                "--genco",
                "--offload-arch=" + target,
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

    @Override
    public String versionLine(String printed) {
        return printed.lines().findFirst().orElse("hipcc");
    }

    /** The target has less shared memory than a kernel's own arrays take: the back end's words. */
    @Override
    public Optional<String> unlaunchable(String log) {
        Matcher matcher = LOCAL_MEMORY.matcher(log);
        return matcher.find()
                ? Optional.of("a block with " + matcher.group(1) + " bytes of shared memory; " + target + " has "
                        + matcher.group(2))
                : Optional.empty();
    }

    @Override
    public Optional<Examination> examine(Path codeObject) {
        return examiner.first(codeObject);
    }
}
