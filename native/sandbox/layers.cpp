#include "sandbox/layers.h"

namespace hipwright {

std::string Layers::json() const {
    std::string text = "{";
    auto add = [&](const char* name, bool value) { text += std::string("\"") + name + "\": " + (value ? "true" : "false") + ", "; };
    add("user_namespace", user_namespace);
    add("pid_namespace", pid_namespace);
    add("network_namespace", network_namespace);
    add("ipc_namespace", ipc_namespace);
    add("mount_namespace", mount_namespace);
    add("own_proc", own_proc);
    add("seccomp", seccomp);
    add("capabilities_dropped", capabilities_dropped);
    add("read_only", read_only);
    add("hidden", hidden);
    add("network_refused", network_refused);
    return text + "\"landlock\": " + std::to_string(landlock) + ", \"process_limit\": \"" + process_limit + "\"}\n";
}

} // namespace hipwright
