// Which layers of the sandbox hold, for the report.
#pragma once
#include <string>

namespace hipwright {

struct Layers {
    bool user_namespace = false;
    bool pid_namespace = false;     // whatever the command started ends with it
    bool network_namespace = false;
    bool ipc_namespace = false;
    bool mount_namespace = false;
    bool own_proc = false;          // /proc shows the sandbox's processes only
    bool own_memory = false;        // /proc/self/mem may be written, and of /proc nothing that is not a process's
    int landlock = 0;               // ABI version, 0 without
    bool seccomp = false;
    bool capabilities_dropped = false;
    bool read_only = false;         // by landlock or mounts
    bool hidden = false;            // all of --hide
    bool network_refused = false;
    std::string process_limit = "none"; // rlimit, pid_max or watch: what holds --limit-processes

    // One line of JSON.
    std::string json() const;
};

} // namespace hipwright
