// The few checks that the compiler's unit tests need. A test file calls them from a function that main.cc knows.
#pragma once
#include <cstdio>
#include <string>

inline int failures = 0;

inline void expect(bool holds, const std::string& what) {
    if (holds) return;
    failures++;
    std::printf("%s\n", what.c_str());
}

inline void expect_equal(const std::string& actual, const std::string& expected, const std::string& what) {
    if (actual == expected) return;
    failures++;
    std::printf("%s\n  expected: %s\n  actual:   %s\n", what.c_str(), expected.c_str(), actual.c_str());
}

void test_lexer();
void test_rewrite();
void test_hostile_text();
void test_audit();
void test_module_file(const std::string& library);
void test_command_line();
