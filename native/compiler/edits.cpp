#include "compiler/edits.h"

#include <algorithm>

namespace hipcpu::compiler {

std::string Edits::apply(std::string_view text) const {
    std::vector<Edit> ordered = edits_;
    std::stable_sort(ordered.begin(), ordered.end(), [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
    std::string result;
    result.reserve(text.size() + 64 * ordered.size());
    uint32_t done = 0;
    for (const Edit& edit : ordered) {
        if (edit.begin < done) continue; // overlaps an earlier one
        result.append(text.substr(done, edit.begin - done)).append(edit.by);
        done = edit.end;
    }
    return result.append(text.substr(done));
}

} // namespace hipcpu::compiler
