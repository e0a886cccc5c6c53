#include "runtime/module/module.h"

#include <algorithm>
#include <stdexcept>

#include "runtime/module/kernel_info.h"
#include "runtime/module/loaded_code.h"

using namespace hipcpu;

namespace {

const hipcpu_module_description& description_of(const library& code) {
    const auto* description = static_cast<const hipcpu_module_description*>(code.symbol("hipcpu_module"));
    if (description == nullptr || description->version != HIPCPU_MODULE_VERSION) {
        throw std::runtime_error(code.name() + " was not written by this version of hipcpu-cc; compile it again");
    }
    return *description;
}

bool is_called(const hipcpu_kernel& kernel, std::string_view name) {
    if (name == kernel.name) {
        return true;
    }
    const kernel_info& info = info_of(kernel);
    return name == info.qualified_name || name == info.mangled_name;
}

}  // namespace

ihipModule_t::ihipModule_t(const void* image, size_t bytes, const char* name)
    : library_(image, bytes, name), description_(description_of(library_)) {
    loaded_code::name_it(&description_, name);
    for (const hipcpu_kernel* kernel = description_.first; kernel != description_.last; ++kernel) {
        functions_.push_back({kernel});
    }
}

ihipModule_t::~ihipModule_t() {
    forget_kernels(description_.first, description_.last);
    loaded_code::forget(&description_);
}

hipFunction_t ihipModule_t::function(std::string_view name) {
    const auto found = std::find_if(
        functions_.begin(), functions_.end(), [&](const ihipModuleSymbol_t& candidate) { return is_called(*candidate.kernel, name); });
    return found != functions_.end() ? &*found : nullptr;
}

void* ihipModule_t::variable(std::string_view name, size_t* bytes) const {
    const auto code = loaded_code::containing(&description_);
    const std::string in_file = "_ZL" + std::to_string(name.size()) + std::string(name);
    const elf_symbol* symbol = code->find(name);
    symbol = symbol != nullptr ? symbol : code->find(in_file);
    if (symbol == nullptr || symbol->type != STT_OBJECT) {
        return nullptr;
    }
    *bytes = symbol->bytes;
    return code->address_of(*symbol);
}
