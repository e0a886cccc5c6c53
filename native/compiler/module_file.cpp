#include "compiler/module_file.h"

#include <cstring>
#include <elf.h>
#include <stdexcept>

namespace hipcpu::compiler {
namespace {

#if defined(__aarch64__)
constexpr uint16_t machine = EM_AARCH64;
constexpr uint32_t indirect_relocation = 1032; // R_AARCH64_IRELATIVE
#else
constexpr uint16_t machine = EM_X86_64;
constexpr uint32_t indirect_relocation = 37; // R_X86_64_IRELATIVE
#endif

class Reader {
public:
    explicit Reader(std::string_view file) : file_(file), header_(at<Elf64_Ehdr>(0)) {
        bool fits = std::memcmp(header_.e_ident, ELFMAG, SELFMAG) == 0 && header_.e_ident[EI_CLASS] == ELFCLASS64 &&
                    header_.e_ident[EI_DATA] == ELFDATA2LSB && header_.e_type == ET_DYN && header_.e_machine == machine;
        if (!fits) throw std::runtime_error("not a shared library for this processor");
    }

    template <typename Record> Record at(uint64_t offset) const {
        if (offset > file_.size() || file_.size() - offset < sizeof(Record)) throw std::runtime_error("the library is cut short");
        Record record;
        std::memcpy(&record, file_.data() + offset, sizeof record);
        return record;
    }

    std::string string_at(const Elf64_Shdr& table, uint64_t offset) const {
        if (offset >= table.sh_size || table.sh_offset > file_.size() || table.sh_size > file_.size() - table.sh_offset) {
            throw std::runtime_error("a name lies outside of the library");
        }
        std::string_view strings = file_.substr(table.sh_offset, table.sh_size);
        return std::string(strings.substr(offset, strings.find('\0', offset) - offset));
    }

    Elf64_Shdr section(uint64_t index) const { return at<Elf64_Shdr>(header_.e_shoff + index * sizeof(Elf64_Shdr)); }

    template <typename Visitor> void each_section(uint32_t type, Visitor visit) const {
        for (uint64_t i = 0; i < header_.e_shnum; i++) {
            Elf64_Shdr found = section(i);
            if (found.sh_type == type) visit(found);
        }
    }

    template <typename Record, typename Visitor> void each_record(const Elf64_Shdr& in, Visitor visit) const {
        for (uint64_t offset = 0; in.sh_size - offset >= sizeof(Record) && offset < in.sh_size; offset += sizeof(Record)) {
            visit(at<Record>(in.sh_offset + offset), in.sh_offset + offset);
        }
    }

    template <typename Visitor> void each_segment(Visitor visit) const {
        for (uint64_t i = 0; i < header_.e_phnum; i++) visit(at<Elf64_Phdr>(header_.e_phoff + i * sizeof(Elf64_Phdr)));
    }

private:
    std::string_view file_;
    Elf64_Ehdr header_;
};

bool is_array_size(int64_t tag) { return tag == DT_INIT_ARRAYSZ || tag == DT_FINI_ARRAYSZ || tag == DT_PREINIT_ARRAYSZ; }

void read_dynamic(const Reader& reader, ModuleFacts& facts) {
    reader.each_section(SHT_DYNAMIC, [&](const Elf64_Shdr& dynamic) {
        Elf64_Shdr strings = reader.section(dynamic.sh_link);
        reader.each_record<Elf64_Dyn>(dynamic, [&](const Elf64_Dyn& entry, uint64_t) {
            if (entry.d_tag == DT_NEEDED) facts.libraries.push_back(reader.string_at(strings, entry.d_un.d_val));
            if (is_array_size(entry.d_tag)) facts.constructors += entry.d_un.d_val / sizeof(uint64_t);
            if (entry.d_tag == DT_INIT || entry.d_tag == DT_FINI) facts.constructors++;
            if (entry.d_tag == DT_TEXTREL) facts.writable_code = true;
            if (entry.d_tag == DT_FLAGS && (entry.d_un.d_val & DF_TEXTREL) != 0) facts.writable_code = true;
            if (entry.d_tag == DT_RPATH || entry.d_tag == DT_RUNPATH || entry.d_tag == DT_AUDIT || entry.d_tag == DT_DEPAUDIT) facts.own_search_path = true;
        });
    });
}

void read_symbols(const Reader& reader, ModuleFacts& facts) {
    reader.each_section(SHT_DYNSYM, [&](const Elf64_Shdr& symbols) {
        Elf64_Shdr strings = reader.section(symbols.sh_link);
        reader.each_record<Elf64_Sym>(symbols, [&](const Elf64_Sym& symbol, uint64_t) {
            if (ELF64_ST_TYPE(symbol.st_info) == STT_GNU_IFUNC) facts.indirect_functions = true;
            if (symbol.st_shndx == SHN_UNDEF && symbol.st_name != 0) facts.imports.push_back(reader.string_at(strings, symbol.st_name));
        });
    });
    reader.each_section(SHT_RELA, [&](const Elf64_Shdr& relocations) {
        reader.each_record<Elf64_Rela>(relocations, [&](const Elf64_Rela& relocation, uint64_t) {
            if (ELF64_R_TYPE(relocation.r_info) == indirect_relocation) facts.indirect_functions = true;
        });
    });
}

} // namespace

ModuleFacts read_module(std::string_view file) {
    Reader reader(file);
    ModuleFacts facts;
    read_dynamic(reader, facts);
    read_symbols(reader, facts);
    reader.each_segment([&](const Elf64_Phdr& segment) {
        bool writable = (segment.p_flags & PF_W) != 0 && (segment.p_flags & PF_X) != 0;
        if ((segment.p_type == PT_LOAD || segment.p_type == PT_GNU_STACK) && writable) facts.writable_code = true;
    });
    return facts;
}

void silence_constructors(std::string& file) {
    std::vector<uint64_t> sizes;
    Reader reader(file);
    reader.each_section(SHT_DYNAMIC, [&](const Elf64_Shdr& dynamic) {
        reader.each_record<Elf64_Dyn>(dynamic, [&](const Elf64_Dyn& entry, uint64_t offset) {
            if (is_array_size(entry.d_tag)) sizes.push_back(offset + offsetof(Elf64_Dyn, d_un));
        });
    });
    for (uint64_t offset : sizes) std::memset(file.data() + offset, 0, sizeof(uint64_t));
}

} // namespace hipcpu::compiler
