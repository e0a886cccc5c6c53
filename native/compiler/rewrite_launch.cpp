#include "compiler/rewrite_context.h"

namespace hipcpu::compiler {
namespace {

// How far back from a function's body its parameters are looked for; bounds the time on hostile text.
constexpr uint32_t longest_header = 512;

// Every scan for one launch stays between its neighbours' <<<, so that all of them together are linear.
class LaunchRewriter {
public:
    explicit LaunchRewriter(RewriteContext& context) : context_(context) {}

    void run() {
        for (uint32_t i = 0; i < context_.count(); i++) {
            if (context_.word(i) != "<<<") continue;
            uint32_t first = kernel_start(i);
            uint32_t close = first == none ? none : configuration_end(i);
            if (close != none) emit(first, i, close);
            floor_ = i + 1;
        }
    }

private:
    // The first token of the expression that ends right before `end`, or none.
    uint32_t kernel_start(uint32_t end) const {
        uint32_t start = none;
        uint32_t i = end;
        while (i > floor_) {
            uint32_t part = primary_start(i);
            if (part == none) break;
            start = part;
            if (start > floor_ && context_.word(start - 1) == "template") start--;
            std::string_view joint = start > floor_ ? context_.word(start - 1) : std::string_view{};
            if (joint == "::") {
                start--; // a leading :: stands alone
            } else if (joint != "." && joint != "->" && joint != "##") {
                break;
            }
            i = joint == "::" ? start : start - 1;
            if (joint == "::" && !ends_qualifier(start)) break;
        }
        return start;
    }

    bool ends_qualifier(uint32_t end) const {
        if (end <= floor_) return false;
        return (context_.is_identifier(end - 1) && !is_keyword(context_.word(end - 1))) || context_.word(end - 1) == ">";
    }

    static bool is_keyword(std::string_view word) {
        return word == "return" || word == "else" || word == "do" || word == "case" || word == "throw" || word == "operator";
    }

    // name, name<...>, name(...), (...), name[...] that ends right before `end`.
    uint32_t primary_start(uint32_t end) const {
        uint32_t i = end;
        for (;;) {
            if (i <= floor_) return none;
            std::string_view last = context_.word(i - 1);
            if (context_.is_identifier(i - 1)) return is_keyword(last) ? none : i - 1;
            if (last == ">") {
                i = template_start(i - 1);
                if (i == none || i <= floor_ || !context_.is_identifier(i - 1)) return none;
            } else if (last == ")" || last == "]") {
                uint32_t open = context_.brackets.partner[i - 1];
                if (open == none || open < floor_ || open >= i) return none;
                i = open;
                bool called = i > floor_ && ((context_.is_identifier(i - 1) && !is_keyword(context_.word(i - 1))) || context_.word(i - 1) == ")" ||
                                             context_.word(i - 1) == "]");
                if (last == ")" && !called) return i;
            } else {
                return none;
            }
        }
    }

    // The < that belongs to the > at `close`, or none.
    uint32_t template_start(uint32_t close) const {
        int depth = 0;
        for (uint32_t i = close + 1; i > floor_;) {
            i--;
            std::string_view word = context_.word(i);
            if (word == ">") {
                depth++;
            } else if (word == "<" && --depth == 0) {
                return i;
            } else if (word == "<<" || word == ";" || word == "{" || word == "}" || word == "(") {
                if (word != "<<") return none;
            } else if (word == ")" || word == "]") {
                uint32_t open = context_.brackets.partner[i];
                if (open == none || open >= i || open < floor_) return none;
                i = open;
            }
        }
        return none;
    }

    // The first > of the >>> that ends the configuration and is followed by the arguments, or none.
    uint32_t configuration_end(uint32_t open) const {
        for (uint32_t i = open + 1; i < context_.count(); i++) {
            std::string_view word = context_.word(i);
            if (word == "(" || word == "[" || word == "{") {
                uint32_t close = context_.brackets.partner[i];
                if (close == none || close <= i) return none;
                i = close;
            } else if (word == ">") {
                uint32_t length = 1;
                while (context_.word(i + length) == ">" && adjacent(i + length - 1)) length++;
                if (length >= 3 && context_.word(i + length) == "(") return i + length - 3;
                i += length - 1;
            } else if (word == ";" || word == "}" || word == ")" || word == "]" || word == "<<<") {
                return none;
            }
        }
        return none;
    }

    bool adjacent(uint32_t i) const { return context_.token(i).end == context_.token(i + 1).begin; }

    // Whether [first, end) is the plain or qualified name of one known function, not of a parameter that hides it.
    bool names_kernel(uint32_t first, uint32_t end) const {
        if (context_.run.in_macro || context_.names.plain_kernels.count(context_.word(end - 1)) == 0) return false;
        for (uint32_t i = first; i < end; i++) {
            if (!context_.is_identifier(i) && context_.word(i) != "::") return false;
        }
        return end - first > 1 || !is_parameter(context_.brackets.body[first], context_.word(first));
    }

    bool is_parameter(uint32_t body, std::string_view name) const {
        if (body == none) return false;
        uint32_t start = context_.brackets.statement[body];
        for (uint32_t i = body; i > start && body - i < longest_header; i--) {
            if (context_.word(i - 1) == name) return true;
        }
        return false;
    }

    void emit(uint32_t first, uint32_t open, uint32_t close) {
        context_.edits.insert(context_.token(first).begin, names_kernel(first, open) ? "HIPCPU_LAUNCH(" : "HIPCPU_LAUNCH_EXPRESSION(");
        context_.edits.replace(context_.token(open).begin, context_.token(open).end, ")(");
        context_.edits.replace(context_.token(close).begin, context_.token(close + 2).end, ")");
    }

    RewriteContext& context_;
    uint32_t floor_ = 0;
};

} // namespace

void rewrite_launches(RewriteContext& context) { LaunchRewriter(context).run(); }

} // namespace hipcpu::compiler
