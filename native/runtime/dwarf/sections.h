// The debug sections of one file; those that are absent are empty.
#pragma once
#include <string_view>

#include "runtime/module/elf_image.h"

namespace hipcpu::dwarf {

struct sections {
    std::string_view info;
    std::string_view abbreviations;
    std::string_view line;
    std::string_view text;      // .debug_str
    std::string_view line_text; // .debug_line_str
    std::string_view addresses;
    std::string_view ranges;    // .debug_rnglists

    explicit sections(const elf_image& image)
        : info(image.section(".debug_info")),
          abbreviations(image.section(".debug_abbrev")),
          line(image.section(".debug_line")),
          text(image.section(".debug_str")),
          line_text(image.section(".debug_line_str")),
          addresses(image.section(".debug_addr")),
          ranges(image.section(".debug_rnglists")) {}
};

}  // namespace hipcpu::dwarf
