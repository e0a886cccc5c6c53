package io.hipwright.bench;

import io.hipwright.verify.Backend;
import io.hipwright.verify.Executable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where and how something was timed.
 *
 * @param clock of the cores, as far as the system tells
 * @param driver what lies between hipwright and the device
 * @param flags of the compiler
 * @param baselineHash SHA-256 of the baseline's text
 * @param candidateHash SHA-256 of the candidate's text
 * @param gpu false for times of the processor, which are no GPU figures
 */
public record Conditions(
        String device,
        String clock,
        String driver,
        String compiler,
        String flags,
        String baselineHash,
        String candidateHash,
        boolean gpu) {
    private static final Pattern MEGAHERTZ = Pattern.compile("(?m)^cpu MHz\\s*:\\s*([0-9.]+)");
    private static final Path GOVERNOR = Path.of("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");
    private static final Path AMD_DRIVER = Path.of("/sys/module/amdgpu/version");

    static Conditions of(Backend backend, Executable baseline, Executable candidate) {
        boolean gpu = !backend.name().equals("cpu");
        return new Conditions(
                backend.device(),
                gpu ? "unknown" : processorClock(),
                gpu ? "amdgpu " + text(AMD_DRIVER) : "none; Linux " + System.getProperty("os.version"),
                backend.toolchain().compilerText(),
                backend.toolchain().flagsText(),
                baseline.sourceHash(),
                candidate.sourceHash(),
                gpu);
    }

    /** The highest clock of a core at this moment, and how it is governed. */
    private static String processorClock() {
        double highest = 0;
        Matcher cores = MEGAHERTZ.matcher(text(Path.of("/proc/cpuinfo")));
        while (cores.find()) {
            highest = Math.max(highest, Double.parseDouble(cores.group(1)));
        }
        String clock = highest > 0 ? String.format(Locale.ROOT, "%.0f MHz", highest) : "unknown";
        return clock + ", governor " + text(GOVERNOR);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException absent) {
            return "unknown";
        }
    }
}
