package io.hipwright.compile;

import io.hipwright.codeobject.Examination;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A compiler that makes a code object of a source's device code for one GPU, as {@link GpuToolchain} uses it. */
public interface GpuCompiler {

    /** The backend it compiles for: {@code amd} or {@code nvidia}. */
    String backend();

    /** What the names of its code objects end in. */
    String extension();

    Path program();

    /** What its process needs beside what all get. */
    Map<String, String> environment();

    /** All that comes before macros and files. */
    List<String> flags();

    /** Files beside the program that results depend on. */
    List<Path> headers();

    /** The line of what {@code --version} prints that tells a person most. */
    String versionLine(String printed);

    /** Why no launch can succeed, if that is what it said; it names no line then. */
    Optional<String> unlaunchable(String log);

    /** What a code object tells; empty when nothing is known to read it. */
    Optional<Examination> examine(Path codeObject);
}
