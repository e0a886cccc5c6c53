#include "compiler/joined_lines.h"

#include <algorithm>

namespace hipcpu::compiler {
namespace {

// Length of backslash, blanks and line end at `at`, or 0. The compilers allow blanks in between.
size_t joint_length(std::string_view text, size_t at) {
    if (text[at] != '\\') return 0;
    size_t end = text.find_first_not_of(" \t\v\f\r", at + 1);
    return end != std::string_view::npos && text[end] == '\n' ? end + 1 - at : 0;
}

} // namespace

JoinedLines::JoinedLines(std::string_view original) {
    text_.reserve(original.size());
    for (size_t i = 0; i < original.size();) {
        if (size_t length = joint_length(original, i)) {
            joints_.push_back(static_cast<uint32_t>(text_.size()));
            i += length;
        } else {
            text_ += original[i++];
        }
    }
}

uint32_t JoinedLines::original_line(uint32_t line, uint32_t offset) const {
    return line + static_cast<uint32_t>(std::upper_bound(joints_.begin(), joints_.end(), offset) - joints_.begin());
}

} // namespace hipcpu::compiler
