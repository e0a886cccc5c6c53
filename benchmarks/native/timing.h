// How the native benchmarks take time: the best of many samples, since whatever else runs on the machine only ever adds to a sample.
// With BENCHMARK_CLOCK=processor it is the processor time of all threads, which a busy machine disturbs least.
#pragma once
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <string_view>

inline double nanoseconds_now() {
    static const char* const given = std::getenv("BENCHMARK_CLOCK");
    static const clockid_t clock = given && std::string_view(given) == "processor" ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC;
    timespec now;
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e9 + double(now.tv_nsec);
}

// Nanoseconds of the fastest of `samples` calls.
template <class Work>
double best_of(int samples, Work work) {
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i < samples; i++) {
        const double begin = nanoseconds_now();
        work();
        best = std::min(best, nanoseconds_now() - begin);
    }
    return best;
}

struct pair_of_times {
    double first;
    double second;
};

// The same for two that take turns, so that a busy moment meets both.
template <class First, class Second>
pair_of_times best_of_each(int samples, First first, Second second) {
    const double infinity = std::numeric_limits<double>::infinity();
    pair_of_times best = {infinity, infinity};
    for (int i = 0; i < samples; i++) {
        best.first = std::min(best.first, best_of(1, first));
        best.second = std::min(best.second, best_of(1, second));
    }
    return best;
}
