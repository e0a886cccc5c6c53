#include "compiler/review.h"

#include "compiler/audit_source.h"
#include "compiler/files.h"

#include <cstdio>

namespace hipcpu::compiler {
namespace {

// The text without the lines of host headers, which the poison before it does not suit.
std::string without_lines(const std::string& text, const std::unordered_set<uint32_t>& left_out) {
    std::string kept;
    uint32_t line = 1;
    for (size_t start = 0; start < text.size(); line++) {
        size_t end = text.find('\n', start);
        end = end == std::string::npos ? text.size() : end + 1;
        kept += left_out.count(line) != 0 ? "\n" : text.substr(start, end - start);
        start = end;
    }
    return kept;
}

} // namespace

int review(const CommandLine& line) {
    const std::string& input = line.inputs[0];
    std::string text = read_file(input);
    SourceAudit audit = audit_source(text);
    if (!audit.rejections.empty()) {
        std::fputs(describe(input, audit.rejections).c_str(), stderr);
        return exit_rejected;
    }
    write_file(line.review, audit_prelude(input, audit) + line_directive(1, input) + without_lines(text, audit.host_includes));
    return exit_ok;
}

} // namespace hipcpu::compiler
