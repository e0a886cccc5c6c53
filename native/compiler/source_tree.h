// One input with its local headers, rewritten into a temporary folder.
#pragma once
#include "compiler/header_set.h"

#include <map>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

namespace hipcpu::compiler {

class SourceTree {
public:
    // folder: where rewritten files go. include_directories: the -I folders, searched after the including file's own.
    SourceTree(std::string folder, std::vector<std::string> include_directories)
        : folder_(std::move(folder)), include_directories_(std::move(include_directories)) {}

    // Rewrites an input whose text is given and returns the path of the C++ file. Line 1 says #line 1 "input", so that
    // messages and debug information carry the input's own name.
    std::string add_input(const std::string& input, const std::string& text);

    // The same for untrusted text: no local headers are looked for, `prelude` comes first, and the #include directives in `left_out`
    // (their lines) are taken out.
    std::string add_untrusted(const std::string& input, const std::string& text, const std::string& prelude,
                              const std::unordered_set<uint32_t>& left_out);

    // The headers that every input so far starts from, as far as precompiled headers go.
    HeaderSet header_set() const { return header_set_; }

    // Folders of rewritten files, in which the compiler has to look for their other headers (-iquote).
    const std::set<std::string>& quote_directories() const { return quote_directories_; }

private:
    std::string rewrite_with_includes(const std::string& path, const std::string& text, bool& changed);
    std::string header_copy(const std::string& path); // path of the rewritten copy, or empty when the original will do
    std::string resolve(const std::string& includer, std::string_view name, bool quoted) const;
    void note_headers(const std::string& text);
    std::string store(const std::string& original, const std::string& text, const std::string& prelude = "");

    std::string folder_;
    HeaderSet header_set_ = HeaderSet::kernel;
    std::vector<std::string> include_directories_;
    std::set<std::string> quote_directories_;
    std::map<std::string, std::string> copies_; // canonical path of a header -> copy or empty
};

} // namespace hipcpu::compiler
