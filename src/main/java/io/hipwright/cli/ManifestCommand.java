package io.hipwright.cli;

import io.hipwright.task.KernelManifest;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hipwright manifest}. */
@Command(
        name = "manifest",
        description = "List a folder of .hip files as JSON: [{\"id\": 0, \"file_name\": \"a.hip\"}, ...].",
        footer = {"", "Example:", "  hipwright manifest hip_sources -o manifest.json"})
final class ManifestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder;

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "Where to write the list.")
    private Path output;

    @Override
    public Integer call() {
        KernelManifest manifest = KernelManifest.ofFolder(folder, folderOf(output));
        manifest.write(output);
        spec.commandLine().getErr().println(manifest.entries().size() + " files listed in " + output);
        return ExitCode.OK;
    }

    /** Names in a manifest are relative to where it lies. */
    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }
}
