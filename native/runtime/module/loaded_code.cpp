#include "runtime/module/loaded_code.h"

#include <link.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <mutex>

#include "runtime/execution/site_order.h"

// The loader's own function for reaching thread-local storage.
struct hipcpu_storage_index {
    size_t module;
    size_t offset;
};
extern "C" void* __tls_get_addr(hipcpu_storage_index* index);

namespace hipcpu {
namespace {

struct object {
    uintptr_t address; // looked for
    bool found;
    uintptr_t base;
    std::string path;
    size_t storage_module;
};

int look_at(dl_phdr_info* info, size_t, void* wanted) {
    object& result = *static_cast<object*>(wanted);
    for (unsigned i = 0; i < info->dlpi_phnum; ++i) {
        const ElfW(Phdr)& segment = info->dlpi_phdr[i];
        const uintptr_t begin = info->dlpi_addr + segment.p_vaddr;
        if (segment.p_type == PT_LOAD && result.address >= begin && result.address - begin < segment.p_memsz) {
            result.found = true;
            result.base = info->dlpi_addr;
            result.path = info->dlpi_name;
            result.storage_module = info->dlpi_tls_modid;
            return 1;
        }
    }
    return 0;
}

object find_object(const void* address) {
    object result = {reinterpret_cast<uintptr_t>(address), false, 0, {}, 0};
    dl_iterate_phdr(look_at, &result);
    return result;
}

std::string program_path() {
    char path[4096];
    const ssize_t length = readlink("/proc/self/exe", path, sizeof(path));
    return length > 0 ? std::string(path, static_cast<size_t>(length)) : "the program";
}

struct known_code {
    std::mutex mutex;
    std::map<uintptr_t, std::shared_ptr<const loaded_code>> by_base;
    std::map<uintptr_t, std::string> names;
};

known_code& known() {
    static known_code* instance = new known_code;
    return *instance;
}

}  // namespace

loaded_code::loaded_code(std::string name, const std::string& path, uintptr_t base, size_t storage_module)
    : name_(std::move(name)),
      is_program_(path.empty()),
      base_(base),
      storage_module_(storage_module),
      file_(is_program_ ? "/proc/self/exe" : path),
      image_(file_.data(), file_.size()),
      symbols_(image_.symbols()) {}

std::shared_ptr<const loaded_code> loaded_code::containing(const void* address) {
    const object found = find_object(address);
    if (!found.found) {
        return nullptr;
    }
    known_code& all = known();
    const std::lock_guard<std::mutex> lock(all.mutex);
    std::shared_ptr<const loaded_code>& code = all.by_base[found.base];
    if (code == nullptr) {
        const auto name = all.names.find(found.base);
        code = std::make_shared<const loaded_code>(
            name != all.names.end() ? name->second : (found.path.empty() ? program_path() : found.path), found.path, found.base,
            found.storage_module);
    }
    return code;
}

void loaded_code::name_it(const void* address, const std::string& name) {
    known_code& all = known();
    const std::lock_guard<std::mutex> lock(all.mutex);
    all.names[find_object(address).base] = name;
}

void loaded_code::forget(const void* address) {
    known_code& all = known();
    const std::lock_guard<std::mutex> lock(all.mutex);
    const uintptr_t base = find_object(address).base;
    all.names.erase(base);
    all.by_base.erase(base);
    forget_sites();
}

std::string_view loaded_code::symbol_at(const void* address) const {
    const uint64_t offset = offset_of(address);
    for (const elf_symbol& symbol : symbols_) {
        if (symbol.value == offset && (symbol.type == STT_FUNC || symbol.type == STT_OBJECT)) {
            return symbol.name;
        }
    }
    return {};
}

const elf_symbol* loaded_code::find(std::string_view name) const {
    const auto found = std::find_if(symbols_.begin(), symbols_.end(), [&](const elf_symbol& symbol) { return symbol.name == name; });
    return found != symbols_.end() ? &*found : nullptr;
}

char* loaded_code::thread_storage() const {
    if (storage_module_ == 0) {
        return nullptr;
    }
    hipcpu_storage_index index = {storage_module_, 0};
    return static_cast<char*>(__tls_get_addr(&index));
}

}  // namespace hipcpu
