// A file's bytes in memory, for as long as they are looked at.
#pragma once
#include <cstddef>

namespace hipcpu {

class mapped_file {
public:
    // Empty when the file cannot be read.
    explicit mapped_file(const char* path);
    ~mapped_file();
    mapped_file(const mapped_file&) = delete;
    mapped_file& operator=(const mapped_file&) = delete;

    const char* bytes() const { return bytes_; }
    size_t size() const { return size_; }

private:
    const char* bytes_ = nullptr;
    size_t size_ = 0;
};

}  // namespace hipcpu
