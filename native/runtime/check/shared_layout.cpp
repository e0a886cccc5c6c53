#include "runtime/check/shared_layout.h"
#include <algorithm>

namespace hipcpu::check {

SharedLayout::SharedLayout(size_t size, std::vector<SharedArray> named)
    : bytes(size), arrays(std::move(named)), owners(size / 4 + 1, arrays.empty() ? 1 : mixed) {
    for (size_t i = 0; i < arrays.size() && i < UINT16_MAX - 1; i++) {
        size_t begin = (arrays[i].offset + 3) / 4;
        size_t end = std::min((arrays[i].offset + arrays[i].size) / 4, owners.size());
        for (size_t word = begin; word < end; word++) owners[word] = arrays[i].checked ? static_cast<uint16_t>(i + 1) : free;
    }
}

Holder SharedLayout::exact_holder(size_t offset, size_t size) const {
    if (arrays.empty()) return Holder::array;
    auto array = std::find_if(arrays.begin(), arrays.end(), [=](const SharedArray& candidate) {
        return candidate.offset <= offset && offset + size <= candidate.offset + candidate.size;
    });
    if (array == arrays.end()) return Holder::none;
    return array->checked ? Holder::array : Holder::unchecked;
}

const SharedArray* SharedLayout::nearest(size_t offset) const {
    const SharedArray* best = nullptr;
    size_t least = SIZE_MAX;
    for (const SharedArray& array : arrays) {
        if (!array.checked) continue;
        size_t end = array.offset + array.size;
        size_t distance = offset < array.offset ? array.offset - offset : offset >= end ? offset - end + 1 : 0;
        if (distance < least) {
            least = distance;
            best = &array;
        }
    }
    return best;
}

} // namespace hipcpu::check
