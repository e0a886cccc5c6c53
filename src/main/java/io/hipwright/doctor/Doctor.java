package io.hipwright.doctor;

import io.hipwright.doctor.Finding.State;
import io.hipwright.process.CommandResult;
import io.hipwright.process.Commands;
import io.hipwright.process.Installation;
import io.hipwright.process.MissingToolException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks at the machine: compilers, the native part, the sandbox, devices. */
public final class Doctor {
    private static final double LIMIT_SECONDS = 20;
    private static final Pattern COMPILER = Pattern.compile("\"compiler\": \"(\\S+)");
    private static final Pattern LAYER = Pattern.compile("\"(\\w+)\": (?:true|[1-9]\\d*)");

    private final Installation installation;

    public Doctor(Installation installation) {
        this.installation = installation;
    }

    /** Every finding, the necessary things first. */
    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("Java", State.OK, Runtime.version() + " in " + System.getProperty("java.home")));
        findings.add(new Finding(
                "processor",
                State.OK,
                Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.arch")));
        findings.add(nativePart());
        findings.add(compiler());
        findings.add(sandbox());
        findings.add(optional(
                "hipcc", List.of("hipcc", "--version"), "compiles for AMD GPUs; Debian: apt-get install hipcc"));
        findings.add(device("AMD GPU", Path.of("/dev/kfd"), "the amd backend needs the amdgpu driver and ROCm"));
        findings.add(device("NVIDIA GPU", Path.of("/dev/nvidiactl"), "the nvidia backend needs NVIDIA's driver"));
        return findings;
    }

    private Finding nativePart() {
        Path library = installation.library("libhipcpu.so");
        return Files.isRegularFile(library)
                ? new Finding("HIP for the processor", State.OK, library.toString())
                : new Finding("HIP for the processor", State.MISSING, "run native/build.sh in " + installation.home());
    }

    private Finding compiler() {
        Path driver = installation.program("hipcpu-cc");
        Optional<CommandResult> result = run(List.of(driver.toString(), "--genco", "--print-fingerprint"));
        return result.filter(ran -> ran.exit() == 0)
                .flatMap(ran -> compilerVersion(ran.output()))
                .map(version -> new Finding("C++ compiler", State.OK, version))
                .orElseGet(() -> new Finding(
                        "C++ compiler",
                        State.MISSING,
                        "kernels need g++ 11 or newer or clang++ 14 or newer; Debian: apt-get install g++"));
    }

    private Finding sandbox() {
        Path program = installation.program("hipwright-sandbox");
        Optional<CommandResult> result = run(List.of(
                program.toString(), "--new-session", "--no-network", "--read-only", "--report-fd", "1", "--", "true"));
        return result.filter(ran -> ran.exit() == 0)
                .map(ran -> new Finding("sandbox", State.OK, layers(firstLine(ran))))
                .orElseGet(() -> new Finding(
                        "sandbox",
                        State.MISSING,
                        "candidates are not run without it: "
                                + result.map(Doctor::firstLine).orElse(program + " is missing")));
    }

    /** The version line of the compiler that a fingerprint names. */
    private Optional<String> compilerVersion(String fingerprint) {
        Matcher compiler = COMPILER.matcher(fingerprint);
        return compiler.find() ? run(List.of(compiler.group(1), "--version")).map(Doctor::firstLine) : Optional.empty();
    }

    /** The layers that hold, out of the sandbox's report. */
    private static String layers(String report) {
        return LAYER.matcher(report)
                .results()
                .map(layer -> layer.group(1).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private Finding optional(String subject, List<String> line, String purpose) {
        return run(line)
                .filter(ran -> ran.exit() == 0)
                .map(ran -> new Finding(subject, State.OK, firstLine(ran)))
                .orElseGet(() -> new Finding(subject, State.ABSENT, purpose));
    }

    private static Finding device(String subject, Path file, String purpose) {
        return Files.exists(file)
                ? new Finding(subject, State.OK, file + " is here; this version runs kernels on the processor only")
                : new Finding(subject, State.ABSENT, purpose);
    }

    private Optional<CommandResult> run(List<String> line) {
        try {
            return Optional.of(Commands.run(line, installation.home(), Map.of(), LIMIT_SECONDS));
        } catch (MissingToolException absent) {
            return Optional.empty();
        }
    }

    private static String firstLine(CommandResult result) {
        return result.output().lines().findFirst().orElse("");
    }
}
