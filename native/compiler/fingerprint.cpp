#include "compiler/fingerprint.h"

#include "compiler/digest.h"
#include "compiler/files.h"
#include "compiler/flags.h"

#include <sstream>
#include <utility>

namespace hipcpu::compiler {
namespace {

// Contents and names relative to the folder, so that the same sources built elsewhere give the same digest.
std::string headers_digest(const std::string& folder) {
    Digest digest;
    for (const std::string& path : files_below(folder)) digest.add(path.substr(folder.size())).add(read_file(path));
    return digest.hex();
}

std::string file_digest(const std::string& path) { return is_file(path) ? Digest().add(read_file(path)).hex() : "none"; }

// What -march=native looks at: the lines of /proc/cpuinfo that name the first processor and its abilities.
std::string processor() {
    std::istringstream lines(is_file("/proc/cpuinfo") ? read_file("/proc/cpuinfo") : "");
    std::string name;
    Digest abilities;
    for (std::string line; std::getline(lines, line) && !line.empty();) {
        std::string value = line.find(": ") == std::string::npos ? "" : line.substr(line.find(": ") + 2);
        bool names = line.rfind("model name", 0) == 0 || line.rfind("CPU part", 0) == 0;
        if (names) name = value;
        if (names || line.rfind("flags", 0) == 0 || line.rfind("Features", 0) == 0) abilities.add(value);
    }
    return name + " " + abilities.hex();
}

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (char letter : text) {
        if (letter == '"' || letter == '\\') result += '\\';
        if (static_cast<unsigned char>(letter) >= ' ') result += letter;
    }
    return result + "\"";
}

} // namespace

std::string fingerprint(const CommandLine& line, const Toolchain& tools) {
    Toolchain placeless = tools; // where we are installed changes nothing
    placeless.include = "include";
    placeless.library = "lib";
    std::string flags;
    for (const std::string& flag : language_flags(line, placeless)) flags += (flags.empty() ? "" : " ") + flag;
    const std::pair<const char*, std::string> facts[] = {{"compiler", tools.identity()},
                                                         {"processor", processor()},
                                                         {"flags", flags},
                                                         {"headers", headers_digest(tools.include + "/")},
                                                         {"runtime", file_digest(tools.library + "/libhipcpu.so")},
                                                         {"hipcpu_cc", file_digest("/proc/self/exe")}};
    std::string json;
    for (const auto& [name, value] : facts) json += (json.empty() ? "{" : ", ") + quoted(name) + ": " + quoted(value);
    return json + "}";
}

} // namespace hipcpu::compiler
