// The C++ compiler behind hipcpu-cc and the folders of our own headers and library.
#pragma once
#include <string>

namespace hipcpu::compiler {

struct Toolchain {
    std::string compiler;  // absolute path
    bool is_clang = false;
    std::string include;   // folder of hip/ and hipcpu/
    std::string library;   // folder of libhipcpu.so
    std::string identity() const; // changes when the compiler is exchanged; cheap, starts no process
};

// requested: a name or path, or empty to look for one. Throws Failure(exit_no_compiler) when there is none.
Toolchain find_toolchain(const std::string& requested);

} // namespace hipcpu::compiler
