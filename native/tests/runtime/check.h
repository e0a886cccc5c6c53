// CHECK(condition): prints a condition that does not hold; failures() is what main returns.
#pragma once
#include <cstdio>
#include <initializer_list>

inline int& failure_count() {
    static int count = 0;
    return count;
}

inline int failures() {
    return failure_count() == 0 ? 0 : 1;
}

#define CHECK(...)                                                       \
    do {                                                                 \
        if (!(__VA_ARGS__)) {                                            \
            std::printf("%s:%d: %s\n", __FILE__, __LINE__, #__VA_ARGS__); \
            ++failure_count();                                           \
        }                                                                \
    } while (0)
