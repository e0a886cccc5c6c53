// What the language tests count failures with.
#pragma once
#include <stdio.h>

static int failures = 0;

// Reports the first failures of a test in words; the test returns failed() from main.
template <class... A>
static void expect(bool holds, const char* format, A... arguments) {
    if (!holds && ++failures <= 20) {
        if constexpr (sizeof...(A) == 0) {
            fputs(format, stderr);
        } else {
            fprintf(stderr, format, arguments...);
        }
        fputc('\n', stderr);
    }
}

static inline int failed() {
    if (failures > 0) {
        fprintf(stderr, "%d failures\n", failures);
    }
    return failures > 0;
}

// A small counter-based generator of test values: the same on every machine.
static inline unsigned long long mixed(unsigned long long counter) {
    unsigned long long x = counter * 0x9e3779b97f4a7c15ull;
    x = (x ^ x >> 32) * 0xd6e8feb86659fd93ull;
    x = (x ^ x >> 32) * 0xd6e8feb86659fd93ull;
    return x ^ x >> 32;
}
