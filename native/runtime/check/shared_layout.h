// Which bytes of a module's static shared memory belong to which array.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hipcpu::check {

struct SharedArray {
    size_t offset; // from the start of the module's thread-local memory
    size_t size;
    std::string name;
    bool checked = true; // false: not shared memory but the lane's own position
};

enum class Holder : uint8_t { none, array, unchecked };

class SharedLayout {
  public:
    SharedLayout() = default;
    // Without arrays (a module stripped of its symbols) every byte counts as part of one.
    SharedLayout(size_t size, std::vector<SharedArray> arrays);

    // What [offset, offset + size) lies wholly in; both ends are within the memory.
    Holder holder(size_t offset, size_t size) const {
        uint16_t owner = owners[offset / 4];
        if (owner != mixed && owner == owners[(offset + size - 1) / 4]) return owner == free ? Holder::unchecked : Holder::array;
        return exact_holder(offset, size);
    }
    size_t size() const { return bytes; }
    // The array nearest to the offset, or null when the arrays are not known.
    const SharedArray* nearest(size_t offset) const;

  private:
    static constexpr uint16_t mixed = 0; // the word is not wholly inside one array
    static constexpr uint16_t free = UINT16_MAX;
    Holder exact_holder(size_t offset, size_t size) const;
    size_t bytes = 0;
    std::vector<SharedArray> arrays;
    std::vector<uint16_t> owners; // by word: 1 + the array's number
};

} // namespace hipcpu::check
