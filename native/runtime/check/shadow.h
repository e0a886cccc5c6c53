// The shadow of one stretch of memory: a cell for every aligned word, and for every byte of the words that are accessed in parts.
#pragma once
#include "runtime/check/record.h"
#include <cstddef>
#include <cstdint>

namespace hipcpu::check {

class Shadow {
  public:
    Shadow() = default;
    // For the memory [address, address + size). Address space alone is taken; pages come when they are touched.
    // Without address space the shadow stays empty: cell(...) must not be called then.
    Shadow(uintptr_t address, size_t size);
    ~Shadow();
    Shadow(Shadow&& other) noexcept;
    Shadow& operator=(Shadow&& other) noexcept;
    Shadow(const Shadow&) = delete;
    Shadow& operator=(const Shadow&) = delete;

    bool empty() const { return words == nullptr; }
    Cell* word(uintptr_t address) const { return words + (address - base) / 4; }
    // The four cells of the word that holds the address; splits the word when it was whole.
    Cell* bytes_of(uintptr_t address);
    // The history of [address, address + size) is forgotten; whole words only.
    void forget(uintptr_t address, size_t size);
    void forget_all();

  private:
    uintptr_t base = 0; // word-aligned
    size_t count = 0;   // words
    Cell* words = nullptr;
    Cell* bytes = nullptr; // mapped at the first split
};

} // namespace hipcpu::check
