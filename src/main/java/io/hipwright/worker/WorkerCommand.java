package io.hipwright.worker;

import io.hipwright.process.Installation;
import io.hipwright.process.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a worker's process is started: in a session of its own, in the sandbox, with a clean environment and with the pipes moved
 * away from standard input and output.
 *
 * @param agent ROCm's debug agent, if it is to be loaded as well
 */
record WorkerCommand(Installation installation, WorkerSettings settings, WorkerImage image, Optional<Path> agent) {
    private static final int MOST_PROCESSES = 512;
    private static final long MOST_FILE_BYTES = 64L << 20;

    /** No secrets: only these of the coordinator's variables reach a worker. */
    private static final List<String> PASSED_ON = List.of(
            "PATH",
            "LD_LIBRARY_PATH",
            "ROCM_PATH",
            "ROCR_VISIBLE_DEVICES",
            "HSA_OVERRIDE_GFX_VERSION",
            "HIPCPU_THREADS");

    /** Moves the pipes to other descriptors, empties standard input, and appends standard output to the file {@code $0}. */
    private static final String MOVE_PIPES =
            "exec \"$@\" " + WorkerMain.REQUESTS + "<&0 " + WorkerMain.REPLIES + ">&1 0</dev/null 1>>\"$0\"";

    /** Without the debug agent. */
    static WorkerCommand of(Installation installation, WorkerSettings settings, WorkerImage image) {
        return new WorkerCommand(installation, settings, image, Optional.empty());
    }

    WorkerCommand with(Path debugAgent) {
        return new WorkerCommand(installation, settings, image, Optional.of(debugAgent));
    }

    /** A worker that runs candidates, in the sandbox. It may write in {@code folders} alone; its own files lie in the first of them. */
    ProcessBuilder confined(List<Path> folders) {
        Path scratch = folders.get(0);
        List<String> options = new ArrayList<>(image.archiveOption());
        if (!settings.gpu()) {
            options.add(Lockdown.option(
                    installation.library("libhipwright_lockdown.so").toString()));
        }
        List<Path> writable = new ArrayList<>(folders);
        writable.addAll(devices());
        Sandbox sandbox =
                new Sandbox(writable, settings.memoryBytes(), MOST_PROCESSES, MOST_FILE_BYTES, agent.isPresent());
        return builder(sandbox.wrap(installation, movingPipes(scratch, image.command(options))), scratch);
    }

    /** A worker that runs no candidate and leaves behind an archive of the classes it loaded. */
    ProcessBuilder rehearsal(Path scratch, Path archive) {
        List<String> options =
                List.of("-XX:ArchiveClassesAtExit=" + archive, "-D" + WorkerMain.REHEARSAL_PROPERTY + "=true");
        List<String> line = movingPipes(scratch, image.command(options));
        line.add(0, "setsid");
        return builder(line, scratch);
    }

    /** The files through which the drivers of AMD and NVIDIA are spoken to. */
    private List<Path> devices() {
        if (!settings.gpu()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of("/dev"))) {
            return files.filter(file -> file.getFileName().toString().matches("kfd|dri|nvidia.*"))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private List<String> movingPipes(Path scratch, List<String> java) {
        List<String> line = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                MOVE_PIPES,
                scratch.resolve(WorkerMain.PRINTED_FILE).toString()));
        line.addAll(java);
        line.addAll(List.of(scratch.toString(), settings.backend(), "0"));
        line.addAll(settings.libraries());
        return line;
    }

    private ProcessBuilder builder(List<String> line, Path scratch) {
        ProcessBuilder builder = new ProcessBuilder(line).directory(scratch.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(PASSED_ON);
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TMPDIR", scratch.toString());
        environment.putAll(settings.environment());
        agent.ifPresent(present -> environment.putAll(DebugAgent.environment(present)));
        return builder;
    }
}
