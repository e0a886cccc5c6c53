// A 128-bit digest (FNV-1a) that tells inputs of a build apart. Not meant against forgery.
#pragma once
#include <string>
#include <string_view>

namespace hipcpu::compiler {

class Digest {
public:
    // Each part is closed off, so that ("ab", "c") and ("a", "bc") differ.
    Digest& add(std::string_view part);
    std::string hex() const; // 32 digits

private:
    unsigned __int128 state_ = (static_cast<unsigned __int128>(0x6c62272e07bb0142u) << 64) | 0x62b821756295c58du;
};

} // namespace hipcpu::compiler
