package io.hipwright.codeobject;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sorts instructions of AMD GPUs by their mnemonics into kinds with plain names: {@code global_load_128} is a load of 128 bits per lane from
 * memory. Knows both spellings of widths, {@code dwordx4} of gfx9 and gfx10 and {@code b128} of later ones.
 */
final class InstructionKind {
    private static final Pattern MEMORY =
            Pattern.compile("(global|flat|buffer|tbuffer|image|scratch)_(load|store|atomic|sample)_?(\\w*)");
    private static final Pattern CACHE = Pattern.compile("(buffer|global)_(gl[01]|inv|wb).*|s_[di]cache.*");
    private static final Pattern LDS =
            Pattern.compile("ds_(read2?|write2?|load_2addr|store_2addr|load|store)(?:st64)?_(?:addtid_)?(\\w+)");
    private static final Pattern BITS = Pattern.compile("[buidf](8|16|32|64|96|128)(?:_|$)");

    private InstructionKind() {}

    /** @param operands what follows the mnemonic */
    static String of(String mnemonic, String operands) {
        Matcher memory = MEMORY.matcher(mnemonic);
        if (memory.matches()) {
            return memory(memory, operands);
        }
        if (CACHE.matcher(mnemonic).matches()) {
            return "cache_control";
        }
        if (mnemonic.startsWith("ds_")) {
            return shared(mnemonic);
        }
        if (mnemonic.startsWith("s_")) {
            return scalar(mnemonic);
        }
        return mnemonic.startsWith("v_") ? vector(mnemonic) : "other";
    }

    private static String memory(Matcher matcher, String operands) {
        String space = matcher.group(1);
        boolean scratch = space.equals("scratch") || space.equals("buffer") && operands.contains("s[0:3]");
        if (matcher.group(2).equals("atomic")) {
            return "global_atomic";
        }
        String place = scratch ? "scratch" : space.equals("image") ? "image" : "global";
        return place + "_" + (matcher.group(2).equals("store") ? "store" : "load") + "_" + bits(matcher.group(3));
    }

    private static String shared(String mnemonic) {
        Matcher matcher = LDS.matcher(mnemonic);
        if (matcher.matches() && !mnemonic.contains("_rtn") && !mnemonic.contains("tr_")) {
            boolean two = matcher.group(1).contains("2");
            int bits = bits(matcher.group(2)) * (two ? 2 : 1);
            return "lds_" + (matcher.group(1).matches("read.*|load.*") ? "load_" : "store_") + bits;
        }
        return mnemonic.matches("ds_(b?permute|swizzle|nop).*") ? "cross_lane" : "lds_atomic";
    }

    private static String scalar(String mnemonic) {
        if (mnemonic.startsWith("s_barrier")) {
            return "barrier";
        }
        if (mnemonic.startsWith("s_wait")) {
            return "wait";
        }
        if (mnemonic.matches("s_(buffer_)?load_.*")) {
            return "scalar_load";
        }
        if (mnemonic.matches("s_(swappc|call).*")) {
            return "call";
        }
        return mnemonic.matches("s_c?branch.*") ? "branch" : "scalar";
    }

    private static String vector(String mnemonic) {
        if (mnemonic.matches("v_s?mfma.*")) {
            return "mfma";
        }
        if (mnemonic.matches("v_s?wmma.*")) {
            return "wmma";
        }
        if (mnemonic.startsWith("v_dot")) {
            return "dot";
        }
        return mnemonic.matches("v_(readlane|writelane|readfirstlane|permlane).*") || mnemonic.endsWith("_dpp")
                ? "cross_lane"
                : "vector";
    }

    private static int bits(String width) {
        if (width.contains("dword")) {
            Matcher times = Pattern.compile("dwordx(\\d)").matcher(width);
            return times.find() ? 32 * Integer.parseInt(times.group(1)) : 32;
        }
        if (width.contains("short")) {
            return 16;
        }
        if (width.contains("byte")) {
            return 8;
        }
        Matcher bits = BITS.matcher(width.replace("d16_", ""));
        return bits.find() ? Integer.parseInt(bits.group(1)) : 32;
    }
}
