#include "compiler/rewrite_context.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace hipcpu::compiler {
namespace {

// `[[maybe_unused]] T (&x)[] = ...;` of one declarator of an `extern __shared__` declaration.
struct DynamicArray {
    std::string_view name;
    std::string definition;
};

// More than any program has; bounds the time on hostile text.
constexpr size_t most_at_namespace_scope = 64;

class SharedRewriter {
public:
    explicit SharedRewriter(RewriteContext& context) : context_(context) {}

    void run() {
        for (uint32_t i = 0; i < context_.count(); i++) {
            if (context_.is_identifier(i) && context_.names.shared_words.count(context_.word(i)) != 0) {
                i = declaration(i);
                floor_ = i + 1;
            } else if (context_.is_identifier(i) && !at_namespace_scope_.empty()) {
                use(i);
            }
        }
    }

private:
    // Rewrites the declaration around the __shared__ at `mark` and returns its last token that was looked at.
    uint32_t declaration(uint32_t mark) {
        uint32_t first = std::max(floor_, std::min(context_.brackets.statement[mark], mark));
        uint32_t specifiers_end = mark + 1;
        while (is_storage(context_.word(specifiers_end))) specifiers_end++;
        bool dynamic = false;
        for (uint32_t i = first; i < specifiers_end; i++) {
            if (context_.word(i) == "extern") dynamic = true;
            if (context_.word(i) == "static") context_.edits.replace(context_.token(i).begin, context_.token(i).end, "");
        }
        if (!dynamic) return mark;
        uint32_t end = mark;
        while (end < context_.count() && context_.word(end) != ";" && context_.word(end) != "{" && context_.word(end) != "}") end++;
        bool ended = context_.word(end) == ";" || (context_.run.in_macro && end == context_.count());
        if (!ended) return end - 1;
        rewrite_dynamic(first, mark, end);
        return end - 1;
    }

    static bool is_storage(std::string_view word) {
        return word == "extern" || word == "static" || word == "const" || word == "volatile" || word == "__device__";
    }

    static bool is_alignment(std::string_view word) {
        return word == "alignas" || word == "__align__" || word == "__attribute__" || word == "__attribute" || word == "__declspec";
    }

    // [first, end) is the declaration without its semicolon.
    void rewrite_dynamic(uint32_t first, uint32_t mark, uint32_t end) {
        std::vector<DynamicArray> arrays = declarators(first, mark, end);
        if (arrays.empty()) return;
        uint32_t begin = context_.token(first).begin;
        uint32_t stop = context_.token(end - 1).end;
        bool local = context_.brackets.body[mark] != none || context_.run.in_macro;
        std::string text;
        for (DynamicArray& array : arrays) {
            if (local) {
                text += (text.empty() ? "" : "; ") + array.definition;
            } else if (at_namespace_scope_.size() < most_at_namespace_scope) {
                at_namespace_scope_[array.name] = std::move(array.definition);
            }
        }
        if (local) declared_here(context_.brackets.body[mark], arrays);
        context_.edits.replace(begin, stop, text + context_.line_ends(begin, stop));
    }

    // Splits `T a[], b[2]` into its arrays; the type is the same for all, as pointers do not occur here.
    std::vector<DynamicArray> declarators(uint32_t first, uint32_t mark, uint32_t end) const {
        std::vector<DynamicArray> arrays;
        std::string type;
        uint32_t i = first;
        for (; i < end && !ends_type(i, end); i++) {
            std::string_view word = context_.word(i);
            if (is_alignment(word) && context_.brackets.matched(i + 1)) {
                i = std::min(context_.brackets.partner[i + 1], end - 1);
            } else if (i != mark && word != "extern" && word != "__device__") {
                type += (type.empty() ? "" : " ") + std::string(word);
            }
        }
        while (i < end) {
            std::string_view name = context_.word(i++);
            uint32_t dimensions = i;
            while (i < end && context_.word(i) == "[" && context_.brackets.matched(i)) i = context_.brackets.partner[i] + 1;
            std::string extent = context_.joined(dimensions, std::min(i, end));
            std::string at = "*reinterpret_cast<" + type + " (*)" + extent + ">(hipcpu_dynamic_shared())";
            std::string definition = "[[maybe_unused]] " + type + " (&" + std::string(name) + ")" + extent + " = " + at;
            std::replace(definition.begin(), definition.end(), '\n', ' '); // from raw strings
            arrays.push_back({name, std::move(definition)});
            while (i < end && context_.word(i) != ",") i++; // attributes after the declarator
            i++;
        }
        return arrays;
    }

    // The declarator's name: an identifier right before [, a comma, an attribute after the name, or the end.
    bool ends_type(uint32_t i, uint32_t end) const {
        if (!context_.is_identifier(i) || is_storage(context_.word(i)) || is_alignment(context_.word(i))) return false;
        return i + 1 == end || context_.word(i + 1) == "[";
    }

    // A function that declares the array itself needs no second declaration.
    void declared_here(uint32_t body, const std::vector<DynamicArray>& arrays) {
        for (const DynamicArray& array : arrays) inserted_.insert({body, array.name});
    }

    // An array of namespace scope is declared again at the head of each function that uses it.
    void use(uint32_t i) {
        uint32_t body = context_.brackets.body[i];
        if (body == none) return;
        auto array = at_namespace_scope_.find(context_.word(i));
        if (array == at_namespace_scope_.end() || is_member(i) || !inserted_.insert({body, array->first}).second) return;
        if (!is_parameter(body, array->first) && !is_declared(i)) context_.edits.insert(context_.token(body).end, array->second + ";");
    }

    bool is_member(uint32_t i) const {
        std::string_view before = i > 0 ? context_.word(i - 1) : std::string_view{};
        return before == "." || before == "->" || before == "::";
    }

    // `T name` or `T* name =`: the function has a variable of its own of that name.
    bool is_declared(uint32_t i) const {
        std::string_view before = context_.word(i - 1);
        bool type = context_.is_identifier(i - 1) && before != "return" && before != "else" && before != "sizeof" && before != "case";
        bool pointer = (before == "*" || before == "&") && context_.is_identifier(i - 2) && (context_.word(i + 1) == "=" || context_.word(i + 1) == ";") &&
                       context_.brackets.statement[i] + 2 == i;
        return type || pointer;
    }

    bool is_parameter(uint32_t body, std::string_view name) const {
        for (uint32_t i = std::min(context_.brackets.statement[body], body); i < body; i++) {
            if (context_.word(i) == name) return true;
        }
        return false;
    }

    RewriteContext& context_;
    uint32_t floor_ = 0;
    std::unordered_map<std::string_view, std::string> at_namespace_scope_; // name -> definition
    std::set<std::pair<uint32_t, std::string_view>> inserted_; // (body, name)
};

} // namespace

void rewrite_shared(RewriteContext& context) { SharedRewriter(context).run(); }

} // namespace hipcpu::compiler
