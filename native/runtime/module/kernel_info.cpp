#include "runtime/module/kernel_info.h"

#include <algorithm>
#include <mutex>
#include <string_view>
#include <unordered_map>

namespace hipcpu {
namespace {

// "ns::name" out of a __PRETTY_FUNCTION__ like "... [with P = {int}; void (* Kernel)(P ...) = ns::name]".
std::string name_in_signature(std::string_view signature) {
    const size_t begin = signature.rfind("= ");
    const size_t end = signature.rfind(']');
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) {
        return std::string(signature);
    }
    std::string_view name = signature.substr(begin + 2, end - begin - 2);
    name.remove_prefix(std::min(name.find_first_not_of("& "), name.size()));
    return std::string(name);
}

// The runner is an instance of a template over the kernel, whose mangled name is thus part of the runner's.
std::string mangled_name_in(std::string_view runner) {
    const std::string_view before = "N6hipcpu13kernel_traitsIXadL";
    const size_t begin = runner.find(before);
    const size_t end = runner.rfind("EEE3run");
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin + before.size()) {
        return {};
    }
    return std::string(runner.substr(begin + before.size(), end - begin - before.size()));
}

bool begins_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

// What the names of variables begin with that are declared in the function of this mangled name: "_Z4tilePf" -> "_ZZ4tilePfE".
std::string prefix_of_locals(std::string_view function) {
    return "_ZZ" + std::string(function.substr(2)) + "E";
}

struct known_kernels {
    std::mutex mutex;
    std::unordered_map<const hipcpu_kernel*, std::unique_ptr<const kernel_info>> infos;
};

known_kernels& known() {
    static known_kernels* instance = new known_kernels;
    return *instance;
}

}  // namespace

kernel_info::kernel_info(const hipcpu_kernel& kernel)
    : qualified_name(name_in_signature(kernel.signature)), code(loaded_code::containing(reinterpret_cast<const void*>(kernel.runner))) {
    if (code == nullptr) {
        return;
    }
    mangled_name = mangled_name_in(code->symbol_at(reinterpret_cast<const void*>(kernel.runner)));
    std::vector<std::string> others;
    for (const elf_symbol& symbol : code->symbols()) {
        const std::string other = symbol.type == STT_FUNC ? mangled_name_in(symbol.name) : std::string();
        if (!other.empty() && other != mangled_name) {
            others.push_back(prefix_of_locals(other));
        }
    }
    for (const elf_symbol& symbol : code->symbols()) {
        if (symbol.type != STT_TLS || !begins_with(symbol.name, "_ZZ")) {
            continue;
        }
        if (!mangled_name.empty() && begins_with(symbol.name, prefix_of_locals(mangled_name))) {
            own_shared.push_back({symbol.value, symbol.bytes});
            static_shared_bytes += symbol.bytes;
        } else if (std::none_of(others.begin(), others.end(), [&](const std::string& o) { return begins_with(symbol.name, o); })) {
            called_shared.push_back({symbol.value, symbol.bytes});
            // with several kernels nobody knows which of them calls the function
            static_shared_bytes += others.empty() && !code->is_program() ? symbol.bytes : 0;
        }
    }
}

const kernel_info& info_of(const hipcpu_kernel& kernel) {
    known_kernels& all = known();
    const std::lock_guard<std::mutex> lock(all.mutex);
    std::unique_ptr<const kernel_info>& info = all.infos[&kernel];
    if (info == nullptr) {
        info = std::make_unique<const kernel_info>(kernel);
    }
    return *info;
}

void forget_kernels(const hipcpu_kernel* first, const hipcpu_kernel* last) {
    known_kernels& all = known();
    const std::lock_guard<std::mutex> lock(all.mutex);
    for (const hipcpu_kernel* kernel = first; kernel != last; ++kernel) {
        all.infos.erase(kernel);
    }
}

}  // namespace hipcpu
