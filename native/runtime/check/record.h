// One access to a piece of memory, packed into 64 bits: a shadow cell is read and replaced by plain moves, without a lock, and is
// never half old and half new.
#pragma once
#include <cstdint>

// On the way of every access: one call for the compiled code, none within.
#define HIPCPU_FAST inline __attribute__((always_inline))

namespace hipcpu::check {

// How an access was made. The order matters: of several accesses by one lane with nothing between, the lowest is remembered.
enum class Kind : uint64_t { plain = 0, atomic = 1, volatile_access = 2 };

// From the top: interval 24 bits, lane 10, time 8, kind 2, several 1, place 19. An interval is a stretch of one block between two
// barriers, numbered through the whole process, so that "older" is one comparison. The time counts the wavefront operations and
// fences of a lane within its interval. The place is the distance of the instruction from the start of the module's code.
using Record = uint64_t;

constexpr unsigned interval_shift = 40;
constexpr unsigned lane_shift = 30;
constexpr unsigned time_shift = 22;
constexpr unsigned kind_shift = 20;
constexpr uint64_t time_limit = 255;             // a lane's time stays there: from then on everything counts as ordered
constexpr Record several_flag = 1ull << 19;      // other lanes did the same without synchronisation; this one stands for them
constexpr uint64_t place_limit = 1ull << 19;     // places beyond are recorded as 0, that is, unknown
constexpr Record split_mark = 3ull << kind_shift; // the word's history is kept by byte; older than everything in comparisons
constexpr uint64_t interval_limit = 1ull << 24;

constexpr uint64_t interval_of(Record record) { return record >> interval_shift; }
constexpr unsigned lane_of(Record record) { return record >> lane_shift & 1023; }
constexpr uint64_t time_of(Record record) { return record >> time_shift & 255; }
constexpr Kind kind_of(Record record) { return static_cast<Kind>(record >> kind_shift & 3); }
constexpr uint64_t place_of(Record record) { return record & (place_limit - 1); }
constexpr bool same_lane(Record one, Record other) { return (one ^ other) >> lane_shift == 0; }
constexpr bool same_time(Record one, Record other) { return (one ^ other) >> time_shift == 0; }

constexpr Record record_of(uint64_t interval, unsigned lane, uint64_t time) {
    return interval << interval_shift | static_cast<uint64_t>(lane) << lane_shift | time << time_shift;
}

// The last write and the last read that matter, of one aligned 4-byte word or of one byte.
struct Cell {
    Record write;
    Record read;
};

} // namespace hipcpu::check
