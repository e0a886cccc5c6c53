#include "check.h"

#include "compiler/files.h"
#include "compiler/module_file.h"

#include <algorithm>
#include <random>
#include <stdexcept>

using namespace hipcpu::compiler;

namespace {

// Damaged files give an error or some answer, never a crash.
void test_damaged(const std::string& file) {
    for (unsigned seed = 0; seed < 3000; seed++) {
        std::mt19937 random(seed);
        std::string damaged = file.substr(0, seed % 3 == 0 ? random() % file.size() : file.size());
        for (int count = 0; count < 20 && !damaged.empty(); count++) {
            size_t place = seed % 2 == 0 ? random() % std::min<size_t>(damaged.size(), 4096) : random() % damaged.size();
            damaged[place] = static_cast<char>(random());
        }
        try {
            read_module(damaged);
            silence_constructors(damaged);
        } catch (const std::runtime_error&) {
        }
    }
}

} // namespace

void test_module_file(const std::string& library) {
    std::string file = read_file(library);
    ModuleFacts facts = read_module(file);
    expect(std::find(facts.imports.begin(), facts.imports.end(), "memcpy") != facts.imports.end(), "the import memcpy is not found");
    expect(std::find(facts.libraries.begin(), facts.libraries.end(), "libc.so.6") != facts.libraries.end(), "the library libc is not found");
    expect(facts.constructors > 0, "the start files' constructors are not found");
    expect(!facts.indirect_functions && !facts.writable_code && !facts.own_search_path, "a plain library is suspected");
    silence_constructors(file);
    expect(read_module(file).constructors == facts.constructors - std::min<uint64_t>(facts.constructors, 2) || read_module(file).constructors <= 2,
           "the constructors are not silent");
    test_damaged(file);
    for (const char* text : {"", "\x7f" "ELF", "#!/bin/sh\n"}) {
        bool refused = false;
        try {
            read_module(text);
        } catch (const std::runtime_error&) {
            refused = true;
        }
        expect(refused, std::string("taken for a library: ") + text);
    }
}
