// The handlers that code compiled with -fsanitize=bounds, shift and the like calls when it is about to do what the language does not
// define. Their names and signatures are the compilers'; those ending in _abort are for -fno-sanitize-recover.
#include "runtime/check/describe.h"
#include "runtime/check/findings.h"
#include "runtime/check/launch.h"
#include "runtime/check/ubsan_abi.h"
#include <cstdlib>
#include <string>

using namespace hipcpu::check;
using namespace hipcpu::check::ubsan;

#define HIPCPU_UBSAN extern "C" __attribute__((visibility("default")))

namespace {

bool is_signed(const TypeDescriptor& type) { return type.kind == 0 && (type.info & 1); }

// An integer as text; larger ones than a machine word are not spelled out.
std::string text(const TypeDescriptor* type, Value value) {
    unsigned bits = 1u << (type->info >> 1);
    if (type->kind != 0 || bits > 64) return "a value";
    if (!is_signed(*type)) return std::to_string(value);
    return std::to_string(static_cast<int64_t>(value << (64 - bits)) >> (64 - bits));
}

// Host code of a whole program is instrumented too; only kernels are judged.
void tell(const SourceLocation& location, hipcpu_fault_kind kind, const std::string& what) {
    const Context* context = running;
    if (!context) return;
    Finding finding;
    finding.kind = kind;
    finding.block = context->block;
    finding.thread = coordinates(context->lane, context->launch->block);
    finding.message = who(finding.thread, finding.block) + " " + what;
    if (location.file) finding.source = std::string(location.file) + ":" + std::to_string(location.line);
    found(finding);
}

void out_of_bounds(const Operation* data, Value index) {
    tell(data->location, HIPCPU_FAULT_OUT_OF_BOUNDS,
         "uses index " + text(data->right, index) + " of an array of type " + data->left->name);
}

void shift_out_of_bounds(const Operation* data, Value left, Value right) {
    tell(data->location, HIPCPU_FAULT_UNDEFINED_BEHAVIOUR,
         "shifts " + text(data->left, left) + " of type " + data->left->name + " by " + text(data->right, right) + " places");
}

void divrem_overflow(const Operation* data, Value left, Value right) {
    bool by_zero = data->left->kind == 0 && right == 0;
    tell(data->location, HIPCPU_FAULT_ARITHMETIC,
         by_zero ? "divides by zero" : "divides " + text(data->left, left) + " by " + text(data->left, right) + ", which does not fit");
}

void overflow(const Operation* data, Value left, const char* operation, Value right) {
    tell(data->location, HIPCPU_FAULT_UNDEFINED_BEHAVIOUR,
         "computes " + text(data->left, left) + operation + text(data->left, right) + ", which does not fit into " + data->left->name);
}

void negate_overflow(const Operation* data, Value value) {
    tell(data->location, HIPCPU_FAULT_UNDEFINED_BEHAVIOUR, "negates " + text(data->left, value) + ", which does not fit into " + data->left->name);
}

void type_mismatch(const TypeMismatch* data, Value address) {
    Value alignment = Value{1} << data->log_alignment;
    std::string what = address == 0                ? "goes through a null pointer to "
                       : address & (alignment - 1) ? "goes through a misaligned pointer (not a multiple of " + std::to_string(alignment) + ") to "
                                                   : "goes through a pointer to too small an object as ";
    tell(data->location, address == 0 ? HIPCPU_FAULT_WILD_ADDRESS : HIPCPU_FAULT_UNDEFINED_BEHAVIOUR, what + data->type->name);
}

void float_cast_overflow(const Conversion* data, Value) {
    tell(data->location, HIPCPU_FAULT_UNDEFINED_BEHAVIOUR, std::string("converts a value of ") + data->from->name + " that does not fit into " + data->to->name);
}

void invalid_value(const Operation* data, Value value) {
    tell(data->location, HIPCPU_FAULT_UNDEFINED_BEHAVIOUR, "reads " + text(data->left, value) + " as " + data->left->name);
}

void array_bound(const Operation* data, Value bound) {
    tell(data->location, HIPCPU_FAULT_UNDEFINED_BEHAVIOUR, "makes an array of " + text(data->left, bound) + " elements");
}

void pointer_overflow(const Place* data, Value, Value) {
    tell(data->location, HIPCPU_FAULT_UNDEFINED_BEHAVIOUR, "computes an address that wraps around");
}

[[noreturn]] void at_the_end(const Place* data, const char* what) {
    tell(data->location, HIPCPU_FAULT_UNDEFINED_BEHAVIOUR, what);
    abort(); // there is nowhere to go on
}

} // namespace

// parameters and arguments come in parentheses
#define HIPCPU_UBSAN_HANDLER(name, parameters, call)           \
    HIPCPU_UBSAN void __ubsan_handle_##name parameters { call; } \
    HIPCPU_UBSAN void __ubsan_handle_##name##_abort parameters { call; }

HIPCPU_UBSAN_HANDLER(out_of_bounds, (const Operation* data, Value index), out_of_bounds(data, index))
HIPCPU_UBSAN_HANDLER(shift_out_of_bounds, (const Operation* data, Value left, Value right), shift_out_of_bounds(data, left, right))
HIPCPU_UBSAN_HANDLER(divrem_overflow, (const Operation* data, Value left, Value right), divrem_overflow(data, left, right))
HIPCPU_UBSAN_HANDLER(add_overflow, (const Operation* data, Value left, Value right), overflow(data, left, " + ", right))
HIPCPU_UBSAN_HANDLER(sub_overflow, (const Operation* data, Value left, Value right), overflow(data, left, " - ", right))
HIPCPU_UBSAN_HANDLER(mul_overflow, (const Operation* data, Value left, Value right), overflow(data, left, " * ", right))
HIPCPU_UBSAN_HANDLER(negate_overflow, (const Operation* data, Value value), negate_overflow(data, value))
HIPCPU_UBSAN_HANDLER(type_mismatch_v1, (const TypeMismatch* data, Value address), type_mismatch(data, address))
HIPCPU_UBSAN_HANDLER(float_cast_overflow, (const Conversion* data, Value value), float_cast_overflow(data, value))
HIPCPU_UBSAN_HANDLER(load_invalid_value, (const Operation* data, Value value), invalid_value(data, value))
HIPCPU_UBSAN_HANDLER(vla_bound_not_positive, (const Operation* data, Value bound), array_bound(data, bound))
HIPCPU_UBSAN_HANDLER(pointer_overflow, (const Place* data, Value base, Value result), pointer_overflow(data, base, result))

HIPCPU_UBSAN void __ubsan_handle_builtin_unreachable(const Place* data) { at_the_end(data, "reaches __builtin_unreachable()"); }
HIPCPU_UBSAN void __ubsan_handle_missing_return(const Place* data) { at_the_end(data, "leaves a function without the value it should return"); }
