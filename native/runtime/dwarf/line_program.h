// The table from code addresses to source lines of one compilation unit, which is kept as a program.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "runtime/dwarf/cursor.h"
#include "runtime/dwarf/sections.h"

namespace hipcpu::dwarf {

struct line_row {
    uint64_t file; // index into the program's files
    uint64_t line;
};

class line_program {
public:
    // The program at this offset of .debug_line. Throws unreadable, for versions other than 5 as well.
    line_program(const sections& all, size_t offset);

    // The row that holds the address.
    std::optional<line_row> find(uint64_t address) const;
    // The file's path; empty for an index that is none.
    std::string_view file(uint64_t index) const;
    // Where the next program begins.
    size_t next() const { return next_; }

private:
    struct registers {
        uint64_t address = 0;
        uint64_t file = 1;
        uint64_t line = 1;
        bool ended = false;
    };

    std::string_view bytes_;
    size_t begin_ = 0; // of the instructions
    size_t next_ = 0;
    uint8_t shortest_ = 1; // bytes of an instruction of the machine, at least
    int8_t line_base_ = 0;
    uint8_t line_range_ = 1;
    uint8_t opcode_base_ = 1;
    std::vector<uint8_t> operand_counts_;
    std::vector<std::string> files_;

    // Runs one instruction; whether it made a row.
    bool step(cursor& at, registers& now) const;
    bool step_standard(cursor& at, uint8_t opcode, registers& now) const;
    bool step_extended(cursor& at, registers& now) const;
};

}  // namespace hipcpu::dwarf
