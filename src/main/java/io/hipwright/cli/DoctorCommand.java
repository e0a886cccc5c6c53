package io.hipwright.cli;

import io.hipwright.doctor.Doctor;
import io.hipwright.doctor.Finding;
import io.hipwright.process.Installation;
import io.hipwright.report.TextTable;
import io.hipwright.run.Json;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hipwright doctor}. */
@Command(
        name = "doctor",
        description = "Compilers, devices, limits and sandbox found here, and what is missing for what.",
        footer = {"", "Exit code: 0 kernels can be verified here, 4 something necessary is missing."})
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        List<Finding> findings = new Doctor(Installation.find()).examine();
        TextTable table = new TextTable("what", "state", "detail");
        findings.forEach(finding ->
                table.add(finding.subject(), finding.state().name().toLowerCase(Locale.ROOT), finding.detail()));
        spec.commandLine().getOut().print(json ? Json.document(findings) : table.render());
        spec.commandLine().getOut().flush();
        return findings.stream().anyMatch(finding -> finding.state() == Finding.State.MISSING)
                ? ExitCode.MISSING_TOOL
                : ExitCode.OK;
    }
}
