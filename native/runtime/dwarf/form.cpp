#include "runtime/dwarf/form.h"

namespace hipcpu::dwarf {
namespace {

enum : uint16_t {
    addr = 0x01, block2 = 0x03, block4 = 0x04, data2 = 0x05, data4 = 0x06, data8 = 0x07, string = 0x08, block = 0x09, block1 = 0x0a,
    data1 = 0x0b, flag = 0x0c, sdata = 0x0d, strp = 0x0e, udata = 0x0f, ref_addr = 0x10, ref1 = 0x11, ref2 = 0x12, ref4 = 0x13,
    ref8 = 0x14, ref_udata = 0x15, indirect = 0x16, sec_offset = 0x17, exprloc = 0x18, flag_present = 0x19, strx = 0x1a,
    ref_sup4 = 0x1c, strp_sup = 0x1d, data16 = 0x1e, line_strp = 0x1f, ref_sig8 = 0x20, implicit_const = 0x21, loclistx = 0x22,
    ref_sup8 = 0x24, strx1 = 0x25, strx2 = 0x26, strx3 = 0x27, strx4 = 0x28, addrx1 = 0x29, addrx2 = 0x2a, addrx3 = 0x2b, addrx4 = 0x2c
};

uint64_t skipped(cursor& at, uint64_t bytes) {
    at.skip(bytes);
    return 0;
}

// Everything but texts and what depends on the attribute's declaration.
uint64_t read_number(cursor& at, uint16_t form) {
    switch (form) {
        case flag_present:
            return 1;
        case data1: case ref1: case flag: case strx1: case addrx1:
            return at.u8();
        case data2: case ref2: case strx2: case addrx2:
            return at.u16();
        case strx3: case addrx3:
            return at.unsigned_of(3);
        case data4: case ref4: case ref_addr: case sec_offset: case ref_sup4: case strp_sup: case strx4: case addrx4:
            return at.u32();
        case addr: case data8: case ref8: case ref_sig8: case ref_sup8:
            return at.u64();
        case udata: case ref_udata: case strx: case loclistx: case form_addrx: case form_rnglistx:
            return at.uleb();
        case sdata:
            return static_cast<uint64_t>(at.sleb());
        case data16:
            return skipped(at, 16);
        case block: case exprloc:
            return skipped(at, at.uleb());
        case block1:
            return skipped(at, at.u8());
        case block2:
            return skipped(at, at.u16());
        case block4:
            return skipped(at, at.u32());
        default:
            throw unreadable("an unknown form of debug information");
    }
}

}  // namespace

attribute read_attribute(cursor& at, uint16_t form, int64_t implicit, const sections& all) {
    switch (form) {
        case string:
            return {form, 0, at.text()};
        case strp:
            return {form, 0, cursor(all.text, at.u32()).text()};
        case line_strp:
            return {form, 0, cursor(all.line_text, at.u32()).text()};
        case implicit_const:
            return {form, static_cast<uint64_t>(implicit), {}};
        case indirect: {
            const uint64_t actual = at.uleb();
            return read_attribute(at, static_cast<uint16_t>(actual == indirect ? 0 : actual), implicit, all);
        }
        default:
            return {form, read_number(at, form), {}};
    }
}

bool is_address_index(uint16_t form) {
    return form == form_addrx || (form >= addrx1 && form <= addrx4);
}

}  // namespace hipcpu::dwarf
