#include "compiler/rewrite_context.h"

#include <algorithm>
#include <map>

namespace hipcpu::compiler {
namespace {

// One __global__ declaration, as token positions.
struct Kernel {
    uint32_t name;         // first token of the name
    uint32_t parameters;   // the ( of the parameter list
    uint32_t body = none;  // the { of a definition
    bool is_template;
    bool in_class;
};

class KernelFinder {
public:
    explicit KernelFinder(const RewriteContext& context) : context_(context) {}

    // The next kernel's declaration, or false when there is none left.
    bool next(Kernel& found) {
        for (; position_ < context_.count(); position_++) {
            if (!context_.is_identifier(position_) || context_.names.global_words.count(context_.word(position_)) == 0) continue;
            uint32_t mark = position_;
            bool whole = parse(mark, found);
            floor_ = mark + 1;
            if (whole) return true;
        }
        return false;
    }

private:
    bool parse(uint32_t mark, Kernel& found) {
        position_ = mark + 1;
        found = {none, none, none, is_template(mark), false};
        uint32_t outer = context_.brackets.enclosing[mark];
        found.in_class = outer != none && context_.brackets.brace[outer] == BraceKind::other && !context_.run.in_macro;
        if (!find_parameters(mark, found)) return false;
        position_ = context_.brackets.partner[found.parameters] + 1;
        find_body(found);
        return true;
    }

    bool is_template(uint32_t mark) const {
        for (uint32_t i = std::max(floor_, std::min(context_.brackets.statement[mark], mark)); i < mark; i++) {
            if (context_.word(i) == "template") return true;
        }
        return false;
    }

    // The parameter list is the first parenthesised group after a name that comes after `void`; groups before are attributes.
    bool find_parameters(uint32_t mark, Kernel& found) {
        bool type_seen = context_.word(mark - 1) == "void" || (mark >= 2 && context_.word(mark - 2) == "void");
        for (uint32_t i = mark + 1; i < context_.count(); i++) {
            std::string_view word = context_.word(i);
            if (word == "void") {
                type_seen = true;
            } else if (word == "(" || word == "[") {
                if (!context_.brackets.matched(i) || context_.brackets.partner[i] < i) return false;
                if (word == "(" && type_seen && named_before(i, mark, found)) return true;
                i = context_.brackets.partner[i];
            } else if (word == ";" || word == "{" || word == "}" || context_.names.global_words.count(word) != 0) {
                position_ = i;
                return false;
            }
        }
        position_ = context_.count();
        return false;
    }

    static bool is_attribute(std::string_view word) {
        return word == "__launch_bounds__" || word == "__attribute__" || word == "__attribute" || word == "alignas" || word == "__align__" ||
               word == "__declspec" || word == "noexcept" || word == "decltype" || word == "void";
    }

    bool named_before(uint32_t open, uint32_t mark, Kernel& found) const {
        uint32_t name = open - 1;
        if (!context_.is_identifier(name) || is_attribute(context_.word(name))) return false;
        uint32_t after = context_.brackets.partner[open] + 1;
        if (context_.is_identifier(after) && attribute_macro(after)) return false;
        while (name >= mark + 3 && context_.word(name - 1) == "##") name -= 2;
        found.name = name;
        found.parameters = open;
        if (context_.word(after) == "(" && context_.brackets.matched(after)) found.parameters = after; // NAME(x)(parameters)
        return name > mark;
    }

    // MACRO(256) void name(...): what follows the group is the declaration proper, so the group was an attribute.
    bool attribute_macro(uint32_t after) const {
        return context_.is_identifier(after + 1) || context_.word(after) == "void";
    }

    // Attributes may stand between the parameters and the body.
    void find_body(Kernel& found) {
        uint32_t i = position_;
        for (; i < context_.count(); i++) {
            std::string_view word = context_.word(i);
            if (word == "{") {
                found.body = i;
                position_ = i + 1;
                return;
            }
            bool group = (word == "(" || word == "[") && context_.brackets.matched(i) && context_.brackets.partner[i] > i;
            if (group) i = context_.brackets.partner[i];
            if (!group && !context_.is_identifier(i)) return;
        }
    }

    const RewriteContext& context_;
    uint32_t position_ = 0;
    uint32_t floor_ = 0;
};

} // namespace

void collect_kernels(RewriteContext& context) {
    KernelFinder finder(context);
    Kernel kernel;
    FileNames& names = context.names;
    std::map<std::pair<std::string_view, uint32_t>, std::string> definitions; // (name, scope) -> parameters
    while (finder.next(kernel)) {
        std::string_view name = context.word(kernel.name);
        bool plain = !kernel.is_template && !kernel.in_class && !context.run.in_macro && kernel.parameters == kernel.name + 1;
        if (plain && kernel.body != none && !context.brackets.alternative[kernel.name]) {
            std::string parameters = context.joined(kernel.parameters, context.brackets.partner[kernel.parameters]);
            auto [known, added] = definitions.try_emplace({name, context.brackets.enclosing[kernel.name]}, parameters);
            if (!added && known->second != parameters) names.overloaded.insert(name);
        }
        (plain && names.overloaded.count(name) == 0 ? names.plain_kernels : names.other_kernels).insert(name);
    }
    for (std::string_view name : names.other_kernels) names.plain_kernels.erase(name);
}

void rewrite_kernels(RewriteContext& context) {
    KernelFinder finder(context);
    Kernel kernel;
    while (finder.next(kernel)) {
        if (kernel.is_template || kernel.in_class || kernel.body == none || !context.brackets.matched(kernel.body)) continue;
        if (context.names.overloaded.count(context.word(kernel.name)) != 0) continue;
        uint32_t end = context.brackets.partner[kernel.body];
        if (end < kernel.body) continue;
        context.edits.insert(context.token(end).end, " HIPCPU_KERNEL(" + context.joined(kernel.name, kernel.parameters) + ")");
    }
}

} // namespace hipcpu::compiler
