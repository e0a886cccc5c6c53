#include "compiler/fingerprint.h"

#include "compiler/digest.h"
#include "compiler/files.h"
#include "compiler/flags.h"

namespace hipcpu::compiler {
namespace {

// Contents and names relative to the folder, so that the same sources built elsewhere give the same digest.
std::string headers_digest(const std::string& folder) {
    Digest digest;
    for (const std::string& path : files_below(folder)) digest.add(path.substr(folder.size())).add(read_file(path));
    return digest.hex();
}

std::string runtime_digest(const std::string& library) {
    return is_file(library) ? Digest().add(read_file(library)).hex() : "none";
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
    return "{\"compiler\": " + quoted(tools.identity()) + ", \"flags\": " + quoted(flags) + ", \"headers\": " +
           quoted(headers_digest(tools.include + "/")) + ", \"runtime\": " + quoted(runtime_digest(tools.library + "/libhipcpu.so")) + "}";
}

} // namespace hipcpu::compiler
