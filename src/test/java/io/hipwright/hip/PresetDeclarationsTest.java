package io.hipwright.hip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The declarations that the preset reads, against AMD's own headers and library where they are installed. */
final class PresetDeclarationsTest {
    private static final Path DECLARATIONS = Path.of("native/bridge/hip_api.h");
    private static final Pattern FUNCTION =
            Pattern.compile("^(hipError_t|const char\\*) (hip\\w+)\\(([^;{]*)\\);", Pattern.MULTILINE);
    private static final Pattern CONSTANT = Pattern.compile("^ +(hip\\w+|HIP_\\w+) = (\\d+),?", Pattern.MULTILINE);
    private static final Pattern NAMED_TYPE = Pattern.compile("^(?:typedef [^;{]*?|\\} )(hip\\w+);", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    private static String declarations() throws IOException {
        return Files.readString(DECLARATIONS);
    }

    /** Headers of ROCm in their usual places. */
    private static Path headers() {
        List<Path> found = Stream.of("/opt/rocm/include", "/usr/include")
                .map(Path::of)
                .filter(folder -> Files.exists(folder.resolve("hip/hip_runtime_api.h")))
                .toList();
        skipUnless(!found.isEmpty(), "HIP's own headers are not installed (Debian: apt-get install libamdhip64-dev)");
        return found.get(0);
    }

    private static void skipUnless(boolean there, String reason) {
        if (!there) {
            System.out.println("skipped: " + reason);
        }
        assumeTrue(there, reason);
    }

    @Test
    void everyConstantTypeAndSignatureIsHipsOwn() throws IOException, InterruptedException {
        String text = declarations();
        assertThat(functions(text)).hasSizeGreaterThan(30);
        assertThat(CONSTANT.matcher(text).results().count()).isGreaterThan(30);
        assertThat(NAMED_TYPE.matcher(text).results().map(type -> type.group(1)))
                .contains("hipError_t", "hipDeviceAttribute_t", "hipDeviceptr_t", "hipStream_t", "hipFunction_t");
        assertThat(complaints(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hipErrorIllegalAddress = 700|hipErrorIllegalAddress = 701|hipErrorIllegalAddress",
                "hipDeviceAttributeWarpSize = 87|hipDeviceAttributeWarpSize = 86|hipDeviceAttributeWarpSize",
                "hipMemsetD16(hipDeviceptr_t destination, unsigned short value|hipMemsetD16(hipDeviceptr_t destination, unsigned int value|hipMemsetD16",
                "hipEventElapsedTime(float* milliseconds|hipEventElapsedTime(double* milliseconds|hipEventElapsedTime",
                "typedef int hipDevice_t|typedef long hipDevice_t|hipDevice_t",
                "hipError_t hipInit(unsigned int flags)|hipError_t hipInitialise(unsigned int flags)|hipInitialise"
            })
    void whatDiffersIsNamed(String original, String changed, String name) throws IOException, InterruptedException {
        String text = declarations();
        assertThat(text).contains(original);
        assertThat(complaints(text.replace(original, changed))).contains(name);
    }

    @Test
    void theRealLibraryHasEveryFunction() throws IOException, InterruptedException {
        List<Path> libraries = Stream.of("/opt/rocm/lib", "/usr/lib/x86_64-linux-gnu")
                .map(directory -> Path.of(directory, "libamdhip64.so"))
                .filter(Files::exists)
                .toList();
        skipUnless(!libraries.isEmpty(), "libamdhip64 is not installed (Debian: apt-get install libamdhip64-dev)");
        String symbols =
                run(List.of("nm", "-D", "--defined-only", libraries.get(0).toString()));
        List<String> exported = symbols.lines()
                .map(line -> line.replaceFirst("^\\S+ \\S ", "").replaceFirst("@.*$", ""))
                .toList();
        assertThat(exported).containsAll(functions(declarations()));
    }

    /** What a compiler says of a program that holds the declarations against the real ones; empty when they agree. */
    private String complaints(String text) throws IOException, InterruptedException {
        Path program = Files.writeString(folder.resolve("check.c"), program(text));
        return run(List.of("gcc", "-fsyntax-only", "-isystem", headers().toString(), program.toString()));
    }

    private static List<String> functions(String text) {
        return FUNCTION.matcher(text)
                .results()
                .map(function -> function.group(2))
                .toList();
    }

    /** In C, where a name is one function. */
    private static String program(String text) {
        List<String> lines = new ArrayList<>();
        lines.add("#define __HIP_PLATFORM_AMD__ 1\n#define __HIP_PLATFORM_HCC__ 1\n#include <hip/hip_runtime_api.h>");
        CONSTANT.matcher(text)
                .results()
                .forEach(constant -> lines.add("_Static_assert((int)" + constant.group(1) + " == " + constant.group(2)
                        + ", \"" + constant.group(1) + "\");"));
        types(text).forEach(lines::add);
        Matcher function = FUNCTION.matcher(text);
        while (function.find()) {
            lines.add(check(function));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Types of our own spelling, under other names, are those of HIP; enumerations are as large as an int. */
    private static Stream<String> types(String text) {
        Stream<String> plain = Pattern.compile("^typedef ([^;{]+?) ?(hip\\w+);", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(type -> "typedef " + type.group(1) + " our_" + type.group(2) + ";\n_Static_assert("
                        + "__builtin_types_compatible_p(our_" + type.group(2) + ", " + type.group(2) + "), \""
                        + type.group(2) + "\");");
        Stream<String> enumerations = Pattern.compile("^\\} (hip\\w+);", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(type ->
                        "_Static_assert(sizeof(" + type.group(1) + ") == sizeof(int), \"" + type.group(1) + "\");");
        return Stream.concat(plain, enumerations);
    }

    /** Later versions take what is copied from as const, which changes no call. */
    private static String check(Matcher function) {
        String name = function.group(2);
        String parameters = function.group(3);
        String constant = parameters.replace("void* source", "const void* source");
        return function.group(1) + " our_" + name + "(" + parameters + ");\n" + function.group(1) + " const_" + name
                + "("
                + constant + ");\n_Static_assert(__builtin_types_compatible_p(__typeof__(our_" + name + "), __typeof__("
                + name + ")) || __builtin_types_compatible_p(__typeof__(const_" + name + "), __typeof__(" + name
                + ")), \""
                + name + "\");";
    }

    private static String run(List<String> line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
