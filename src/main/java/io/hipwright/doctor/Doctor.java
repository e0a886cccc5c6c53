package io.hipwright.doctor;

import io.hipwright.process.CommandResult;
import io.hipwright.process.Installation;
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
    private static final Pattern COMPILER = Pattern.compile("\"compiler\": \"(\\S+)");
    private static final Pattern LAYER = Pattern.compile("\"(\\w+)\": (?:true|[1-9]\\d*)");

    private final Installation installation;
    private final Optional<Path> rocm;
    private final Probe probe;

    /** @param rocm the ROCm installation; empty to look for one */
    public Doctor(Installation installation, Optional<Path> rocm) {
        this.installation = installation;
        this.rocm = rocm;
        this.probe = new Probe(installation);
    }

    /** Every finding, the necessary things first. */
    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.found("Java", Runtime.version() + " in " + System.getProperty("java.home")));
        findings.add(Finding.found(
                "processor",
                Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.arch")
                        + "; its times are no GPU figures",
                "launch",
                "time"));
        findings.add(nativePart());
        findings.add(compiler());
        findings.add(sandbox());
        findings.addAll(new Compilers(probe, rocm).examine());
        findings.addAll(new Gpus(rocm).examine());
        return findings;
    }

    private Finding nativePart() {
        Path library = installation.library("libhipcpu.so");
        return Files.isRegularFile(library)
                ? Finding.found("HIP for the processor", library.toString())
                : Finding.missing(
                        "HIP for the processor", library + " is missing", installation.home() + "/native/build.sh");
    }

    private Finding compiler() {
        Path driver = installation.program("hipcpu-cc");
        Optional<CommandResult> result = probe.run(driver.toString(), "--genco", "--print-fingerprint");
        return result.filter(ran -> ran.exit() == 0)
                .flatMap(ran -> compilerVersion(ran.output()))
                .map(version -> Finding.found("C++ compiler", version, "compile"))
                .orElseGet(() -> Finding.missing(
                        "C++ compiler",
                        "kernels for the processor need g++ 11 or newer or clang++ 14 or newer",
                        "apt-get install -y g++"));
    }

    private Finding sandbox() {
        Path program = installation.program("hipwright-sandbox");
        Optional<CommandResult> result = probe.run(
                List.of(
                        program.toString(),
                        "--new-session",
                        "--no-network",
                        "--read-only",
                        "--report-fd",
                        "1",
                        "--",
                        "true"),
                Map.of());
        return result.filter(ran -> ran.exit() == 0)
                .map(ran -> Finding.found("sandbox", layers(Probe.firstLine(ran))))
                .orElseGet(() -> Finding.missing(
                        "sandbox",
                        "candidates are not run without it: "
                                + result.map(Probe::firstLine).orElse(program + " is missing"),
                        installation.home() + "/native/build.sh"));
    }

    /** The version line of the compiler that a fingerprint names: the one that is used. */
    private Optional<String> compilerVersion(String fingerprint) {
        Matcher compiler = COMPILER.matcher(fingerprint);
        return compiler.find() ? probe.says(compiler.group(1), "--version") : Optional.empty();
    }

    /** The layers that hold, out of the sandbox's report. */
    private static String layers(String report) {
        return LAYER.matcher(report)
                .results()
                .map(layer -> layer.group(1).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
