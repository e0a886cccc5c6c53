// What the loader would make of a shared library: a small reader of 64-bit little-endian ELF files.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hipcpu::compiler {

struct ModuleFacts {
    std::vector<std::string> imports;   // undefined dynamic symbols
    std::vector<std::string> libraries; // DT_NEEDED
    uint64_t constructors = 0;          // code that runs when the library is loaded or unloaded: entries of the arrays, DT_INIT, DT_FINI
    bool indirect_functions = false;    // resolved by code that runs while loading
    bool writable_code = false;         // a segment that is both writable and executable, an executable stack, or relocations in code
    bool own_search_path = false;       // DT_RPATH, DT_RUNPATH, DT_AUDIT, DT_DEPAUDIT
};

// file: the bytes of the library. Throws std::runtime_error when it is no such file or is damaged.
ModuleFacts read_module(std::string_view file);

// Makes the loader run no constructors of the library: sets the sizes of their arrays to zero in `file`.
void silence_constructors(std::string& file);

} // namespace hipcpu::compiler
