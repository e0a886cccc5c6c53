#include "runtime/module/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hipcpu {

mapped_file::mapped_file(const char* path) {
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return;
    }
    struct stat status = {};
    if (fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
        void* memory = mmap(nullptr, static_cast<size_t>(status.st_size), PROT_READ, MAP_PRIVATE, file, 0);
        if (memory != MAP_FAILED) {
            bytes_ = static_cast<const char*>(memory);
            size_ = static_cast<size_t>(status.st_size);
        }
    }
    close(file);
}

mapped_file::~mapped_file() {
    if (bytes_ != nullptr) {
        munmap(const_cast<char*>(bytes_), size_);
    }
}

}  // namespace hipcpu
