// hipwright-sandbox: runs a command that is not trusted. See options.cpp for its options.
#include "sandbox/options.h"
#include "sandbox/supervise.h"

#include <cstdio>
#include <exception>

int main(int count, char** words) {
    using namespace hipwright;
    try {
        SandboxOptions options = parse_options(std::vector<std::string>(words + 1, words + count));
        if (options.help) {
            std::fputs(sandbox_help, stdout);
            return 0;
        }
        return supervise(options);
    } catch (const UsageError& error) {
        std::fprintf(stderr, "hipwright-sandbox: error: %s\n", error.what());
        return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "hipwright-sandbox: error: %s\n", error.what());
        return 126;
    }
}
