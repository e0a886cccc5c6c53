// The rules that an untrusted kernel's text must keep before a compiler sees it.
#pragma once
#include "compiler/token.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace hipcpu::compiler {

struct Rejection {
    uint32_t line;
    std::string message; // what; how to mend it
};

struct SourceAudit {
    struct Include {
        std::string header;
        uint32_t line;
    };
    std::vector<Rejection> rejections;        // at most a few, in the order of lines
    std::vector<Include> includes;            // the allowed headers, each once, in order
    std::unordered_set<uint32_t> host_includes; // lines of includes of host headers that are simply left out
    bool uses_attributes = false;             // whether the word __attribute__ occurs
};

SourceAudit audit_source(const std::string& text);

// What stands before the audited text: its headers, then the words that it may not even form by pasting made poisonous.
std::string audit_prelude(const std::string& file, const SourceAudit& audit);

// "FILE:LINE: error: rejected: MESSAGE" lines
std::string describe(const std::string& file, const std::vector<Rejection>& rejections);

} // namespace hipcpu::compiler
