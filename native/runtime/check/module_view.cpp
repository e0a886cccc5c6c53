#include "runtime/check/module_view.h"

#include <cxxabi.h>

#include <algorithm>
#include <cstdlib>

namespace hipcpu::check {
namespace {

constexpr std::string_view constant_section = "hipcpu_constant."; // see host_defines.h

std::string demangled(std::string_view symbol) {
    std::string mangled(symbol);
    int status = 0;
    char* text = abi::__cxa_demangle(mangled.c_str(), nullptr, nullptr, &status);
    std::string name = text ? text : mangled;
    free(text);
    return name;
}

// "tile" for row_softmax(float const*, int)::tile
std::string name_of(std::string_view symbol) {
    std::string name = demangled(symbol);
    size_t scope = name.rfind("::");
    if (scope != std::string::npos) name = name.substr(scope + 2);
    // variables of one name in several scopes are numbered: tile.0
    size_t number = name.find_last_not_of("0123456789");
    if (number != std::string::npos && number + 1 < name.size() && name[number] == '.') name.resize(number);
    return name;
}

// Whether a thread-local variable is part of the lane's position.
bool is_position(std::string_view name) {
    static constexpr std::string_view names[] = {"threadIdx", "blockIdx", "blockDim", "gridDim", "hipcpu_dynamic_memory", "hipcpu_waited"};
    return std::any_of(std::begin(names), std::end(names), [=](std::string_view one) { return name.find(one) != std::string_view::npos; });
}

bool holds(const std::vector<shared_variable>& variables, const elf_symbol& symbol) {
    return std::any_of(variables.begin(), variables.end(), [&](const shared_variable& one) { return one.offset == symbol.value; });
}

// What a thread-local variable is: shared memory, unless it is the lane's position or a note of the compiler that another was initialised.
SharedArray array_of(const elf_symbol& symbol) {
    if (is_position(symbol.name) && symbol.bytes > 2 * position_gap) {
        return {symbol.value + position_gap, symbol.bytes - 2 * position_gap, name_of(symbol.name), false};
    }
    bool note = symbol.name.substr(0, 4) == "_ZGV";
    return {symbol.value, symbol.bytes, name_of(symbol.name), !note};
}

size_t storage_size(const elf_image& image) {
    for (const elf_part& segment : image.segments()) {
        if (segment.type == PT_TLS) return segment.bytes;
    }
    return 0;
}

class Reader {
  public:
    explicit Reader(const loaded_code& code)
        : code(code), base(reinterpret_cast<uintptr_t>(code.address_of({}))), sections(code.image().sections()) {}

    std::vector<Region> read() {
        for (const elf_part& segment : code.image().segments()) {
            if (segment.type != PT_LOAD) continue;
            if (segment.flags & PF_W) {
                read_variables(segment);
            } else {
                add(segment.address, segment.bytes, RegionKind::read_only, "the module's constants");
            }
        }
        return std::move(regions);
    }

  private:
    // Every named object is a region of its own.
    void read_variables(const elf_part& segment) {
        std::vector<const elf_symbol*> objects;
        for (const elf_symbol& symbol : code.symbols()) {
            bool inside = symbol.value >= segment.address && symbol.value + symbol.bytes <= segment.address + segment.bytes;
            if (symbol.type == STT_OBJECT && symbol.bytes > 0 && inside) objects.push_back(&symbol);
        }
        std::sort(objects.begin(), objects.end(), [](auto* one, auto* other) { return one->value < other->value; });
        if (objects.empty()) return add(segment.address, segment.bytes, RegionKind::variable, "the module's variables");
        Elf64_Addr reached = segment.address;
        for (const elf_symbol* object : objects) {
            if (object->value < reached) continue; // another name for the same
            bool constant = is_constant(*object);
            add(object->value, object->bytes, constant ? RegionKind::constant : RegionKind::variable,
                (constant ? "the constant " : "the variable ") + name_of(object->name));
            reached = object->value + object->bytes;
        }
    }

    bool is_constant(const elf_symbol& object) const {
        return std::any_of(sections.begin(), sections.end(), [&](const elf_part& section) {
            return section.name.substr(0, constant_section.size()) == constant_section && object.value >= section.address &&
                   object.value < section.address + section.bytes;
        });
    }

    void add(Elf64_Addr address, size_t bytes, RegionKind kind, std::string name) {
        if (bytes != 0) regions.push_back({base + address, base + address + bytes, kind, std::move(name), {}});
    }

    const loaded_code& code;
    uintptr_t base;
    std::vector<elf_part> sections;
    std::vector<Region> regions;
};

} // namespace

std::vector<Region> regions_of(const loaded_code& code) { return Reader(code).read(); }

SharedLayout statics_of(const kernel_info& kernel) {
    std::vector<SharedArray> arrays;
    for (const elf_symbol& symbol : kernel.code->symbols()) {
        if (symbol.type != STT_TLS || symbol.bytes == 0) continue;
        bool local = symbol.name.substr(0, 3) == "_ZZ";
        if (local && !holds(kernel.own_shared, symbol) && !holds(kernel.called_shared, symbol)) continue;
        arrays.push_back(array_of(symbol));
    }
    return SharedLayout(storage_size(kernel.code->image()), std::move(arrays));
}

uintptr_t start_of_code(const loaded_code& code) {
    uintptr_t base = reinterpret_cast<uintptr_t>(code.address_of({}));
    for (const elf_part& segment : code.image().segments()) {
        if (segment.type == PT_LOAD && (segment.flags & PF_X)) return base + segment.address;
    }
    return base;
}

} // namespace hipcpu::check
