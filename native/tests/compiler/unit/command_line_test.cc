#include "check.h"

#include "compiler/command_line.h"
#include "compiler/files.h"

using namespace hipcpu::compiler;

namespace {

void wrong(const std::vector<std::string>& arguments) {
    try {
        parse_command_line(arguments);
        expect(false, "taken: " + arguments[0]);
    } catch (const Failure& failure) {
        expect(failure.code == exit_usage, "exit code of: " + arguments[0]);
    }
}

} // namespace

void test_command_line() {
    CommandLine line = parse_command_line({"--genco", "-oout.so", "-DX=1", "-D", "Y", "-I", "inc", "--wavefront=32", "--checked", "--audit", "-std=c++20", "-O2",
                                           "--compiler", "clang++", "--offload-arch=gfx90a", "-lfoo", "a.hip"});
    expect(line.genco && line.checked && line.audit && line.wavefront == 32 && line.output == "out.so" && line.compiler == "clang++", "flags");
    expect(line.standard == "c++20" && line.inputs == std::vector<std::string>{"a.hip"}, "standard and input");
    expect(line.compile_flags == std::vector<std::string>{"-DX=1", "-DY", "-Iinc", "-O2"}, "flags that go to the compiler");
    expect(line.include_directories == std::vector<std::string>{"inc"} && line.link_inputs == std::vector<std::string>{"-lfoo"}, "folders and libraries");
    line = parse_command_line({"a.cpp", "b.cu", "c.o", "-x", "hip", "-Wall"});
    expect(line.inputs.size() == 2 && line.link_inputs.size() == 1 && line.compile_flags == std::vector<std::string>{"-Wall"}, "several inputs");
    wrong({"--wavefront=16", "a.hip"});
    wrong({"--genco", "a.hip", "b.hip"});
    wrong({"--audit", "a.hip"});
    wrong({"-o"});
    wrong({"--genco"});
}
