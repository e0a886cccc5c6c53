#include "compiler/source_tree.h"

#include "compiler/files.h"
#include "compiler/lexer.h"
#include "compiler/rewrite.h"

#include <algorithm>

namespace hipcpu::compiler {
namespace {

// More headers than this in one input are taken as they are.
constexpr size_t most_headers = 1000;

std::string_view without_byte_order_mark(std::string_view text) { return text.substr(0, 3) == "\xEF\xBB\xBF" ? text.substr(3) : text; }

} // namespace

std::string SourceTree::add_input(const std::string& input, const std::string& text) {
    note_headers(text);
    bool changed = false;
    std::string rewritten = rewrite_with_includes(input, text, changed);
    quote_directories_.insert(directory_of(input));
    return store(input, rewritten);
}

std::string SourceTree::add_untrusted(const std::string& input, const std::string& text, const std::string& prelude,
                                      const std::unordered_set<uint32_t>& left_out) {
    note_headers(text);
    header_set_ = std::min(header_set_, HeaderSet::device); // <iostream> brings a constructor
    IncludePaths paths;
    for (uint32_t line : left_out) paths[line] = "";
    return store(input, rewrite(lex(without_byte_order_mark(text)), paths), prelude);
}

void SourceTree::note_headers(const std::string& text) {
    HeaderSet set = header_set_of(lex(text));
    header_set_ = set == HeaderSet::none || header_set_ == HeaderSet::none ? HeaderSet::none : std::max(set, header_set_);
}

std::string SourceTree::rewrite_with_includes(const std::string& path, const std::string& text, bool& changed) {
    Source source = lex(without_byte_order_mark(text));
    IncludePaths paths;
    for (const Directive& directive : source.directives) {
        if (directive.name != "include") continue;
        bool is_quoted = false;
        std::string_view name = included_name(source, directive, is_quoted);
        std::string header = name.empty() ? "" : resolve(path, name, is_quoted);
        std::string copy = header.empty() ? "" : header_copy(header);
        if (!copy.empty()) paths[directive.line] = copy;
    }
    changed = !paths.empty() || has_kernel_syntax(text);
    return changed ? rewrite(source, paths) : std::string(source.text);
}

std::string SourceTree::header_copy(const std::string& path) {
    std::string key = canonical_path(path);
    auto [known, added] = copies_.try_emplace(key);
    if (!added || copies_.size() > most_headers) return known->second;
    bool changed = false;
    std::string rewritten = rewrite_with_includes(path, read_file(path), changed);
    if (!changed) return "";
    quote_directories_.insert(directory_of(path));
    return copies_[key] = store(path, rewritten);
}

// Only files beside the includer and in the user's own folders: system headers hold no kernels.
std::string SourceTree::resolve(const std::string& includer, std::string_view name, bool quoted_form) const {
    if (quoted_form) {
        std::string beside = name[0] == '/' ? std::string(name) : directory_of(includer) + "/" + std::string(name);
        if (is_file(beside)) return beside;
    }
    for (const std::string& directory : include_directories_) {
        std::string path = directory + "/" + std::string(name);
        if (is_file(path)) return path;
    }
    return "";
}

std::string SourceTree::store(const std::string& original, const std::string& text, const std::string& prelude) {
    std::string folder = folder_ + "/" + std::to_string(copies_.size()) + "_" + std::to_string(quote_directories_.size());
    make_directories(folder);
    std::string extension = extension_of(original);
    std::string path = folder + "/" + base_name(original) + (extension == ".h" || extension == ".hpp" ? "" : ".cpp");
    write_file(path, prelude + line_directive(1, original) + text);
    return path;
}

} // namespace hipcpu::compiler
