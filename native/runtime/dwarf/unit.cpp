#include "runtime/dwarf/unit.h"

namespace hipcpu::dwarf {
namespace {

constexpr uint64_t tag_inlined_subroutine = 0x1d;
constexpr uint64_t tag_subprogram = 0x2e;
constexpr uint8_t kind_skeleton = 4;
constexpr uint16_t form_addr = 0x01;
constexpr int64_t no_value = 0;
constexpr uint16_t form_implicit_const = 0x21;

enum name : uint16_t {
    stmt_list = 0x10, low_pc = 0x11, high_pc = 0x12, ranges = 0x55, call_file = 0x58, call_line = 0x59, addr_base = 0x73, rnglists_base = 0x74
};
enum range_entry : uint8_t { end_of_list, base_addressx, startx_endx, startx_length, offset_pair, base_address, start_end, start_length };

}  // namespace

unit::unit(const sections& all, size_t offset) : all_(all) {
    cursor at(all.info, offset);
    const uint32_t length = at.u32();
    cursor body = at.part(length);
    next_ = at.offset();
    if (body.u16() != 5) {
        throw unreadable("debug information of another version than 5");
    }
    const uint8_t kind = body.u8();
    body.skip(1); // size of addresses
    read_abbreviations(body.u32());
    body.skip(kind == kind_skeleton ? 8 : 0);
    begin_ = body.offset();
    const entry head = read_entry(body);
    line_offset_ = head.line_offset;
    address_base_ = head.address_base;
    ranges_base_ = head.ranges_base;
    low_ = head.low.form == 0 ? 0 : address_of(head.low);
}

void unit::read_abbreviations(size_t offset) {
    cursor at(all_.abbreviations, offset);
    for (uint64_t code = at.uleb(); code != 0; code = at.uleb()) {
        abbreviation& one = abbreviations_[code];
        one.tag = at.uleb();
        at.skip(1); // whether it has children
        for (;;) {
            const auto attribute_name = static_cast<uint16_t>(at.uleb());
            const auto form = static_cast<uint16_t>(at.uleb());
            if (attribute_name == 0 && form == 0) {
                break;
            }
            one.attributes.push_back({attribute_name, form, form == form_implicit_const ? at.sleb() : no_value});
        }
    }
}

unit::entry unit::read_entry(cursor& at) const {
    entry result;
    const uint64_t code = at.uleb();
    if (code == 0) {
        return result; // the end of a list of children
    }
    const auto found = abbreviations_.find(code);
    if (found == abbreviations_.end()) {
        throw unreadable("an entry without an abbreviation");
    }
    result.tag = found->second.tag;
    for (const declared_attribute& declared : found->second.attributes) {
        const attribute value = read_attribute(at, declared.form, declared.implicit, all_);
        switch (declared.name) {
            case stmt_list: result.line_offset = value.number; break;
            case low_pc: result.low = value; break;
            case high_pc: result.high = value; break;
            case ranges: result.ranges = value; break;
            case call_file: result.call_file = value.number; break;
            case call_line: result.call_line = value.number; break;
            case addr_base: result.address_base = value.number; break;
            case rnglists_base: result.ranges_base = value.number; break;
            default: break;
        }
    }
    return result;
}

std::vector<inlined_call> unit::inlined_at(uint64_t address) const {
    std::vector<inlined_call> calls;
    cursor at(all_.info.substr(0, next_), begin_);
    // an entry comes before the entries within it
    while (!at.at_end()) {
        const entry one = read_entry(at);
        if (one.tag == tag_inlined_subroutine && covers(one, address)) {
            calls.push_back({one.call_file, one.call_line});
        }
    }
    return calls;
}

uint64_t unit::function_at(uint64_t address) const {
    cursor at(all_.info.substr(0, next_), begin_);
    while (!at.at_end()) {
        const size_t place = at.offset();
        const entry one = read_entry(at);
        if (one.tag == tag_subprogram && covers(one, address)) {
            return place;
        }
    }
    return 0;
}

uint64_t unit::address_at(uint64_t index) const {
    cursor at(all_.addresses, address_base_);
    at.skip(index < all_.addresses.size() ? index * 8 : all_.addresses.size());
    return at.u64();
}

uint64_t unit::address_of(const attribute& value) const {
    return is_address_index(value.form) ? address_at(value.number) : value.number;
}

bool unit::covers(const entry& one, uint64_t address) const {
    if (one.ranges.form == form_rnglistx) {
        cursor at(all_.ranges, ranges_base_);
        at.skip(one.ranges.number < all_.ranges.size() ? one.ranges.number * 4 : all_.ranges.size());
        return range_covers(ranges_base_ + at.u32(), address);
    }
    if (one.ranges.form != 0) {
        return range_covers(one.ranges.number, address);
    }
    if (one.low.form == 0 || one.high.form == 0) {
        return false;
    }
    const uint64_t low = address_of(one.low);
    const bool absolute = one.high.form == form_addr || is_address_index(one.high.form);
    const uint64_t high = absolute ? address_of(one.high) : low + one.high.number;
    return low <= address && address < high;
}

bool unit::range_covers(uint64_t offset, uint64_t address) const {
    cursor at(all_.ranges, offset);
    uint64_t base = low_;
    for (;;) {
        uint64_t low = 0;
        uint64_t high = 0;
        switch (at.u8()) {
            case end_of_list: return false;
            case base_addressx: base = address_at(at.uleb()); break;
            case base_address: base = at.u64(); break;
            case startx_endx: low = address_at(at.uleb()); high = address_at(at.uleb()); break;
            case startx_length: low = address_at(at.uleb()); high = low + at.uleb(); break;
            case offset_pair: low = base + at.uleb(); high = base + at.uleb(); break;
            case start_end: low = at.u64(); high = at.u64(); break;
            case start_length: low = at.u64(); high = low + at.uleb(); break;
            default: throw unreadable("an unknown entry in a list of ranges");
        }
        if (low <= address && address < high) {
            return true;
        }
    }
}

}  // namespace hipcpu::dwarf
