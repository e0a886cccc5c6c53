// units LIBRARY: runs all unit tests of the compiler; LIBRARY is any shared library, for the reader of such files.
#include "check.h"

int main(int count, char** words) {
    test_lexer();
    test_rewrite();
    test_hostile_text();
    test_audit();
    test_command_line();
    if (count > 1) test_module_file(words[1]);
    std::printf("%d failures\n", failures);
    return failures == 0 ? 0 : 1;
}
