// Changes to a text by place, applied all at once.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hipcpu::compiler {

class Edits {
public:
    // Replaces [begin, end) of the text; begin == end inserts. Replaced ranges must not overlap; edits at one place keep their order.
    void replace(uint32_t begin, uint32_t end, std::string by) { edits_.push_back({begin, end, std::move(by)}); }
    void insert(uint32_t at, std::string what) { replace(at, at, std::move(what)); }
    bool empty() const { return edits_.empty(); }
    std::string apply(std::string_view text) const;

private:
    struct Edit {
        uint32_t begin;
        uint32_t end;
        std::string by;
    };
    std::vector<Edit> edits_;
};

} // namespace hipcpu::compiler
