#include "runtime/execution/context.h"

#include <cstdint>
#include <cstring>

namespace hipcpu {
namespace {

#if defined(__x86_64__)
// rbp, rbx, r12 .. r15, the address to return to, and one word for the alignment that functions expect at their entry.
constexpr size_t words = 8;
constexpr size_t entry_word = 6;
#else
// x19 .. x30 and d8 .. d15; x30 is the address to return to.
constexpr size_t words = 20;
constexpr size_t entry_word = 11;
#endif

}  // namespace

context make_context(char* top, void (*entry)()) {
    uintptr_t* frame = reinterpret_cast<uintptr_t*>(top) - words;
    std::memset(frame, 0, words * sizeof(uintptr_t));
    frame[entry_word] = reinterpret_cast<uintptr_t>(entry);
    return frame;
}

}  // namespace hipcpu
