// How the bridge finds the functions of the HIP library: dlopen once, dlsym at the first use of each.
// Compiled into the JNI library by inclusion, which is how a JavaCPP preset carries helper code.
#pragma once
#include "hip_api.h"
#include "hip_library.h"
#include <atomic>
#include <dlfcn.h>
#include <mutex>
#include <string>

namespace hip_loader {

struct Library {
    std::mutex mutex;
    std::string path;
    std::atomic<void*> handle{nullptr};
};

inline Library& library() {
    static Library instance;
    return instance;
}

inline std::string& message() {
    thread_local std::string text;
    return text;
}

inline bool fail(const std::string& text) {
    message() = text;
    return false;
}

inline bool open(const char* path) {
    Library& current = library();
    std::lock_guard<std::mutex> guard(current.mutex);
    if (current.handle) {
        return current.path == path || fail("cannot load " + std::string(path) + ": " + current.path + " is loaded already; use another process");
    }
    // Global, because compiled kernels take the runtime's functions from it.
    void* handle = dlopen(path, RTLD_NOW | RTLD_GLOBAL);
    if (!handle) {
        return fail("cannot load the HIP library: " + std::string(dlerror()));
    }
    current.path = path;
    current.handle = handle;
    return true;
}

// The function's address, or null with a message.
inline void* find(const char* name) {
    void* handle = library().handle;
    if (!handle) {
        fail("no HIP library is loaded, so " + std::string(name) + " cannot be called; call hipLibraryOpen first");
        return nullptr;
    }
    void* address = dlsym(handle, name);
    if (!address) {
        fail(library().path + " has no function " + name + "; install HIP 5.0 or newer");
    }
    return address;
}

// A function of the library; looked up until found, then remembered.
template <typename Function> struct Symbol;
template <typename Result, typename... Parameters> struct Symbol<Result(Parameters...)> {
    const char* name;
    std::atomic<void*> address{nullptr};

    Result call(Result missing, Parameters... parameters) {
        void* target = address.load(std::memory_order_relaxed);
        if (!target) {
            target = find(name);
            if (!target) {
                return missing;
            }
            address.store(target, std::memory_order_relaxed);
        }
        message().clear();
        return reinterpret_cast<Result (*)(Parameters...)>(target)(parameters...);
    }
};

} // namespace hip_loader

inline bool hipLibraryOpen(const char* path) { return hip_loader::open(path); }
inline bool hipLibraryHas(const char* function) { return hip_loader::library().handle && dlsym(hip_loader::library().handle, function); }
inline const char* hipLibraryMessage() { return hip_loader::message().c_str(); }
