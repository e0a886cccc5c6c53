#include "runtime/module/elf_image.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace hipcpu {
namespace {

#if defined(__x86_64__)
constexpr unsigned machine = EM_X86_64;
#elif defined(__aarch64__)
constexpr unsigned machine = EM_AARCH64;
#else
#error "hipcpu runs on x86-64 and aarch64"
#endif

// The text that starts at an offset of a string table, empty when the offset is outside.
std::string_view text_at(std::string_view table, size_t offset) {
    if (offset >= table.size()) {
        return {};
    }
    const std::string_view rest = table.substr(offset);
    return rest.substr(0, std::min(rest.find('\0'), rest.size()));
}

}  // namespace

bool elf_image::plausible(const void* bytes) {
    const auto* header = static_cast<const Elf64_Ehdr*>(bytes);
    return std::memcmp(header->e_ident, ELFMAG, SELFMAG) == 0 && header->e_ident[EI_CLASS] == ELFCLASS64 &&
        header->e_type == ET_DYN && header->e_machine == machine && header->e_shentsize == sizeof(Elf64_Shdr) &&
        header->e_phentsize == sizeof(Elf64_Phdr);
}

size_t elf_image::file_size(const void* bytes) {
    const auto* header = static_cast<const Elf64_Ehdr*>(bytes);
    const char* base = static_cast<const char*>(bytes);
    size_t size = header->e_shoff + size_t{header->e_shnum} * sizeof(Elf64_Shdr);
    const auto* segment = reinterpret_cast<const Elf64_Phdr*>(base + header->e_phoff);
    for (unsigned i = 0; i < header->e_phnum; ++i) {
        size = std::max(size, segment[i].p_offset + segment[i].p_filesz);
    }
    return size;
}

bool elf_image::whole() const {
    const bool segments_inside = header().e_phoff <= size_ && (size_ - header().e_phoff) / sizeof(Elf64_Phdr) >= header().e_phnum;
    return segments_inside && file_size(bytes_) <= size_;
}

const Elf64_Shdr* elf_image::sections_begin() const {
    const bool inside = size_ >= sizeof(Elf64_Ehdr) && header().e_shoff <= size_ &&
        (size_ - header().e_shoff) / sizeof(Elf64_Shdr) >= header().e_shnum;
    return inside ? reinterpret_cast<const Elf64_Shdr*>(bytes_ + header().e_shoff) : nullptr;
}

const Elf64_Shdr* elf_image::sections_end() const {
    const Elf64_Shdr* first = sections_begin();
    return first == nullptr ? nullptr : first + header().e_shnum;
}

std::string_view elf_image::contents(const Elf64_Shdr& section) const {
    const bool inside = section.sh_type != SHT_NOBITS && section.sh_offset <= size_ && section.sh_size <= size_ - section.sh_offset;
    return inside ? std::string_view(bytes_ + section.sh_offset, section.sh_size) : std::string_view();
}

std::string_view elf_image::name_of(const Elf64_Shdr& section) const {
    const Elf64_Shdr* first = sections_begin();
    return header().e_shstrndx < header().e_shnum ? text_at(contents(first[header().e_shstrndx]), section.sh_name)
                                                  : std::string_view();
}

std::string_view elf_image::section(std::string_view name) const {
    const Elf64_Shdr* found =
        std::find_if(sections_begin(), sections_end(), [&](const Elf64_Shdr& candidate) { return name_of(candidate) == name; });
    return found == sections_end() ? std::string_view() : contents(*found);
}

std::vector<elf_part> elf_image::sections() const {
    std::vector<elf_part> result;
    std::transform(sections_begin(), sections_end(), std::back_inserter(result), [&](const Elf64_Shdr& section) {
        return elf_part{name_of(section), static_cast<unsigned>(section.sh_flags), section.sh_type, section.sh_addr, section.sh_size};
    });
    return result;
}

std::vector<elf_part> elf_image::segments() const {
    std::vector<elf_part> result;
    if (size_ < sizeof(Elf64_Ehdr) || header().e_phoff > size_ || (size_ - header().e_phoff) / sizeof(Elf64_Phdr) < header().e_phnum) {
        return result;
    }
    const auto* first = reinterpret_cast<const Elf64_Phdr*>(bytes_ + header().e_phoff);
    std::transform(first, first + header().e_phnum, std::back_inserter(result), [](const Elf64_Phdr& segment) {
        return elf_part{{}, segment.p_flags, segment.p_type, segment.p_vaddr, segment.p_memsz};
    });
    return result;
}

std::vector<elf_symbol> elf_image::symbols() const {
    for (const unsigned wanted : {SHT_SYMTAB, SHT_DYNSYM}) {
        const Elf64_Shdr* table = std::find_if(
            sections_begin(), sections_end(), [=](const Elf64_Shdr& candidate) { return candidate.sh_type == wanted; });
        if (table != sections_end()) {
            return symbols_in(*table);
        }
    }
    return {};
}

std::vector<elf_symbol> elf_image::symbols_in(const Elf64_Shdr& table) const {
    std::vector<elf_symbol> result;
    if (table.sh_link >= header().e_shnum) {
        return result;
    }
    const std::string_view names = contents(sections_begin()[table.sh_link]);
    const std::string_view entries = contents(table);
    const auto* symbol = reinterpret_cast<const Elf64_Sym*>(entries.data());
    for (size_t i = 0; i < entries.size() / sizeof(Elf64_Sym); ++i) {
        if (symbol[i].st_shndx != SHN_UNDEF) {
            result.push_back({text_at(names, symbol[i].st_name), static_cast<unsigned>(ELF64_ST_TYPE(symbol[i].st_info)), symbol[i].st_value,
                symbol[i].st_size});
        }
    }
    return result;
}

}  // namespace hipcpu
