// The forms in which attributes of DWARF 5 are written.
#pragma once
#include <cstdint>
#include <string_view>

#include "runtime/dwarf/cursor.h"
#include "runtime/dwarf/sections.h"

namespace hipcpu::dwarf {

struct attribute {
    uint16_t form = 0; // 0: there is no attribute
    uint64_t number = 0;   // constant, address, offset or index
    std::string_view text; // of the forms of text that need no base
};

constexpr uint16_t form_addrx = 0x1b;
constexpr uint16_t form_rnglistx = 0x23;

// Reads one attribute; `implicit` is the value of the form implicit_const. Addresses have eight bytes, offsets four.
attribute read_attribute(cursor& at, uint16_t form, int64_t implicit, const sections& all);
// Whether the form stands for an index into the unit's addresses.
bool is_address_index(uint16_t form);

}  // namespace hipcpu::dwarf
