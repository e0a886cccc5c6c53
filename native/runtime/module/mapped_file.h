// A file's bytes, mapped for reading.
#pragma once
#include <cstddef>
#include <string>

namespace hipcpu {

class mapped_file {
public:
    // Empty when the file cannot be read.
    explicit mapped_file(const std::string& path);
    ~mapped_file();
    mapped_file(const mapped_file&) = delete;
    mapped_file& operator=(const mapped_file&) = delete;

    const char* data() const { return data_; }
    size_t size() const { return size_; }

private:
    char* data_ = nullptr;
    size_t size_ = 0;
};

}  // namespace hipcpu
