// What g++ and clang++ hand to the handlers of -fsanitize=undefined: the records lie in the compiled code's data.
#pragma once
#include <cstdint>

namespace hipcpu::check::ubsan {

struct SourceLocation {
    const char* file; // null when unknown
    uint32_t line;
    uint32_t column;
};

// kind 0: an integer, info = (log2 of the bits) * 2 + (1 if signed); kind 1: floating, info = bits; else no more is known.
struct TypeDescriptor {
    uint16_t kind;
    uint16_t info;
    char name[1]; // goes on to a 0
};

// An integer of at most 64 bits itself, else a pointer to it.
using Value = uintptr_t;

struct TypeMismatch {
    SourceLocation location;
    const TypeDescriptor* type;
    uint8_t log_alignment;
    uint8_t check_kind;
};

// Overflows, out of bounds, shifts: a location, then one or two types.
struct Operation {
    SourceLocation location;
    const TypeDescriptor* left;
    const TypeDescriptor* right; // absent for overflows
};

struct Place {
    SourceLocation location;
};

// float_cast_overflow comes with a location from all compilers that are supported.
struct Conversion {
    SourceLocation location;
    const TypeDescriptor* from;
    const TypeDescriptor* to;
};

} // namespace hipcpu::check::ubsan
