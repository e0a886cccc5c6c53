#include "sandbox/options.h"

#include <algorithm>
#include <climits>

namespace hipwright {

const char* const sandbox_help = R"(hipwright-sandbox: runs a command that is not trusted

usage: hipwright-sandbox [OPTIONS] -- COMMAND [ARGUMENT]...

  --limit-memory BYTES     private memory of each process
  --limit-processes N      processes and threads together
  --limit-file-size BYTES  size of one file
  --limit-files N          open files of each process
  --limit-cpu SECONDS      processor time of each process
  --read-only              the file system can be read; written only where --writable says
  --writable PATH          a folder or file that may be written, or a device that may be used (repeatable)
  --own-memory             processes may write their own memory through /proc/self/mem, as debuggers do; needs namespaces
  --hide PATH              a file or folder that cannot be seen (repeatable)
  --no-network             no sockets
  --die-with-parent        end when the process that started this one ends
  --new-session            a session and process group of its own
  --report-fd N            write one line of JSON there: which layers hold
  --without LAYER          leave a layer out, to test the others: namespaces, landlock, seccomp, numbers (repeatable)

Whatever the command starts is killed when the command ends. A layer that the system does not offer is left out, and the report
says so. Core dumps are off and rights are never gained, always. Exit code: the command's, 128 + signal when a signal ended it,
2 wrong usage, 126 when the sandbox could not be set up, 127 when the command could not be started.

example: hipwright-sandbox --read-only --writable /tmp/scratch --no-network --limit-processes 64 -- g++ -c kernel.cpp
)";

namespace {

uint64_t number(const std::string& option, const std::string& text) {
    bool digits = !text.empty() && text.size() <= 18 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) throw UsageError(option + " " + text + ": not a number; give digits only");
    return std::stoull(text);
}

class Parser {
public:
    explicit Parser(const std::vector<std::string>& arguments) : arguments_(arguments) {}

    SandboxOptions run() {
        for (; next_ < arguments_.size(); next_++) {
            const std::string& argument = arguments_[next_];
            if (argument == "--") {
                options_.command.assign(arguments_.begin() + static_cast<ptrdiff_t>(next_) + 1, arguments_.end());
                break;
            }
            if (!flag(argument) && !limit(argument) && !value(argument)) throw UsageError(argument + ": unknown option; see --help");
        }
        if (options_.command.empty() && !options_.help) throw UsageError("no command; put it after --");
        return std::move(options_);
    }

private:
    bool flag(const std::string& argument) {
        const std::pair<const char*, bool*> flags[] = {{"--read-only", &options_.read_only},
                                                       {"--no-network", &options_.no_network},
                                                       {"--own-memory", &options_.own_memory},
                                                       {"--die-with-parent", &options_.die_with_parent},
                                                       {"--new-session", &options_.new_session},
                                                       {"--help", &options_.help}};
        for (const auto& [name, to] : flags) {
            if (argument != name) continue;
            *to = true;
            return true;
        }
        return false;
    }

    bool limit(const std::string& argument) {
        const std::pair<const char*, std::optional<uint64_t>*> limits[] = {{"--limit-memory", &options_.memory},
                                                                           {"--limit-processes", &options_.processes},
                                                                           {"--limit-file-size", &options_.file_size},
                                                                           {"--limit-files", &options_.files},
                                                                           {"--limit-cpu", &options_.cpu_seconds}};
        for (const auto& [name, to] : limits) {
            if (argument != name) continue;
            *to = number(argument, following(argument));
            return true;
        }
        return false;
    }

    bool value(const std::string& argument) {
        if (argument == "--report-fd") {
            options_.report = static_cast<int>(std::min<uint64_t>(number(argument, following(argument)), INT_MAX));
        } else if (argument == "--writable") {
            options_.writable.push_back(absolute(argument, following(argument)));
        } else if (argument == "--hide") {
            options_.hidden.push_back(absolute(argument, following(argument)));
        } else if (argument == "--without") {
            std::string layer = following(argument);
            const std::set<std::string> layers{"namespaces", "landlock", "seccomp", "numbers"};
            if (layers.count(layer) == 0) throw UsageError("--without " + layer + ": no such layer; see --help");
            options_.without.insert(layer);
        } else {
            return false;
        }
        return true;
    }

    std::string following(const std::string& option) {
        if (next_ + 1 >= arguments_.size()) throw UsageError(option + ": its value is missing; give it");
        return arguments_[++next_];
    }

    static std::string absolute(const std::string& option, const std::string& path) {
        if (path.empty() || path[0] != '/') throw UsageError(option + " " + path + ": not an absolute path; start it with /");
        return path;
    }

    const std::vector<std::string>& arguments_;
    size_t next_ = 0;
    SandboxOptions options_;
};

} // namespace

SandboxOptions parse_options(const std::vector<std::string>& arguments) { return Parser(arguments).run(); }

} // namespace hipwright
