package io.hipwright.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in what ROCm's debug agent prints where a kernel stopped. It prints a block for every wavefront that faulted; the first with a
 * known place counts. The format is that of the agent's user guide and of its sources ({@code print_wavefronts},
 * {@code code_object_t::disassemble}). All of it may be long, garbled or made up, so each part is cut short and cleaned.
 */
final class FaultPlace {
    private static final int LONGEST_NAME = 120;
    private static final Pattern WAVE =
            Pattern.compile("\\s*wave_\\d+: pc=0x\\p{XDigit}+.*\\(stopped, reason: ([A-Z0-9_|]{1,80})\\)\\s*");
    private static final Pattern FUNCTION =
            Pattern.compile("\\s*Disassembly(?: for function (.+?))?:?\\s*", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("\\s*(\\S.*):\\s*");
    private static final Pattern LINE = Pattern.compile("\\s*(\\d{1,7})(?:\\D.*)?");
    private static final String HERE = "=>";
    private static final String END = "End of disassembly";

    private String reason = "";
    private String function = "";
    private String file = "";
    private String position = "";
    private boolean inHeader;
    private boolean disassembling;
    private String place = "";

    /** Takes the next line. */
    synchronized void take(String text) {
        if (!place.isEmpty()) {
            return;
        }
        if (disassembling) {
            takeInstruction(text);
        } else {
            takeHead(text);
        }
    }

    /** One line, such as {@code in argmax near candidate.hip:12 (MEMORY_VIOLATION)}; empty when nothing told of a place. */
    synchronized Optional<String> text() {
        return Optional.of(place).filter(known -> !known.isEmpty());
    }

    private void takeHead(String text) {
        Matcher wave = WAVE.matcher(text);
        if (wave.matches()) {
            reason = wave.group(1);
            return;
        }
        Matcher head = FUNCTION.matcher(text);
        if (head.matches()) {
            function = head.group(1) == null ? "" : head.group(1);
            file = "";
            position = "";
            inHeader = false;
            disassembling = true;
        }
    }

    /** Source lines come before their instructions; an arrow marks the instruction that the wavefront is at. */
    private void takeInstruction(String text) {
        if (text.strip().startsWith(HERE)) {
            place = describe();
            disassembling = false;
            return;
        }
        if (text.strip().startsWith(END)) {
            disassembling = false;
            return;
        }
        Matcher number = LINE.matcher(text);
        Matcher name = FILE.matcher(text);
        if (number.matches()) {
            takeLine(number.group(1));
        } else if (name.matches()) {
            file = name.group(1);
        }
    }

    /** A line of the candidate, whose file is named without a folder, tells more than one of a header that was inlined there. */
    private void takeLine(String number) {
        if (!file.isEmpty() && (!file.startsWith("/") || position.isEmpty() || inHeader)) {
            position = clean(file.substring(file.lastIndexOf('/') + 1)) + ":" + number;
            inHeader = file.startsWith("/");
        }
    }

    /** The instruction may lie a little behind the one that faulted, hence "near". */
    private String describe() {
        List<String> parts = new ArrayList<>();
        if (!function.isEmpty()) {
            parts.add("in " + clean(withoutParameters(function)));
        }
        if (!position.isEmpty()) {
            parts.add("near " + position);
        }
        if (!parts.isEmpty() && !reason.isEmpty()) {
            parts.add("(" + reason + ")");
        }
        return String.join(" ", parts);
    }

    private static String withoutParameters(String name) {
        int begin = name.indexOf('(');
        return begin > 0 ? name.substring(0, begin) : name;
    }

    private static String clean(String text) {
        String printable = text.replaceAll("[^\\p{Print}]+", " ").strip();
        return printable.substring(0, Math.min(printable.length(), LONGEST_NAME));
    }
}
