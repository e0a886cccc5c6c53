package io.hipwright.cli;

import io.hipwright.report.format.ReportFormat;
import io.hipwright.report.model.Report;
import io.hipwright.report.model.RunReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hipwright report}. */
@Command(
        name = "report",
        description = "What runs of optimize or calibrate came to; several runs are compared side by side.",
        footer = {
            "",
            "Examples:",
            "  hipwright report runs/demo",
            "  hipwright report runs/before runs/after",
            "  hipwright report runs/demo --format html -o demo.html",
            "  hipwright report runs/demo --format csv | column -s, -t | less -S",
            "  hipwright report runs/demo --format jmh -o demo.json",
            "",
            "A speedup is the baseline's time over that of the best candidate that passed,",
            "with its 99 %% interval. fast_p is the share of all tasks that became more than p",
            "times as fast; pass@k and speedup@k are what k attempts would come to. Failures",
            "never enter a mean; unfinished tasks enter no total. Of several runs each is",
            "compared with the first; a change counts when the interval of the ratio of the",
            "two speedups lies beyond 1 %%. jmh is the results file of JMH, for the tools that",
            "read it.",
            "",
            "Exit code: 0 the report was written, 3 a folder is no run."
        })
final class ReportCommand implements Callable<Integer> {
    static final int MOST_ROWS = 500;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(
            paramLabel = "RUN",
            arity = "1..*",
            description = "Run folders; the first is what others are compared with.")
    private List<Path> runs;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private FormatChoice format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it. Default: standard output.")
    private @Nullable Path output;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "" + MOST_ROWS,
            description = "Rows of the table in text. Default: ${DEFAULT-VALUE}.")
    private int rows;

    @Override
    public Integer call() {
        if (rows < 0) {
            throw new ParameterException(spec.commandLine(), "--rows is not negative");
        }
        if (format == FormatChoice.HTML && output == null && Terminal.isInteractive()) {
            throw new ParameterException(spec.commandLine(), "--format html is for a browser: give -o FILE");
        }
        Report report = Report.of(runs.stream()
                .map(RunFolders::existing)
                .map(folder -> RunReport.read(folder, id -> true))
                .toList());
        ReportFormat chosen = format.with(output == null ? Terminal.width(spec) : Integer.MAX_VALUE, rows);
        if (output == null) {
            chosen.write(report, spec.commandLine().getOut());
            spec.commandLine().getOut().flush();
        } else {
            write(report, chosen, output);
            spec.commandLine().getErr().println("wrote " + output);
        }
        return ExitCode.OK;
    }

    private static void write(Report report, ReportFormat format, Path file) {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            format.write(report, out);
            if (out.checkError()) {
                throw new IOException("the disk may be full");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
