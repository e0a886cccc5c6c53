package io.hipwright.run;

import java.util.Map;

/**
 * {@code run.json}: what was asked and with what it was done.
 *
 * @param command {@code optimize} or {@code calibrate}
 * @param input the folder or list of tasks, absolute
 * @param options the options that shape results, as text
 * @param backend {@code cpu}, {@code amd} or {@code nvidia}
 * @param device the device's description
 * @param toolchain the toolchain's fingerprint
 * @param protocol the version of the rules for verdicts and timing
 */
public record RunDescription(
        String command,
        String input,
        Map<String, String> options,
        String backend,
        String device,
        String toolchain,
        int protocol,
        String version,
        String startedAt) {}
