// A program or shared object in memory together with its file, for everything that is looked up in it.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "runtime/module/elf_image.h"
#include "runtime/module/mapped_file.h"

namespace hipcpu {

class loaded_code {
public:
    // The object that this address belongs to, null when there is none.
    static std::shared_ptr<const loaded_code> containing(const void* address);
    // What messages call the object that contains this address, in place of its path. Lasts until it is forgotten.
    static void name_it(const void* address, const std::string& name);
    // The object that contains this address is about to be unloaded.
    static void forget(const void* address);

    const std::string& name() const { return name_; }
    uint64_t offset_of(const void* address) const { return reinterpret_cast<uintptr_t>(address) - base_; }
    bool is_program() const { return is_program_; }
    const elf_image& image() const { return image_; }
    const std::vector<elf_symbol>& symbols() const { return symbols_; }
    // The name of the function or variable that begins at this address, empty when it has none.
    std::string_view symbol_at(const void* address) const;
    // The variable or function of this name, null when there is none.
    const elf_symbol* find(std::string_view symbol) const;
    void* address_of(const elf_symbol& symbol) const { return reinterpret_cast<void*>(base_ + symbol.value); }
    // The calling thread's copy of the object's thread-local storage, made unless it is there; null when the object has none.
    char* thread_storage() const;

    loaded_code(std::string name, const std::string& path, uintptr_t base, size_t storage_module);

private:
    std::string name_;
    bool is_program_;
    uintptr_t base_;
    size_t storage_module_; // the loader's number of its thread-local storage
    mapped_file file_;
    elf_image image_;
    std::vector<elf_symbol> symbols_;
};

}  // namespace hipcpu
