// Source text as the compiler sees it after joining lines that end in a backslash, with the way back to line numbers.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hipcpu::compiler {

class JoinedLines {
public:
    explicit JoinedLines(std::string_view original);
    const std::string& text() const { return text_; }
    // The original's line of something that lies at `offset` and in line `line` of text().
    uint32_t original_line(uint32_t line, uint32_t offset) const;

private:
    std::string text_;
    std::vector<uint32_t> joints_; // offsets in text_, ascending
};

} // namespace hipcpu::compiler
