#include "runtime/module/library.h"

#include <dlfcn.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace hipcpu {
namespace {

// -1 where memory files are forbidden, as in a process that is locked down.
int anonymous_file(const void* image, size_t bytes) {
    const int file = memfd_create("hipcpu-module", MFD_CLOEXEC);
    if (file < 0) {
        return -1;
    }
    const char* rest = static_cast<const char*>(image);
    while (bytes > 0) {
        const ssize_t written = write(file, rest, bytes);
        if (written < 0) {
            const int error = errno;
            close(file);
            throw std::runtime_error(std::string("a module cannot be copied: ") + std::strerror(error));
        }
        rest += written;
        bytes -= static_cast<size_t>(written);
    }
    return file;
}

}  // namespace

library::library(const void* image, size_t bytes, std::string name)
    : name_(std::move(name)), file_(anonymous_file(image, bytes)) {
    // The copy lets a file that was written anew under its old name be loaded anew; without it the name itself must do.
    const std::string path = file_ < 0 ? name_ : "/proc/self/fd/" + std::to_string(file_);
    handle_ = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle_ == nullptr) {
        const std::string message = dlerror();
        if (file_ >= 0) {
            close(file_);
        }
        throw std::runtime_error(name_ + " cannot be loaded: " + message);
    }
}

library::~library() {
    dlclose(handle_);
    if (file_ >= 0) {
        close(file_);
    }
}

void* library::symbol(const char* name) const {
    return dlsym(handle_, name);
}

}  // namespace hipcpu
