#include "runtime/check/shadow.h"
#include <cstdlib>
#include <cstring>
#include <sys/mman.h>
#include <utility>

namespace hipcpu::check {
namespace {

Cell* map_cells(size_t count) {
    void* memory = mmap(nullptr, count * sizeof(Cell), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return memory == MAP_FAILED ? nullptr : static_cast<Cell*>(memory);
}

} // namespace

Shadow::Shadow(uintptr_t address, size_t size)
    : base(address & ~uintptr_t{3}), count((address + size + 3 - base) / 4), words(map_cells(count ? count : 1)) {}

Shadow::~Shadow() {
    if (words) munmap(words, (count ? count : 1) * sizeof(Cell));
    if (bytes) munmap(bytes, count * 4 * sizeof(Cell));
}

Shadow::Shadow(Shadow&& other) noexcept { *this = std::move(other); }

Shadow& Shadow::operator=(Shadow&& other) noexcept {
    std::swap(base, other.base);
    std::swap(count, other.count);
    std::swap(words, other.words);
    std::swap(bytes, other.bytes);
    return *this;
}

Cell* Shadow::bytes_of(uintptr_t address) {
    if (!bytes) {
        bytes = map_cells(count * 4);
        if (!bytes) abort(); // out of address space in the middle of a check: no verdict is better than a wrong one
    }
    Cell* whole = word(address);
    Cell* parts = bytes + (address - base) / 4 * 4;
    if (whole->write != split_mark) {
        for (int i = 0; i < 4; i++) parts[i] = *whole;
        whole->write = split_mark;
    }
    return parts;
}

void Shadow::forget(uintptr_t address, size_t size) {
    if (!words) return;
    Cell* first = word(address);
    Cell* last = word(address + size + 3);
    memset(static_cast<void*>(first), 0, (last - first) * sizeof(Cell));
}

void Shadow::forget_all() {
    if (words) madvise(words, count * sizeof(Cell), MADV_DONTNEED);
    if (bytes) madvise(bytes, count * 4 * sizeof(Cell), MADV_DONTNEED);
}

} // namespace hipcpu::check
