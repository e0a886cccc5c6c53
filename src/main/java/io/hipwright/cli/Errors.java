package io.hipwright.cli;

import io.hipwright.llm.ChatException;
import io.hipwright.process.MissingToolException;
import io.hipwright.task.InputException;
import io.hipwright.verify.TaskDefectException;
import io.hipwright.worker.WorkerUnavailableException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one line and an exit code. */
final class Errors {
    private static final String STACK_TRACE_OPTION = "--stacktrace";

    private Errors() {}

    static int onUsage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("hipwright: " + firstLine(e));
        List<String> suggestions =
                e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!suggestions.isEmpty()) {
            err.println("Did you mean: " + String.join(", ", suggestions) + "?");
        }
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    static int onFailure(Exception e, CommandLine command, ParseResult parsed) {
        command.getErr().println("hipwright: " + firstLine(e));
        if (parsed.originalArgs().contains(STACK_TRACE_OPTION)) {
            e.printStackTrace(command.getErr());
        } else if (codeOf(e) == ExitCode.DEFECT) {
            command.getErr().println("This is a defect of hipwright itself; " + STACK_TRACE_OPTION + " shows where.");
        }
        return codeOf(e);
    }

    private static int codeOf(Exception e) {
        if (e instanceof InputException
                || e instanceof TaskDefectException
                || e instanceof ChatException
                || e instanceof UncheckedIOException) {
            return ExitCode.BAD_INPUT;
        }
        boolean missing = e instanceof MissingToolException || e instanceof WorkerUnavailableException;
        return missing ? ExitCode.MISSING_TOOL : ExitCode.DEFECT;
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String cause = e instanceof UncheckedIOException io && io.getCause() != null
                ? ": " + io.getCause().getMessage()
                : "";
        return (message + cause).lines().findFirst().orElse("");
    }
}
