package io.hipwright.compile;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to be compiled.
 *
 * @param source the HIP source text
 * @param fileName the name that diagnostics carry
 * @param macros macros with their values, such as a candidate's tunables
 * @param trust whose text it is
 * @param instrumentation what is built in beside the kernel
 */
public record BuildRequest(
        String source,
        String fileName,
        SortedMap<String, String> macros,
        Trust trust,
        Instrumentation instrumentation) {

    /** Whether a text may do whatever HIP allows, or is held to the rules for candidates. */
    public enum Trust {
        TASK,
        CANDIDATE
    }

    /** Whether memory accesses report to the checking runtime (bounds, races, uninitialised reads); about ten times slower. */
    public enum Instrumentation {
        PLAIN,
        CHECKED
    }

    public BuildRequest {
        macros = new TreeMap<>(macros);
    }

    /** A request without macros. */
    public static BuildRequest of(String source, String fileName, Trust trust, Instrumentation instrumentation) {
        return new BuildRequest(source, fileName, new TreeMap<>(Map.of()), trust, instrumentation);
    }
}
