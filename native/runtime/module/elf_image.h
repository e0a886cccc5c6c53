// A shared object's bytes, as far as the runtime looks into them: its size, its sections and its symbols.
#pragma once
#include <elf.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace hipcpu {

struct elf_symbol {
    std::string_view name;
    unsigned type;     // STT_FUNC, STT_TLS ...
    Elf64_Addr value;
    size_t bytes;
};

// A part of the file; `address` is where it lies relative to the load address, 0 when it is not loaded.
struct elf_part {
    std::string_view name; // empty for segments
    unsigned flags;        // SHF_WRITE ... of a section, PF_W ... of a segment
    unsigned type;         // SHT_PROGBITS ..., PT_LOAD ...
    Elf64_Addr address;
    size_t bytes;
};

class elf_image {
public:
    // Whether these bytes, of which at least sizeof(Elf64_Ehdr) are readable, begin a 64-bit shared object for this machine.
    static bool plausible(const void* bytes);
    // The size of the file that starts here, from its own headers.
    static size_t file_size(const void* bytes);

    elf_image(const char* bytes, size_t size) : bytes_(bytes), size_(size) {}

    // Whether the file ends where its headers say, or later.
    bool whole() const;

    // A section's bytes in the file, empty when there is none of this name or it lies outside.
    std::string_view section(std::string_view name) const;
    // The symbols of .symtab, or of .dynsym where that was stripped.
    std::vector<elf_symbol> symbols() const;
    std::vector<elf_part> sections() const;
    std::vector<elf_part> segments() const;

private:
    const char* bytes_;
    size_t size_;

    const Elf64_Ehdr& header() const { return *reinterpret_cast<const Elf64_Ehdr*>(bytes_); }
    const Elf64_Shdr* sections_begin() const;
    const Elf64_Shdr* sections_end() const;
    std::string_view contents(const Elf64_Shdr& section) const;
    std::string_view name_of(const Elf64_Shdr& section) const;
    std::vector<elf_symbol> symbols_in(const Elf64_Shdr& table) const;
};

}  // namespace hipcpu
