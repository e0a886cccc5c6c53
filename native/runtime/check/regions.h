// The memory that a launch may touch, apart from shared memory and the lanes' stacks: device buffers and the module's own data.
#pragma once
#include "runtime/check/shadow.h"
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace hipcpu::check {

enum class RegionKind {
    buffer,    // memory allocated by the host: checked for bounds and races
    variable,  // a variable of the module
    constant,  // a __constant__ variable: a kernel that writes it is wrong
    read_only, // the module's literals and tables
    unchecked, // the runtime's own: threadIdx and the like; read only, no history
    heap       // memory that kernels allocate: the whole heap as one region
};

struct Region {
    uintptr_t low;
    uintptr_t high; // first byte after
    RegionKind kind;
    std::string name; // how a message calls it: "the buffer of 4096 bytes (parameter 1)", "the variable weights"
    Shadow shadow;    // empty: no race check
};

class Regions {
  public:
    // Replaces all regions; the shadow of a region that was there before (same place and kind) is kept, as nothing of an earlier launch counts.
    void replace(std::vector<Region> wanted);
    // The region that holds the address, or null.
    Region* find(uintptr_t address) const;
    // The region closest to the address, or null when there is none.
    Region* nearest(uintptr_t address) const;
    void forget_history();

  private:
    std::vector<std::unique_ptr<Region>> sorted;
};

// The last regions found, by page: most accesses need no search.
class RegionCache {
  public:
    // Forgets what was found; [low, high) is memory of the scheduler of this thread that kernels may read.
    void reset(uintptr_t low, uintptr_t high);
    HIPCPU_FAST Region* find(const Regions& regions, uintptr_t address) {
        Entry& entry = entries[address >> 12 & 255];
        if (address - entry.low < entry.size) return entry.region;
        return search(regions, address, entry);
    }

  private:
    struct Entry {
        uintptr_t low = 0;
        size_t size = 0;
        Region* region = nullptr;
    };
    Region* search(const Regions& regions, uintptr_t address, Entry& entry);
    Region own{0, 0, RegionKind::unchecked, "", {}};
    Entry entries[256] = {};
};

} // namespace hipcpu::check
