#include "check.h"

#include "compiler/audit_source.h"
#include "compiler/lexer.h"
#include "compiler/rewrite.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <vector>

using namespace hipcpu::compiler;

namespace {

constexpr size_t mebibyte = 1 << 20;

// A quadratic pass over a mebibyte takes minutes at least; a linear one well under a second. No slow machine bridges that.
constexpr double most_seconds = 60;

void survives(const std::string& text, const std::string& what) {
    auto start = std::chrono::steady_clock::now();
    std::string rewritten = rewrite(lex(text));
    audit_source(text);
    double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    expect(seconds < most_seconds, what + " took " + std::to_string(seconds) + " s");
    expect(std::count(rewritten.begin(), rewritten.end(), '\n') == std::count(text.begin(), text.end(), '\n'), "line count of " + what);
}

std::string repeated(const std::string& part, const std::string& start = "") {
    std::string text = start;
    while (text.size() < mebibyte) text += part;
    return text;
}

void test_repetitions() {
    for (const char* part :
         {"<<<", "<", ">", ">>>", "a<<<", "a<<<b>>>(", "a<", "a>", "a<b>", "(", ")", "{", "}", "[", "[[", "a::", "::", "a.", "a->", "##", "#", "\\\n",
          "\\ ", "\n", "\"", "'", "R\"(", "R\"x(", "/*", "//", "#if 1\n", "#if 1\n{{{{\n#else\n}}}}\n", "#else\n", "#endif\n", "#define a(\n",
          "#define a a<<<b>>>(c)\n", "__global__ ", "__global__ void k", "__global__ void k(", "__global__ void k(){", "__global__ void k();",
          "__shared__ ", "extern __shared__ ", "extern __shared__ int x[],", "extern __shared__ int x[];", "extern __shared__ int a[]; f(){a;",
          "static __shared__ ", "__attribute__((", "[[a,", "[[x] {", "_Pragma(\"", "template <", "a<<<(b<<<(", "k<<<1,1>>>(k<<<1,1>>>(",
          "1'", "1e+", "?\?/", "%:", "<:", "operator<<<", "#include <", "asm ", "namespace a{", "x=[](){", "\xEF\xBB\xBF", "\xFF"}) {
        survives(repeated(part), std::string("repeated ") + part);
    }
    survives(std::string(mebibyte, '\0'), "zero bytes");
    survives(repeated("k<<<1,1>>>(x);", "__global__ void k(int x) {} f(" + repeated("int a,").substr(0, mebibyte / 4) + ") {"), "a long header");
    survives(repeated("{") + repeated("#if 1\n}\n#else\n}\n#endif\n"), "branches that close much");
}

std::string distinct_names() {
    std::string text;
    for (int i = 0; text.size() < mebibyte; i++) {
        std::string name = "n" + std::to_string(i);
        text += "extern __shared__ int " + name + "[]; __global__ void k" + name + "() { " + name + "[0] = 1; k" + name + "<<<1,1>>>(); }\n";
    }
    return text;
}

const char* const seed_text =
    "#include <hip/hip_runtime.h>\n#define RUN(k) k<<<g, b>>>(x)\n#define D(n) __global__ void n##_k(int* x) { \\\n extern __shared__ int s[]; }\n"
    "extern __shared__ __align__(16) float all[];\ntemplate <typename T, int N> __global__ void __launch_bounds__(256) t(T* x) { all[0] = 1; }\n"
    "#if A\nextern \"C\" __global__ void p(float* x, const char* s = R\"y(a)\" b)y\") {\n#else\n__global__ void p(int x) {\n#endif\n"
    "  static __shared__ float tile[16][17]; // <<< not >>>\n  if (x < 3 && n > 1) { x[0] = 'a' + \"<<<\\\"\"[0]; }\n}\n"
    "int main() { p<<<dim3(1, 2), 256, 4 * sizeof(float), st>>>(x); (t<float, (3 > 2)>)<<<1,\n 2>>>(x); ns::t<int><<<1, f<2>>>>(y); RUN(p); }\n"
    "__attribute__((aligned(8))) [[maybe_unused]] int z; _Pragma(\"unroll\") asm(\"nop\");\n";

// Deletes, doubles, swaps and inserts pieces.
std::string mutated(std::mt19937& random) {
    static const std::vector<std::string> pieces = {"<<<", ">>>", "(", ")", "{", "}", "\"", "'", "R\"(", "\\\n", "#else\n", "#if 1\n", "#endif\n", "/*", "*/",
                                                    "//", ">", "<", "::", "##", "__global__", "__shared__", "extern", "static", ";", ",", "\0", "\xFF", "template"};
    std::string text = seed_text;
    auto below = [&](size_t limit) { return std::uniform_int_distribution<size_t>(0, limit - 1)(random); };
    for (size_t count = 1 + below(20); count > 0 && !text.empty(); count--) {
        size_t at = below(text.size()), length = std::min(below(40), text.size() - at);
        switch (below(4)) {
        case 0: text.erase(at, length); break;
        case 1: text.insert(below(text.size() + 1), text.substr(at, length)); break;
        case 2: text.insert(at, pieces[below(pieces.size())]); break;
        default: text[at] = static_cast<char>(below(256)); break;
        }
    }
    return text;
}

} // namespace

void test_hostile_text() {
    test_repetitions();
    survives(distinct_names(), "many names");
    for (unsigned seed = 0; seed < 5000; seed++) {
        std::mt19937 random(seed);
        survives(mutated(random), "mutation " + std::to_string(seed));
    }
}
