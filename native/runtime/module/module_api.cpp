// The calls that load modules and find what is in them.
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <mutex>
#include <set>
#include <stdexcept>

#include "runtime/error.h"
#include "runtime/fault.h"
#include "runtime/module/elf_image.h"
#include "runtime/module/mapped_file.h"
#include "runtime/module/module.h"

using namespace hipcpu;

namespace {

struct module_set {
    std::mutex mutex;
    std::set<hipModule_t> live;
};

module_set& modules() {
    static module_set* instance = new module_set;
    return *instance;
}

hipError_t load(hipModule_t* module, const void* image, size_t bytes, const char* name) {
    try {
        auto loaded = std::make_unique<ihipModule_t>(image, bytes, name);
        module_set& all = modules();
        const std::lock_guard<std::mutex> lock(all.mutex);
        *module = loaded.release();
        all.live.insert(*module);
        return hipSuccess;
    } catch (const std::runtime_error& error) {
        hipcpu_fault fault = {};
        std::snprintf(fault.message, sizeof(fault.message), "%s", error.what());
        record_refusal(fault);
        return hipErrorInvalidImage;
    }
}

}  // namespace

bool hipcpu::is_module(hipModule_t module) {
    module_set& all = modules();
    const std::lock_guard<std::mutex> lock(all.mutex);
    return all.live.count(module) != 0;
}

hipError_t hipModuleLoad(hipModule_t* module, const char* path) {
    if (module == nullptr || path == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    const mapped_file file(path);
    if (file.data() == nullptr) {
        return finish(access(path, R_OK) == 0 ? hipErrorInvalidImage : hipErrorFileNotFound);
    }
    const bool whole = file.size() >= sizeof(Elf64_Ehdr) && elf_image::plausible(file.data()) &&
        elf_image(file.data(), file.size()).whole();
    return finish(whole ? load(module, file.data(), file.size(), path) : hipErrorInvalidImage);
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
        module_set& all = modules();
        const std::lock_guard<std::mutex> lock(all.mutex);
        if (all.live.erase(module) == 0) {
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
    if (!is_module(module)) {
        return finish(hipErrorInvalidHandle);
    }
    *function = module->function(name);
    return finish(*function != nullptr ? hipSuccess : hipErrorNotFound);
}

hipError_t hipModuleGetGlobal(hipDeviceptr_t* address, size_t* bytes, hipModule_t module, const char* name) {
    if (name == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    if (!is_module(module)) {
        return finish(hipErrorInvalidHandle);
    }
    size_t size = 0;
    void* found = module->variable(name, &size);
    if (address != nullptr) {
        *address = found;
    }
    if (bytes != nullptr) {
        *bytes = size;
    }
    return finish(found != nullptr ? hipSuccess : hipErrorNotFound);
}
