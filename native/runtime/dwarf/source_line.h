// From an address in a module's code to the line of the user's source.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runtime/module/elf_image.h"

namespace hipcpu::dwarf {

struct source_line {
    std::string file; // path
    uint64_t line;
};

// The line that the code at this address (relative to the load address) came from. Code that was inlined from our own headers or
// the system's counts as the line that called it. Empty without debug information in DWARF 5.
std::optional<source_line> find_source_line(const elf_image& image, uint64_t address);

// Where in the source this address stands, for comparing: a number for the function, the lines of the calls that were inlined there,
// outermost first, and the line in the innermost function. Empty without debug information in DWARF 5.
std::vector<uint64_t> find_position(const elf_image& image, uint64_t address);

}  // namespace hipcpu::dwarf
