// Loaded modules and the program's own kernels.
#pragma once
#include <deque>
#include <string_view>

#include "hipcpu/api/module.h"
#include "hipcpu/kernel.h"
#include "runtime/module/library.h"

// A kernel as a program holds it.
struct ihipModuleSymbol_t {
    const hipcpu_kernel* kernel;
};

struct ihipModule_t {
    // Loads an image; throws std::runtime_error when it is none of ours or the loader refuses it.
    ihipModule_t(const void* image, size_t bytes, const char* name);
    ~ihipModule_t();

    // By the name as written, the qualified or the mangled name; null when there is none.
    hipFunction_t function(std::string_view name);
    // The address and size of a variable; null when there is none of this name.
    void* variable(std::string_view name, size_t* bytes) const;

private:
    hipcpu::library library_;
    const hipcpu_module_description& description_;
    std::deque<ihipModuleSymbol_t> functions_; // their addresses are handed out
};

namespace hipcpu {

bool is_module(hipModule_t module);

// The kernel at this address of the program, null when there is none.
const hipcpu_kernel* find_program_kernel(const void* function);

}  // namespace hipcpu
