#include "runtime/dwarf/source_line.h"

#include "runtime/dwarf/line_program.h"
#include "runtime/dwarf/unit.h"

namespace hipcpu::dwarf {
namespace {

bool is_users_own(std::string_view path) {
    for (const std::string_view folder : {"/include/hip/", "/include/hipcpu/", "/usr/include/", "/usr/lib/"}) {
        if (path.find(folder) != std::string_view::npos) {
            return false;
        }
    }
    return true;
}

// The innermost line of the user's own at an address of this unit; the innermost of all when there is none.
source_line choose(const line_program& lines, const line_row& row, const std::vector<inlined_call>& calls) {
    const source_line innermost = {std::string(lines.file(row.file)), row.line};
    if (is_users_own(innermost.file)) {
        return innermost;
    }
    for (auto call = calls.rbegin(); call != calls.rend(); ++call) {
        if (is_users_own(lines.file(call->file))) {
            return {std::string(lines.file(call->file)), call->line};
        }
    }
    return innermost;
}

// Calls found(lines, row, unit) for the unit that holds the address, if there is one.
template <class Found>
void look_up(const elf_image& image, uint64_t address, Found found) {
    const sections all(image);
    size_t offset = 0;
    while (offset < all.info.size()) {
        try {
            const unit one(all, offset);
            offset = one.next();
            const line_program lines(all, one.line_offset());
            if (const std::optional<line_row> row = lines.find(address)) {
                found(lines, *row, one);
                return;
            }
        } catch (const unreadable&) {
            return;
        }
    }
}

}  // namespace

std::optional<source_line> find_source_line(const elf_image& image, uint64_t address) {
    std::optional<source_line> result;
    look_up(image, address, [&](const line_program& lines, const line_row& row, const unit& one) {
        result = choose(lines, row, one.inlined_at(address));
    });
    return result;
}

std::vector<uint64_t> find_position(const elf_image& image, uint64_t address) {
    std::vector<uint64_t> result;
    look_up(image, address, [&](const line_program&, const line_row& row, const unit& one) {
        result.push_back(one.function_at(address));
        for (const inlined_call& call : one.inlined_at(address)) {
            result.push_back(call.line);
        }
        result.push_back(row.line);
    });
    return result;
}

}  // namespace hipcpu::dwarf
