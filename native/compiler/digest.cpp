#include "compiler/digest.h"

namespace hipcpu::compiler {
namespace {

constexpr unsigned __int128 prime = (static_cast<unsigned __int128>(1) << 88) + 0x13b;
constexpr unsigned end_of_part = 0x100;

} // namespace

Digest& Digest::add(std::string_view part) {
    for (unsigned char c : part) state_ = (state_ ^ c) * prime;
    state_ = (state_ ^ end_of_part) * prime;
    return *this;
}

std::string Digest::hex() const {
    std::string digits;
    for (int shift = 124; shift >= 0; shift -= 4) digits += "0123456789abcdef"[static_cast<unsigned>(state_ >> shift) & 15];
    return digits;
}

} // namespace hipcpu::compiler
