package io.hipwright.cli;

import io.hipwright.codeobject.Disassemblers;
import io.hipwright.codeobject.Examination;
import io.hipwright.codeobject.Examiner;
import io.hipwright.codeobject.GpuTarget;
import io.hipwright.codeobject.KernelFacts;
import io.hipwright.codeobject.KernelUse;
import io.hipwright.compile.AmdCompiler;
import io.hipwright.compile.BuildRequest;
import io.hipwright.compile.BuildRequest.Instrumentation;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.compile.BuildResult.Built;
import io.hipwright.compile.BuildResult.Unlaunchable;
import io.hipwright.compile.Diagnostic;
import io.hipwright.compile.GpuCompiler;
import io.hipwright.compile.GpuToolchain;
import io.hipwright.compile.HipccProgram;
import io.hipwright.compile.NvccCompiler;
import io.hipwright.compile.NvccProgram;
import io.hipwright.compile.ObjectDump;
import io.hipwright.process.Installation;
import io.hipwright.process.MissingToolException;
import io.hipwright.task.Directives;
import io.hipwright.task.InputException;
import io.hipwright.task.LaunchPlan;
import io.hipwright.task.PlannedLaunch;
import io.hipwright.task.Task;
import io.hipwright.task.TaskLoader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Gathers what {@code inspect} shows.
 *
 * @param rocm where hipcc is looked for
 * @param block threads of a block where no launch says how many
 */
record Inspection(Optional<Path> rocm, int block) {
    private static final double COMPILE_LIMIT_SECONDS = 120;
    private static final Pattern UNKNOWN_TARGET = Pattern.compile(
            "error: (invalid target ID|[Uu]nsupported CUDA gpu architecture|cannot find ROCm device library)"
                    + "|nvcc fatal *: *Unsupported gpu architecture");

    /** The kernels of a code object or bundle. */
    List<KernelUse> codeObject(Path file) throws IOException {
        Disassemblers disassemblers = new Disassemblers(
                ObjectDump.find(HipccProgram.search(rocm)), NvccProgram.disassembler(NvccProgram.search()));
        List<KernelUse> uses = new ArrayList<>();
        for (Examination examined : new Examiner(Installation.find(), disassemblers).examine(file)) {
            uses.addAll(usual(examined));
        }
        return uses;
    }

    /** The kernels of a source, compiled for each target. */
    List<KernelUse> source(Path file, List<String> targets) {
        String text = read(file);
        Map<String, Long> macros = Directives.parse(text).defaultMacros();
        List<KernelUse> uses = new ArrayList<>();
        for (String target : targets) {
            uses.addAll(usual(compile(target, file.getFileName().toString(), text, macros)));
        }
        return uses;
    }

    /** The kernels that a task's plan launches, with their blocks in the timed workload. */
    List<KernelUse> task(Path folder, List<String> targets) {
        Task task = TaskLoader.load(folder);
        Directives directives = Directives.parse(task.code());
        LaunchPlan plan =
                directives.plan(task) instanceof PlannedLaunch.Planned planned ? planned.plan() : task.launch();
        List<KernelUse> uses = new ArrayList<>();
        for (String target : targets) {
            Examination examined = compile(target, task.sourceName(), task.code(), directives.defaultMacros());
            for (LaunchPlan.Pass pass : plan.passes()) {
                examined.object()
                        .kernel(pass.kernel())
                        .map(kernel -> launched(
                                examined, kernel, pass, task.benchWorkload().params()))
                        .ifPresent(uses::add);
            }
        }
        return uses;
    }

    private List<KernelUse> usual(Examination examined) {
        return examined.object().kernels().stream()
                .map(kernel -> examined.use(kernel, Math.min(block, kernel.maxBlock()), 0))
                .toList();
    }

    private static KernelUse launched(
            Examination examined, KernelFacts kernel, LaunchPlan.Pass pass, Map<String, Long> params) {
        long threads = pass.block().stream()
                .mapToLong(extent -> extent.evaluate(params))
                .reduce(1, Math::multiplyExact);
        return examined.use(
                kernel,
                Math.toIntExact(threads),
                Math.toIntExact(pass.sharedBytes().evaluate(params)));
    }

    private Examination compile(String target, String name, String text, Map<String, Long> macros) {
        Installation installation = Installation.find();
        GpuCompiler compiler = compiler(installation, target);
        GpuToolchain toolchain = new GpuToolchain(installation, compiler, COMPILE_LIMIT_SECONDS);
        SortedMap<String, String> definitions = new TreeMap<>();
        macros.forEach((macro, value) -> definitions.put(macro, Long.toString(value)));
        var result = toolchain.build(new BuildRequest(text, name, definitions, Trust.TASK, Instrumentation.PLAIN));
        if (result instanceof Built built) {
            return built.examination().orElseThrow();
        }
        if (UNKNOWN_TARGET.matcher(result.log()).find()) {
            throw new MissingToolException(
                    "the " + compiler.program().getFileName() + " found here cannot compile for " + target,
                    "use a newer one or another --target");
        }
        if (result instanceof Unlaunchable unlaunchable) {
            throw new InputException(
                    Path.of(name), 0, "cannot be launched on " + target + ": " + unlaunchable.reason(), "mend it");
        }
        Diagnostic first = Diagnostic.parse(result.log()).stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .findFirst()
                .orElseGet(() -> new Diagnostic(
                        name, 0, 0, Diagnostic.Severity.ERROR, result.log().strip()));
        throw new InputException(
                Path.of(first.file()),
                first.line(),
                "does not compile for " + target + ": " + first.message(),
                "mend it");
    }

    private GpuCompiler compiler(Installation installation, String target) {
        return GpuTarget.isNvidia(target)
                ? new NvccCompiler(installation, NvccProgram.find(), target)
                : AmdCompiler.find(installation, rocm, target);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new InputException(
                    file,
                    0,
                    "is neither a HIP source nor a code object",
                    "give a .hip file, a task folder, a .hsaco or a .cubin");
        } catch (IOException e) {
            throw new InputException(file, 0, "cannot be read: " + e.getMessage(), "check its permissions");
        }
    }
}
