// Reads the numbers and texts of a debug section one after another.
#pragma once
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string_view>

namespace hipcpu::dwarf {

// The debug information is cut short or of a form that is not known here.
struct unreadable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Every read throws unreadable when it would go beyond the end.
class cursor {
public:
    explicit cursor(std::string_view bytes, size_t offset = 0) : bytes_(bytes), offset_(offset) {}

    size_t offset() const { return offset_; }
    bool at_end() const { return offset_ >= bytes_.size(); }
    void skip(uint64_t count) {
        if (offset_ > bytes_.size() || count > bytes_.size() - offset_) {
            throw unreadable("debug information is cut short");
        }
        offset_ += count;
    }
    // The next `count` bytes, apart.
    cursor part(uint64_t count) {
        const size_t begin = offset_;
        skip(count);
        return cursor(bytes_.substr(0, offset_), begin);
    }

    uint8_t u8() { return number<uint8_t>(); }
    uint16_t u16() { return number<uint16_t>(); }
    uint32_t u32() { return number<uint32_t>(); }
    uint64_t u64() { return number<uint64_t>(); }
    uint64_t unsigned_of(unsigned bytes) {
        uint64_t value = 0;
        for (unsigned i = 0; i < bytes; ++i) {
            value |= uint64_t{u8()} << (8 * i);
        }
        return value;
    }
    uint64_t uleb() {
        uint64_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            const uint8_t byte = u8();
            if (shift < 64) {
                value |= uint64_t{byte & 0x7fu} << shift;
            }
            if ((byte & 0x80) == 0) {
                return value;
            }
        }
    }
    int64_t sleb() {
        uint64_t value = 0;
        for (unsigned shift = 0;;) {
            const uint8_t byte = u8();
            if (shift < 64) {
                value |= uint64_t{byte & 0x7fu} << shift;
            }
            shift += 7;
            if ((byte & 0x80) == 0) {
                const bool negative = (byte & 0x40) != 0 && shift < 64;
                return static_cast<int64_t>(negative ? value | ~uint64_t{0} << shift : value);
            }
        }
    }
    std::string_view text() {
        const size_t end = offset_ <= bytes_.size() ? bytes_.find('\0', offset_) : std::string_view::npos;
        if (end == std::string_view::npos) {
            throw unreadable("debug information is cut short");
        }
        const std::string_view result = bytes_.substr(offset_, end - offset_);
        offset_ = end + 1;
        return result;
    }

private:
    std::string_view bytes_;
    size_t offset_;

    template <class T>
    T number() {
        const size_t begin = offset_;
        skip(sizeof(T));
        T value;
        std::memcpy(&value, bytes_.data() + begin, sizeof(T));
        return value;
    }
};

}  // namespace hipcpu::dwarf
