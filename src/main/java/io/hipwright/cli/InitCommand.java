package io.hipwright.cli;

import io.hipwright.task.InputException;
import io.hipwright.task.TaskDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hipwright init}. */
@Command(
        name = "init",
        description =
                "Write a first task.yaml beside a kernel, guessed from its signature. Look through it before you trust it.",
        footer = {"", "Example:", "  hipwright init my_task/kernel.hip && hipwright verify my_task"})
final class InitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "KERNEL.hip", description = "A HIP source with a __global__ function.")
    private Path source;

    @Option(names = "--kernel", paramLabel = "NAME", description = "Which kernel, where the file holds several.")
    private @Nullable String kernel;

    @Override
    public Integer call() {
        Path target = source.resolveSibling("task.yaml");
        try {
            String text = TaskDraft.of(source, Optional.ofNullable(kernel));
            Files.writeString(target, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new InputException(target, 0, "exists already", "move it away to get a new one");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
        spec.commandLine().getOut().println("wrote " + target);
        return ExitCode.OK;
    }
}
