#include "hipcpu/api/module.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "hipcpu/launch.h"
#include "runtime/error.h"
#include "runtime/fault.h"
#include "runtime/module/elf_image.h"
#include "runtime/module/kernel_table.h"
#include "runtime/module/library.h"

using namespace hipcpu;

struct ihipModule_t {
    library code;
    kernel_table kernels;

    ihipModule_t(const void* image, size_t bytes, const char* name)
        : code(image, bytes, name), kernels(description_of(code)) {}

private:
    static const hipcpu_module_description& description_of(const library& code) {
        const auto* description = static_cast<const hipcpu_module_description*>(code.symbol("hipcpu_module"));
        if (description == nullptr || description->version != HIPCPU_MODULE_VERSION) {
            throw std::runtime_error(code.name() + " was not written by this version of hipcpu-cc; compile it again");
        }
        return *description;
    }
};

namespace {

std::mutex modules_mutex;
std::set<hipModule_t> modules;

bool is_loaded(hipModule_t module) {
    const std::lock_guard<std::mutex> lock(modules_mutex);
    return modules.count(module) != 0;
}

hipError_t load(hipModule_t* module, const void* image, size_t bytes, const char* name) {
    try {
        auto loaded = std::make_unique<ihipModule_t>(image, bytes, name);
        const std::lock_guard<std::mutex> lock(modules_mutex);
        *module = loaded.release();
        modules.insert(*module);
        return hipSuccess;
    } catch (const std::runtime_error& error) {
        hipcpu_fault fault = {};
        std::snprintf(fault.message, sizeof(fault.message), "%s", error.what());
        record_refusal(fault);
        return hipErrorInvalidImage;
    }
}

// A file's bytes; an empty vector when it cannot be read.
std::vector<char> read_file(const char* path) {
    std::vector<char> bytes;
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return bytes;
    }
    struct stat status = {};
    if (fstat(file, &status) == 0 && S_ISREG(status.st_mode)) {
        bytes.resize(static_cast<size_t>(status.st_size));
        const ssize_t got = read(file, bytes.data(), bytes.size());
        bytes.resize(got < 0 ? 0 : static_cast<size_t>(got));
    }
    close(file);
    return bytes;
}

}  // namespace

hipError_t hipModuleLoad(hipModule_t* module, const char* path) {
    if (module == nullptr || path == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    const std::vector<char> bytes = read_file(path);
    if (bytes.empty()) {
        return finish(hipErrorFileNotFound);
    }
    const bool whole = bytes.size() >= sizeof(Elf64_Ehdr) && elf_image::plausible(bytes.data());
    return finish(whole ? load(module, bytes.data(), bytes.size(), path) : hipErrorInvalidImage);
}

hipError_t hipModuleLoadData(hipModule_t* module, const void* image) {
    if (module == nullptr || image == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    if (!elf_image::plausible(image)) {
        return finish(hipErrorInvalidImage);
    }
    return finish(load(module, image, elf_image::file_size(image), "a module in memory"));
}

hipError_t hipModuleLoadDataEx(hipModule_t* module, const void* image, unsigned int, hipJitOption*, void**) {
    return hipModuleLoadData(module, image);
}

hipError_t hipModuleUnload(hipModule_t module) {
    {
        const std::lock_guard<std::mutex> lock(modules_mutex);
        if (modules.erase(module) == 0) {
            return finish(hipErrorInvalidHandle);
        }
    }
    delete module;
    return hipSuccess;
}

hipError_t hipModuleGetFunction(hipFunction_t* function, hipModule_t module, const char* name) {
    if (function == nullptr || name == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    if (!is_loaded(module)) {
        return finish(hipErrorInvalidHandle);
    }
    *function = module->kernels.find_named(name);
    return finish(*function != nullptr ? hipSuccess : hipErrorNotFound);
}

hipError_t hipModuleLaunchKernel(hipFunction_t function, unsigned int gridX, unsigned int gridY, unsigned int gridZ,
    unsigned int blockX, unsigned int blockY, unsigned int blockZ, unsigned int sharedBytes, hipStream_t stream, void** parameters,
    void** extra) {
    if (function == nullptr || extra != nullptr) {
        return finish(function == nullptr ? hipErrorInvalidHandle : hipErrorInvalidValue);
    }
    return hipcpu_launch(
        function->kernel, dim3(gridX, gridY, gridZ), dim3(blockX, blockY, blockZ), sharedBytes, stream, parameters);
}
