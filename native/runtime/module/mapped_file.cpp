#include "runtime/module/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hipcpu {

mapped_file::mapped_file(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return;
    }
    struct stat status = {};
    if (fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
        const size_t bytes = static_cast<size_t>(status.st_size);
        void* mapping = mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE, file, 0);
        if (mapping != MAP_FAILED) {
            data_ = static_cast<char*>(mapping);
            size_ = bytes;
        }
    }
    close(file);
}

mapped_file::~mapped_file() {
    if (data_ != nullptr) {
        munmap(data_, size_);
    }
}

}  // namespace hipcpu
