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
    std::unordered_map<const void*, std::vector<uint64_t>> lines;
};

// Never destroyed: kernels may still run while the process ends.
known_sites& known() {
    static known_sites* instance = new known_sites;
    return *instance;
}

std::vector<uint64_t> read_lines(const void* site) {
    const void* call = static_cast<const char*>(site) - 1;
    const auto code = loaded_code::containing(call);
    return code == nullptr ? std::vector<uint64_t>() : dwarf::find_call_lines(code->image(), code->offset_of(call));
}

std::vector<uint64_t> lines_of(const void* site) {
    known_sites& all = known();
    {
        const std::shared_lock<std::shared_mutex> lock(all.mutex);
        const auto found = all.lines.find(site);
        if (found != all.lines.end()) {
            return found->second;
        }
    }
    std::vector<uint64_t> lines = read_lines(site);
    const std::lock_guard<std::shared_mutex> lock(all.mutex);
    return all.lines.emplace(site, std::move(lines)).first->second;
}

}  // namespace

bool stands_before(const void* a, const void* b) {
    const std::vector<uint64_t> lines_of_a = lines_of(a), lines_of_b = lines_of(b);
    return lines_of_a != lines_of_b ? lines_of_a < lines_of_b : a < b;
}

void forget_sites() {
    known_sites& all = known();
    const std::lock_guard<std::shared_mutex> lock(all.mutex);
    all.lines.clear();
}

}  // namespace hipcpu
