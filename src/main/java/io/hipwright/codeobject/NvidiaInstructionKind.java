package io.hipwright.codeobject;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sorts instructions of NVIDIA's GPUs into the kinds of {@link InstructionKind}, in NVIDIA's words: {@code shared} for LDS, {@code local} for
 * scratch, {@code tensor} for matrix instructions. Names of instructions are those of the CUDA binary utilities' "Instruction Set Reference".
 */
final class NvidiaInstructionKind {
    private static final Pattern MEMORY = Pattern.compile("(LD|ST)(G|S|L|SM)?");
    private static final Pattern BITS = Pattern.compile("\\.[US]?(8|16|64|96|128|256)\\b");

    private NvidiaInstructionKind() {}

    /**
     * @param name such as {@code LDG}
     * @param modifiers such as {@code .E.128}
     */
    static String of(String name, String modifiers) {
        Matcher memory = MEMORY.matcher(name);
        if (memory.matches()) {
            return memory(memory.group(1).equals("LD") ? "load" : "store", memory.group(2), modifiers);
        }
        if (name.matches("[HIDBQO]G?MMA|UTC\\w*MMA")) {
            return "tensor";
        }
        if (name.matches("ATOMS\\w*")) {
            return "shared_atomic";
        }
        if (name.matches("ATOM|ATOMG|RED|REDG|REDAS")) {
            return "global_atomic";
        }
        return name.matches("LDGSTS|UTMA(LDG|STG|REDG)|UBLKCP|UBLKRED") ? "async_copy" : control(name);
    }

    private static String memory(String way, String space, String modifiers) {
        String place = "L".equals(space) ? "local" : space != null && space.startsWith("S") ? "shared" : "global";
        Matcher bits = BITS.matcher(modifiers);
        boolean matrix = "SM".equals(space); // moves 16-bit parts of matrices, 1, 2 or 4 registers at a time
        if (matrix) {
            return place + "_" + way + "_matrix";
        }
        return place + "_" + way + "_" + (bits.find() ? bits.group(1) : "32");
    }

    private static String control(String name) {
        if (name.matches("BAR|SYNCS|UCGABAR\\w*")) {
            return "barrier";
        }
        if (name.matches("DEPBAR|LDGDEPBAR|WARPGROUP\\w*|ARRIVES|UTMACMDFLUSH")) {
            return "wait";
        }
        if (name.matches("MEMBAR|FENCE|ERRBAR|CCTL\\w*|UTMACCTL|UTMAPF")) {
            return "cache_control";
        }
        if (name.matches("LDCU?|ULDC")) {
            return "constant_load";
        }
        if (name.matches("SHFL|U?VOTEU?|MATCH|C?REDUX|MOVM")) {
            return "cross_lane";
        }
        if (name.matches("TEX|TLD4?|TMML|TXD|TXQ|SULD|SUST|SURED|SUATOM")) {
            return "image";
        }
        return name.matches("CALL") ? "call" : arithmetic(name);
    }

    private static String arithmetic(String name) {
        if (name.matches("BRA|BR[XU]\\w*|JM[PX]\\w*|BSSY|BSYNC|BREAK|BMOV|BPT|EXIT|RET|KILL|WARPSYNC|YIELD")) {
            return "branch";
        }
        return name.matches("U[A-Z].*|[RS]2UR") ? "scalar" : "vector";
    }
}
