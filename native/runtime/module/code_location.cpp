#include "runtime/module/code_location.h"

#include <cstdio>

#include "runtime/dwarf/source_line.h"
#include "runtime/module/loaded_code.h"

namespace hipcpu {
namespace {

std::string file_name(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

}  // namespace

code_location locate(const void* address) {
    const auto code = loaded_code::containing(address);
    return code == nullptr ? code_location() : code_location{code->name(), code->offset_of(address)};
}

std::string describe_location(const void* address) {
    const auto code = loaded_code::containing(address);
    if (code == nullptr) {
        return "an unknown place";
    }
    if (const auto line = dwarf::find_source_line(code->image(), code->offset_of(address))) {
        return file_name(line->file) + ":" + std::to_string(line->line);
    }
    char offset[24];
    std::snprintf(offset, sizeof(offset), "+0x%llx", static_cast<unsigned long long>(code->offset_of(address)));
    return file_name(code->name()) + offset;
}

std::string describe_call(const void* return_address) {
    return describe_location(static_cast<const char*>(return_address) - 1);
}

}  // namespace hipcpu
