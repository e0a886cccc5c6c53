#include "check.h"

#include "compiler/audit_source.h"
#include "compiler/audit_words.h"

using namespace hipcpu::compiler;

namespace {

void accepts(const std::string& text) {
    SourceAudit audit = audit_source(text);
    if (!audit.rejections.empty()) expect(false, "rejected: " + text + ": " + audit.rejections[0].message);
}

void rejects(const std::string& text, uint32_t line, const std::string& reason) {
    SourceAudit audit = audit_source(text);
    if (audit.rejections.empty()) return expect(false, "accepted: " + text);
    expect(audit.rejections[0].line == line, "line " + std::to_string(audit.rejections[0].line) + " of: " + text);
    expect(audit.rejections[0].message.find(reason) != std::string::npos, "reason \"" + audit.rejections[0].message + "\" of: " + text);
}

void test_includes() {
    accepts("#include <hip/hip_runtime.h>\n#include \"hip/hip_fp16.h\"\n#include <cmath>\n#include <iostream>\n#include <hip/amd_detail/x.h>\n");
    for (const char* name : {"\"/etc/passwd\"", "</etc/passwd>", "\"../x.h\"", "<hip/../../etc/passwd>", "<unistd.h>", "<sys/mman.h>", "<hip/x>",
                             "<hip/a.b.h>", "\"local.h\"", "<dlfcn.h>", "<hip/hip_runtime.h.gch>"}) {
        rejects("int x;\n#include " + std::string(name) + "\n", 2, "header");
    }
    rejects("#define F <cmath>\n#include F\n", 2, "plain header name");
    rejects("#include <cmath> x\n", 1, "after the header");
    rejects("%:include \"/etc/passwd\"\n", 1, "header");
    rejects("/* */ # /* */ inc\\\nlude \"/etc/passwd\"\n", 1, "header");
    SourceAudit audit = audit_source("#include <iostream>\n#include <cmath>\n#include <cmath>\n");
    expect(audit.includes.size() == 1 && audit.host_includes.count(1) == 1, "host headers are left out, others are kept once");
}

void test_directives() {
    accepts("#define A 1\n#undef A\n#if A\n#elif B\n#else\n#endif\n#ifdef A\n#ifndef B\n#endif\n#endif\n#\n#error x\n#warning y\n");
    accepts("#pragma once\n#pragma unroll\n#pragma unroll 4\n#pragma GCC unroll 8\n#pragma GCC ivdep\n#pragma clang loop vectorize(enable)\n");
    for (const char* directive : {"#line 3 \"/etc/passwd\"", "# 3 \"/etc/passwd\"", "#include_next <x>", "#import \"x\"", "#embed \"/etc/passwd\"", "#ident \"x\"",
                                  "#assert x(y)", "#pragma GCC dependency \"/etc/passwd\"", "#pragma GCC poison x", "#pragma weak f = g",
                                  "#pragma redefine_extname a b", "#pragma GCC optimize (\"O0\")", "#pragma push_macro(\"x\")", "#pragma comment(lib, \"x\")"}) {
        rejects("\n" + std::string(directive) + "\n", 2, "not allowed");
    }
    rejects("#if __has_include(\"/etc/passwd\")\n#endif\n", 1, "__has_include");
    accepts("_Pragma(\"unroll 4\") for (;;) {}\n#define U _Pragma(\"unroll\")\n");
    rejects("_Pragma(\"GCC dependency \\\"/etc/passwd\\\"\")", 1, "_Pragma");
    rejects("#define P(x) _Pragma(#x)\n", 1, "_Pragma");
}

void test_words() {
    rejects("void f() {\n  asm(\"nop\"); }", 2, "assembly");
    rejects("void f() {\n  __asm__ volatile(\"nop\"); }", 2, "assembly");
    rejects("#define A \\\n asm\n", 2, "assembly");
    rejects("as\\\nm(\"nop\")", 1, "assembly");
    accepts("int assembly = 1; // asm\nconst char* s = \"asm\";");
    rejects("hipcpu_trap();", 1, "runtime");
    rejects("#undef HIPCPU_KERNEL\n", 1, "runtime");
    rejects("#define hipcpu_trap x\n", 1, "runtime");
    rejects("int a<:3:>;", 1, "digraph");
    accepts("f<::ns::T>(); a < b; a<b>::c;");
}

void test_attributes() {
    accepts("__attribute__((aligned(16))) int x; __attribute__((always_inline, noinline)) f(); [[maybe_unused]] int y; [[gnu::always_inline]] int z();");
    accepts("alignas(16) int x; a[[] { return 0; }()] = 1; a[[x] { return x; }()] = 1;");
    for (const char* name : {"constructor", "__constructor__", "destructor", "init_priority(101)", "section(\"x\")", "ifunc(\"f\")", "alias(\"f\")",
                             "weakref", "target_clones(\"avx2\")", "no_sanitize(\"thread\")", "optimize(\"O0\")", "naked", "cleanup(f)", "MACRO"}) {
        rejects("\n__attribute__((" + std::string(name) + ")) void f();", 2, "attribute");
        rejects("\n__attribute__((aligned(8), " + std::string(name) + ")) void f();", 2, "attribute");
    }
    rejects("[[gnu::constructor]] void f();", 1, "attribute");
    rejects("[[using gnu: constructor]] void f();", 1, "attribute");
    rejects("__attribute__ MACRO", 1, "attribute");
    rejects("#define A __attribute__((constructor))\n", 1, "attribute");
    rejects("#define A __attribute__\n", 1, "attribute");
}

void test_imports() {
    for (const char* symbol : {"hipcpu_block_barrier", "__tsan_read4", "__ubsan_handle_out_of_bounds", "sinf", "pow", "__exp_finite", "memcpy", "lgammaf_r",
                               "__extendhfsf2", "__nehf2", "__udivti3", "_ZSt20__throw_length_errorPKc", "__tls_get_addr"}) {
        expect(is_allowed_import(symbol), std::string("import refused: ") + symbol);
    }
    for (const char* symbol : {"system", "hipMalloc", "hipcpuSetOption", "open", "exit", "_exit", "abort", "dlopen", "mmap", "syscall", "printf", "malloc",
                               "_ZSt4cout", "__cxa_atexit", "getenv", "time", "clock_gettime", "environ", "__libc_start_main", "", "sinx"}) {
        expect(!is_allowed_import(symbol), std::string("import allowed: ") + symbol);
    }
}

} // namespace

void test_audit() {
    test_includes();
    test_directives();
    test_words();
    test_attributes();
    test_imports();
    expect(audit_source(std::string(5 << 20, ' ')).rejections.size() == 1, "an overlong source is accepted");
}
