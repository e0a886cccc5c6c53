package io.hipwright.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top command: lists the others. */
@Command(
        name = "hipwright",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Optimises GPU kernels written in HIP with an LLM, and proves each verdict and speedup.",
        footer = {
            "",
            "First steps:",
            "  hipwright verify kernels/row_softmax",
            "  hipwright optimize kernels --run runs/demo",
            "  hipwright doctor"
        },
        subcommands = {
            VerifyCommand.class,
            BenchCommand.class,
            OptimizeCommand.class,
            ResumeCommand.class,
            StatusCommand.class,
            ReportCommand.class,
            TuneCommand.class,
            CalibrateCommand.class,
            ManifestCommand.class,
            InitCommand.class,
            InspectCommand.class,
            DoctorCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        })
final class HipwrightCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which command");
    }
}
