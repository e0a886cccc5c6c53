// From an address in code to the file it came from.
#pragma once
#include <cstdint>
#include <string>

namespace hipcpu {

struct code_location {
    std::string module;  // path of the shared object or program, empty when the address is in none
    uint64_t offset = 0; // within that file's address space
};

code_location locate(const void* address);

// "kernel.hip:12", or "module+0x1234" where there is no line information.
std::string describe_location(const void* address);
// The same for the call before this return address.
std::string describe_call(const void* return_address);

}  // namespace hipcpu
