// Variables of the program's device code, by address.
#include "runtime/error.h"
#include "runtime/module/loaded_code.h"

#include "hipcpu/api/memory.h"

using namespace hipcpu;

namespace {

// The size of the variable at this address, 0 when there is none.
size_t size_of_variable(const void* address) {
    const auto code = loaded_code::containing(address);
    if (code == nullptr) {
        return 0;
    }
    const uint64_t offset = code->offset_of(address);
    for (const elf_symbol& symbol : code->symbols()) {
        if (symbol.type == STT_OBJECT && symbol.value == offset && symbol.bytes > 0) {
            return symbol.bytes;
        }
    }
    return 0;
}

hipError_t check_range(const void* symbol, size_t bytes, size_t offset) {
    const size_t size = size_of_variable(symbol);
    if (size == 0) {
        return finish(hipErrorInvalidSymbol);
    }
    return finish(offset <= size && bytes <= size - offset ? hipSuccess : hipErrorInvalidValue);
}

char* place_in(const void* symbol, size_t offset) {
    return static_cast<char*>(const_cast<void*>(symbol)) + offset;
}

}  // namespace

hipError_t hipMemcpyToSymbol(const void* symbol, const void* source, size_t bytes, size_t offset, hipMemcpyKind kind) {
    const hipError_t error = check_range(symbol, bytes, offset);
    return error != hipSuccess ? error : hipMemcpy(place_in(symbol, offset), source, bytes, kind);
}

hipError_t hipMemcpyToSymbolAsync(
    const void* symbol, const void* source, size_t bytes, size_t offset, hipMemcpyKind kind, hipStream_t) {
    return hipMemcpyToSymbol(symbol, source, bytes, offset, kind);
}

hipError_t hipMemcpyFromSymbol(void* target, const void* symbol, size_t bytes, size_t offset, hipMemcpyKind kind) {
    const hipError_t error = check_range(symbol, bytes, offset);
    return error != hipSuccess ? error : hipMemcpy(target, place_in(symbol, offset), bytes, kind);
}

hipError_t hipMemcpyFromSymbolAsync(
    void* target, const void* symbol, size_t bytes, size_t offset, hipMemcpyKind kind, hipStream_t) {
    return hipMemcpyFromSymbol(target, symbol, bytes, offset, kind);
}

hipError_t hipGetSymbolAddress(void** address, const void* symbol) {
    if (address == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    const hipError_t error = check_range(symbol, 0, 0);
    *address = error == hipSuccess ? const_cast<void*>(symbol) : nullptr;
    return error;
}

hipError_t hipGetSymbolSize(size_t* bytes, const void* symbol) {
    if (bytes == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    *bytes = size_of_variable(symbol);
    return finish(*bytes != 0 ? hipSuccess : hipErrorInvalidSymbol);
}
