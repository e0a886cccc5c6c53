// A shared object in memory: copied into an anonymous file and loaded from there, so that each load has its own variables and a file
// that changes on disk afterwards does no harm.
#pragma once
#include <cstddef>
#include <memory>
#include <string>

namespace hipcpu {

class library {
public:
    // Throws std::runtime_error with the loader's message. `name` is what messages call the library.
    library(const void* image, size_t bytes, std::string name);
    ~library();
    library(const library&) = delete;
    library& operator=(const library&) = delete;

    // Null when the library exports no such symbol.
    void* symbol(const char* name) const;
    const std::string& name() const { return name_; }
    int file() const { return file_; }
    void* handle() const { return handle_; }

private:
    std::string name_;
    int file_;     // stays open: the loader tells libraries apart by the name /proc/self/fd/N
    void* handle_;
};

}  // namespace hipcpu
