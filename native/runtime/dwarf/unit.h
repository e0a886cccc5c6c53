// One compilation unit of .debug_info: which calls were inlined at an address.
#pragma once
#include <unordered_map>
#include <vector>

#include "runtime/dwarf/form.h"
#include "runtime/dwarf/sections.h"

namespace hipcpu::dwarf {

// Where a function was called that was inlined there.
struct inlined_call {
    uint64_t file; // index into the unit's line program
    uint64_t line;
};

class unit {
public:
    // The unit at this offset of .debug_info. Throws unreadable, for versions other than 5 as well.
    unit(const sections& all, size_t offset);

    // Where the unit's line program lies in .debug_line.
    size_t line_offset() const { return line_offset_; }
    // The calls that were inlined at the address, outermost first.
    std::vector<inlined_call> inlined_at(uint64_t address) const;
    // Tells functions apart, by where in the information they stand: the one whose code holds the address, with all that was inlined
    // into it. 0 when there is none.
    uint64_t function_at(uint64_t address) const;
    // Where the next unit begins.
    size_t next() const { return next_; }

private:
    struct declared_attribute {
        uint16_t name;
        uint16_t form;
        int64_t implicit;
    };
    struct abbreviation {
        uint64_t tag;
        std::vector<declared_attribute> attributes;
    };
    // The attributes of an entry that are of interest here.
    struct entry {
        uint64_t tag = 0;
        attribute low;
        attribute high;
        attribute ranges;
        uint64_t line_offset = 0;
        uint64_t call_file = 0;
        uint64_t call_line = 0;
        uint64_t address_base = 0;
        uint64_t ranges_base = 0;
    };

    const sections& all_;
    size_t begin_ = 0; // of the entries
    size_t next_ = 0;
    size_t line_offset_ = 0;
    uint64_t low_ = 0;
    uint64_t address_base_ = 0;
    uint64_t ranges_base_ = 0;
    std::unordered_map<uint64_t, abbreviation> abbreviations_;

    void read_abbreviations(size_t offset);
    entry read_entry(cursor& at) const;
    uint64_t address_at(uint64_t index) const;
    uint64_t address_of(const attribute& value) const;
    bool covers(const entry& one, uint64_t address) const;
    bool range_covers(uint64_t offset, uint64_t address) const;
};

}  // namespace hipcpu::dwarf
