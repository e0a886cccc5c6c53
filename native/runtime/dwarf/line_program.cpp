#include "runtime/dwarf/line_program.h"

#include "runtime/dwarf/form.h"

namespace hipcpu::dwarf {
namespace {

enum standard : uint8_t { copy = 1, advance_pc, advance_line, set_file, set_column, negate_stmt, set_basic_block, const_add_pc, fixed_advance_pc };
enum extended : uint8_t { end_sequence = 1, set_address = 2 };
constexpr uint64_t content_path = 1;
constexpr uint64_t content_directory = 2;
constexpr uint64_t most_files = 100000; // entries may take no room in the file, so that nothing else ends the loop

struct entry_format {
    uint64_t content;
    uint16_t form;
};

std::vector<entry_format> read_formats(cursor& at) {
    std::vector<entry_format> formats(at.u8());
    for (entry_format& format : formats) {
        format.content = at.uleb();
        format.form = static_cast<uint16_t>(at.uleb());
    }
    return formats;
}

struct named {
    std::string_view path;
    uint64_t directory = 0;
};

// A table of directories or files.
std::vector<named> read_names(cursor& at, const sections& all) {
    const std::vector<entry_format> formats = read_formats(at);
    std::vector<named> names;
    const uint64_t count = at.uleb();
    if (count > most_files) {
        throw unreadable("a line table with too many files");
    }
    for (uint64_t i = 0; i < count; ++i) {
        named one;
        for (const entry_format& format : formats) {
            const attribute value = read_attribute(at, format.form, 0, all);
            if (format.content == content_path) {
                one.path = value.text;
            } else if (format.content == content_directory) {
                one.directory = value.number;
            }
        }
        names.push_back(one);
    }
    return names;
}

std::string joined(std::string_view directory, std::string_view path) {
    const bool whole = directory.empty() || path.substr(0, 1) == "/";
    return whole ? std::string(path) : std::string(directory) + "/" + std::string(path);
}

}  // namespace

line_program::line_program(const sections& all, size_t offset) : bytes_(all.line) {
    cursor at(all.line, offset);
    const uint32_t length = at.u32();
    cursor unit = at.part(length);
    next_ = at.offset();
    if (unit.u16() != 5) {
        throw unreadable("debug information of another version than 5");
    }
    unit.skip(2); // sizes of addresses and selectors
    const uint32_t header = unit.u32();
    begin_ = unit.offset() + header;
    shortest_ = unit.u8();
    unit.skip(2); // operations of an instruction, whether rows are statements by default
    line_base_ = static_cast<int8_t>(unit.u8());
    line_range_ = unit.u8();
    opcode_base_ = unit.u8();
    for (unsigned opcode = 1; opcode < opcode_base_; ++opcode) {
        operand_counts_.push_back(unit.u8());
    }
    if (line_range_ == 0) {
        throw unreadable("a line table without a line range");
    }
    const std::vector<named> directories = read_names(unit, all);
    for (const named& one : read_names(unit, all)) {
        files_.push_back(joined(one.directory < directories.size() ? directories[one.directory].path : "", one.path));
    }
    bytes_ = bytes_.substr(0, next_);
}

std::string_view line_program::file(uint64_t index) const {
    return index < files_.size() ? std::string_view(files_[index]) : std::string_view();
}

std::optional<line_row> line_program::find(uint64_t address) const {
    cursor at(bytes_, begin_);
    registers now;
    registers before; // the row before in the same sequence; ended: there is none
    before.ended = true;
    while (!at.at_end()) {
        if (!step(at, now)) {
            continue;
        }
        if (!before.ended && before.address <= address && address < now.address) {
            return line_row{before.file, before.line};
        }
        const registers last = before;
        before = now;
        if (now.line == 0 && !last.ended) { // code of no line in particular belongs to what stands before it
            before.file = last.file;
            before.line = last.line;
        }
        if (now.ended) {
            now = registers();
        }
    }
    return {};
}

bool line_program::step(cursor& at, registers& now) const {
    const uint8_t opcode = at.u8();
    if (opcode == 0) {
        return step_extended(at, now);
    }
    if (opcode < opcode_base_) {
        return step_standard(at, opcode, now);
    }
    const unsigned adjusted = opcode - opcode_base_;
    now.address += uint64_t{adjusted / line_range_} * shortest_;
    now.line += static_cast<uint64_t>(static_cast<int64_t>(line_base_) + adjusted % line_range_);
    return true;
}

bool line_program::step_standard(cursor& at, uint8_t opcode, registers& now) const {
    switch (opcode) {
        case copy:
            return true;
        case advance_pc:
            now.address += at.uleb() * shortest_;
            return false;
        case advance_line:
            now.line += static_cast<uint64_t>(at.sleb());
            return false;
        case set_file:
            now.file = at.uleb();
            return false;
        case const_add_pc:
            now.address += uint64_t{(255u - opcode_base_) / line_range_} * shortest_;
            return false;
        case fixed_advance_pc:
            now.address += at.u16();
            return false;
        default:
            for (unsigned operand = 0; operand < operand_counts_[opcode - 1]; ++operand) {
                at.uleb();
            }
            return false;
    }
}

bool line_program::step_extended(cursor& at, registers& now) const {
    const uint64_t length = at.uleb();
    cursor body = at.part(length);
    switch (body.u8()) {
        case end_sequence:
            now.ended = true;
            return true;
        case set_address:
            now.address = body.u64();
            return false;
        default:
            return false;
    }
}

}  // namespace hipcpu::dwarf
