package io.hipwright.cli;

import io.hipwright.doctor.Doctor;
import io.hipwright.doctor.Finding;
import io.hipwright.process.Installation;
import io.hipwright.report.TextTable;
import io.hipwright.run.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hipwright doctor}. */
@Command(
        name = "doctor",
        description =
                "Compilers, devices, limits and sandbox found here, what each can do, and how to get what is missing.",
        footer = {"", "Exit code: 0 kernels can be verified here, 4 something necessary is missing."})
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(
            names = "--rocm-path",
            paramLabel = "DIR",
            description = "The ROCm installation to look at. Default: ROCM_PATH, /opt/rocm, the PATH.")
    private @Nullable Path rocm;

    @Override
    public Integer call() {
        List<Finding> findings = new Doctor(Installation.find(), Optional.ofNullable(rocm)).examine();
        spec.commandLine().getOut().print(json ? Json.document(findings) : text(findings));
        spec.commandLine().getOut().flush();
        return findings.stream().anyMatch(finding -> finding.state() == Finding.State.MISSING)
                ? ExitCode.MISSING_TOOL
                : ExitCode.OK;
    }

    private static String text(List<Finding> findings) {
        TextTable table = new TextTable("what", "state", "can", "detail");
        TextTable remedies = new TextTable("missing", "how to get it");
        for (Finding finding : findings) {
            String state = finding.state().name().toLowerCase(Locale.ROOT);
            table.add(finding.subject(), state, String.join(", ", finding.can()), finding.detail());
            if (!finding.remedy().isEmpty()) {
                remedies.add(finding.subject(), finding.remedy());
            }
        }
        boolean complete =
                findings.stream().allMatch(finding -> finding.remedy().isEmpty());
        return table.render() + (complete ? "" : "\n" + remedies.render());
    }
}
