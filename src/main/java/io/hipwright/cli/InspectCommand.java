package io.hipwright.cli;

import io.hipwright.codeobject.CodeObject;
import io.hipwright.codeobject.CodeObjectException;
import io.hipwright.codeobject.GpuTarget;
import io.hipwright.codeobject.KernelUse;
import io.hipwright.report.InspectText;
import io.hipwright.run.Json;
import io.hipwright.task.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hipwright inspect}. */
@Command(
        name = "inspect",
        description =
                "What compiled kernels tell: registers, shared memory, scratch, occupancy, instructions. Needs no GPU.",
        footer = {
            "",
            "Examples:",
            "  hipwright inspect kernels/row_softmax --target gfx90a,gfx1030",
            "  hipwright inspect kernels/row_softmax --target sm_90",
            "  hipwright inspect mine.hip --json",
            "  hipwright inspect module.hsaco",
            "",
            "A task's kernels are shown with the blocks of its timed workload. Exit code: 3 what cannot be read or compiled,",
            "4 hipcc (for AMD) or nvcc (for NVIDIA) is missing; a ready code object needs neither."
        })
final class InspectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(
            paramLabel = "FILE",
            description = "A HIP source, a task's folder, or a code object (.co, .hsaco, .cubin, a bundle).")
    private Path file;

    @Option(
            names = "--target",
            paramLabel = "GPU",
            split = ",",
            defaultValue = "gfx90a",
            description = "What to compile for, such as gfx90a, gfx942,gfx1100 or sm_90. Default: ${DEFAULT-VALUE}.")
    private List<String> targets;

    @Option(
            names = "--block",
            paramLabel = "THREADS",
            defaultValue = "256",
            description = "The block that occupancy is computed for, where no task says. Default: ${DEFAULT-VALUE}.")
    private int block;

    @Option(
            names = "--rocm-path",
            paramLabel = "DIR",
            description = "The ROCm installation to use. Default: ROCM_PATH, /opt/rocm, the PATH.")
    private @Nullable Path rocm;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        check();
        List<KernelUse> kernels = inspect(new Inspection(Optional.ofNullable(rocm), block));
        String name = file.toString();
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? Json.document(new Document(name, kernels)) : InspectText.render(name, kernels));
        out.flush();
        return ExitCode.OK;
    }

    private record Document(String file, List<KernelUse> kernels) {}

    private void check() {
        if (block < 1 || block > GpuTarget.MOST_THREADS) {
            throw usage("--block is " + block + "; give 1 to " + GpuTarget.MOST_THREADS);
        }
        for (String target : targets) {
            if (!target.matches("gfx[0-9a-f]{3,5}(:(xnack|sramecc)[+-]){0,2}|sm_[0-9]{2,3}[af]?")) {
                throw usage("--target is " + target + "; give GPUs as gfx90a, gfx942,gfx1100 or sm_90");
            }
        }
    }

    private List<KernelUse> inspect(Inspection inspection) {
        if (!Files.exists(file)) {
            throw new InputException(file, 0, "is not there", "give a HIP source, a task folder or a code object");
        }
        try {
            if (Files.isDirectory(file)) {
                return inspection.task(file, targets);
            }
            return CodeObject.isOne(file) ? inspection.codeObject(file) : inspection.source(file, targets);
        } catch (CodeObjectException e) {
            throw new InputException(file, 0, "cannot be inspected: " + e.getMessage(), e.remedy());
        } catch (IOException e) {
            throw new InputException(file, 0, "cannot be read: " + e.getMessage(), "check its permissions");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
