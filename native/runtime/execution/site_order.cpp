#include "runtime/execution/site_order.h"

#include <cstdint>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>
#include <vector>

#include "runtime/dwarf/source_line.h"
#include "runtime/module/loaded_code.h"

namespace hipcpu {
namespace {

struct known_sites {
    std::shared_mutex mutex;
    std::unordered_map<const void*, std::vector<uint64_t>> positions;
};

// Never destroyed: kernels may still run while the process ends.
known_sites& known() {
    static known_sites* instance = new known_sites;
    return *instance;
}

std::vector<uint64_t> read_position(const void* site) {
    const void* call = static_cast<const char*>(site) - 1;
    const auto code = loaded_code::containing(call);
    return code == nullptr ? std::vector<uint64_t>() : dwarf::find_position(code->image(), code->offset_of(call));
}

std::vector<uint64_t> position_of(const void* site) {
    known_sites& all = known();
    {
        const std::shared_lock<std::shared_mutex> lock(all.mutex);
        const auto found = all.positions.find(site);
        if (found != all.positions.end()) {
            return found->second;
        }
    }
    std::vector<uint64_t> position = read_position(site);
    const std::lock_guard<std::shared_mutex> lock(all.mutex);
    return all.positions.emplace(site, std::move(position)).first->second;
}

}  // namespace

bool stands_before(const void* a, const void* b) {
    const std::vector<uint64_t> position_of_a = position_of(a), position_of_b = position_of(b);
    return position_of_a != position_of_b ? position_of_a < position_of_b : a < b;
}

void forget_sites() {
    known_sites& all = known();
    const std::lock_guard<std::shared_mutex> lock(all.mutex);
    all.positions.clear();
}

}  // namespace hipcpu
