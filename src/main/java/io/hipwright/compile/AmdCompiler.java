package io.hipwright.compile;

import io.hipwright.codeobject.Disassemblers;
import io.hipwright.codeobject.Examination;
import io.hipwright.codeobject.Examiner;
import io.hipwright.process.Installation;
import io.hipwright.process.MissingToolException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HIP for AMD GPUs: what hipcc and a clang without ROCm have in common. */
public abstract sealed class AmdCompiler implements GpuCompiler permits HipccCompiler, ClangCompiler {
    private static final Pattern LOCAL_MEMORY =
            Pattern.compile("error: .*local memory \\((\\d+)\\) exceeds limit \\((\\d+)\\)");

    private final String target;
    private final Examiner examiner;

    AmdCompiler(Installation installation, String target, Optional<Path> objdump) {
        this.target = target;
        this.examiner = new Examiner(installation, new Disassemblers(objdump, Optional.empty()));
    }

    /**
     * hipcc where there is one, else a clang.
     *
     * @param rocm what {@code --rocm-path} names; nothing but its hipcc is looked at then
     * @throws MissingToolException when there is neither
     */
    public static AmdCompiler find(Installation installation, Optional<Path> rocm, String target) {
        Optional<AmdCompiler> found =
                HipccProgram.search(rocm).map(hipcc -> new HipccCompiler(installation, hipcc, target));
        Optional<ClangProgram> clang = found.isPresent() || rocm.isPresent() ? Optional.empty() : ClangProgram.search();
        return found.or(() -> clang.map(program -> new ClangCompiler(installation, program, target)))
                .orElseGet(() -> new HipccCompiler(installation, HipccProgram.find(rocm), target));
    }

    /** Whether {@link #find} finds one. */
    public static boolean isThere(Optional<Path> rocm) {
        return HipccProgram.search(rocm).isPresent()
                || (rocm.isEmpty() && ClangProgram.search().isPresent());
    }

    /** The GPU, such as {@code gfx90a} or {@code gfx90a:xnack-}. */
    final String target() {
        return target;
    }

    @Override
    public final String backend() {
        return "amd";
    }

    @Override
    public final String extension() {
        return ".hsaco";
    }

    @Override
    public final String versionLine(String printed) {
        return printed.lines().findFirst().orElse(program().getFileName().toString());
    }

    /** The target has less shared memory than a kernel's own arrays take: the back end's words. */
    @Override
    public final Optional<String> unlaunchable(String log) {
        Matcher matcher = LOCAL_MEMORY.matcher(log);
        return matcher.find()
                ? Optional.of("a block with " + matcher.group(1) + " bytes of shared memory; " + target + " has "
                        + matcher.group(2))
                : Optional.empty();
    }

    @Override
    public final Optional<Examination> examine(Path codeObject) {
        return examiner.first(codeObject);
    }
}
