#include "check.h"

#include "compiler/lexer.h"
#include "compiler/rewrite.h"

#include <algorithm>

using namespace hipcpu::compiler;

namespace {

void rewrites(const std::string& text, const std::string& expected) {
    std::string actual = rewrite(lex(text));
    expect_equal(actual, expected, "rewrite of: " + text);
    expect(std::count(actual.begin(), actual.end(), '\n') == std::count(text.begin(), text.end(), '\n'), "line count of: " + text);
}

void stays(const std::string& text) { rewrites(text, text); }

std::string dynamic(const std::string& type, const std::string& name, const std::string& extent = "[ ]") {
    return "[[maybe_unused]] " + type + " (&" + name + ")" + extent + " = *reinterpret_cast<" + type + " (*)" + extent +
           ">(hipcpu_dynamic_shared())";
}

void test_launches() {
    rewrites("f() { k<<<1, 2>>>(x); }", "f() { HIPCPU_LAUNCH_EXPRESSION(k)(1, 2)(x); }");
    rewrites("f() { k<T, 4><<<g, b, s, st>>>(x, y); }", "f() { HIPCPU_LAUNCH_EXPRESSION(k<T, 4>)(g, b, s, st)(x, y); }");
    rewrites("(k<T, (a > b)>)<<<g, b>>>()", "HIPCPU_LAUNCH_EXPRESSION((k<T, (a > b)>))(g, b)()");
    rewrites("a::b<int>::k<<<g, b>>>()", "HIPCPU_LAUNCH_EXPRESSION(a::b<int>::k)(g, b)()");
    rewrites("::k<<<g, b>>>()", "HIPCPU_LAUNCH_EXPRESSION(::k)(g, b)()");
    rewrites("return k<<<g, b>>>();", "return HIPCPU_LAUNCH_EXPRESSION(k)(g, b)();");
    rewrites("if (x) k<<<g, b>>>(); else k<<<g, b>>>();",
             "if (x) HIPCPU_LAUNCH_EXPRESSION(k)(g, b)(); else HIPCPU_LAUNCH_EXPRESSION(k)(g, b)();");
    rewrites("k<<<\n dim3(1,\n 2), b\n>>>\n (x)", "HIPCPU_LAUNCH_EXPRESSION(k)(\n dim3(1,\n 2), b\n)\n (x)");
    rewrites("k<<<f<a<1>>(2), n >> 1>>>(x)", "HIPCPU_LAUNCH_EXPRESSION(k)(f<a<1>>(2), n >> 1)(x)");
    rewrites("k<<<g, f<1>>>>(x)", "HIPCPU_LAUNCH_EXPRESSION(k)(g, f<1>)(x)");
    rewrites("o.k<<<1, 1>>>(); p->k<<<1, 1>>>(); t[2]<<<1, 1>>>(); o.template k<T><<<1, 1>>>();",
             "HIPCPU_LAUNCH_EXPRESSION(o.k)(1, 1)(); HIPCPU_LAUNCH_EXPRESSION(p->k)(1, 1)(); HIPCPU_LAUNCH_EXPRESSION(t[2])(1, 1)(); "
             "HIPCPU_LAUNCH_EXPRESSION(o.template k<T>)(1, 1)();");
    rewrites("HIP_KERNEL_NAME(k<A, B>)<<<g, b>>>(x)", "HIPCPU_LAUNCH_EXPRESSION(HIP_KERNEL_NAME(k<A, B>))(g, b)(x)");
    rewrites("#define RUN(k, ...) k<<<g, b>>>(__VA_ARGS__)\n", "#define RUN(k, ...) HIPCPU_LAUNCH_EXPRESSION(k)(g, b)(__VA_ARGS__)\n");
    rewrites("#define RUN(n) n##_kernel<<<g, \\\n b>>>(x)\n", "#define RUN(n) HIPCPU_LAUNCH_EXPRESSION(n##_kernel)(g, \\\n b)(x)\n");
    rewrites("a<<<1, 1>>>(b([] { c<<<2, 2>>>(); }))", "HIPCPU_LAUNCH_EXPRESSION(a)(1, 1)(b([] { HIPCPU_LAUNCH_EXPRESSION(c)(2, 2)(); }))");
    stays("x << y <<= 3; s = \"k<<<1, 2>>>(x)\"; // k<<<1, 2>>>(x)\n std::vector<std::vector<std::vector<int>>> v(3);");
    stays("T& operator<<<T>(int); k<<<1, 2; k<<<(1>>>(x)");
}

void test_kernels() {
    rewrites("__global__ void k(int* x) { if (x) { } }", "__global__ void k(int* x) { if (x) { } } HIPCPU_KERNEL(k)");
    rewrites("extern \"C\" __global__ void __launch_bounds__(256) k() {}", "extern \"C\" __global__ void __launch_bounds__(256) k() {} HIPCPU_KERNEL(k)");
    rewrites("__launch_bounds__(64, 2) __global__ static void k(float (*f)(int)) {}",
             "__launch_bounds__(64, 2) __global__ static void k(float (*f)(int)) {} HIPCPU_KERNEL(k)");
    rewrites("void __global__ k() {}", "void __global__ k() {} HIPCPU_KERNEL(k)");
    rewrites("__global__ __attribute__((amdgpu_flat_work_group_size(1, 64))) void k() {}",
             "__global__ __attribute__((amdgpu_flat_work_group_size(1, 64))) void k() {} HIPCPU_KERNEL(k)");
    rewrites("__global__ void k(int x) __attribute__((noinline)) {}", "__global__ void k(int x) __attribute__((noinline)) {} HIPCPU_KERNEL(k)");
    rewrites("namespace a { __global__ void k() {} } f() { a::k<<<1, 1>>>(); }",
             "namespace a { __global__ void k() {} HIPCPU_KERNEL(k) } f() { HIPCPU_LAUNCH(a::k)(1, 1)(); }");
    rewrites("__global__ void k(int); f() { k<<<1, 1>>>(2); }", "__global__ void k(int); f() { HIPCPU_LAUNCH(k)(1, 1)(2); }");
    rewrites("template <class T> __global__ void k(T x) {} f() { k<<<1, 1>>>(2); }",
             "template <class T> __global__ void k(T x) {} f() { HIPCPU_LAUNCH_EXPRESSION(k)(1, 1)(2); }");
    stays("template <> __global__ void k<int>(int x) {} template __global__ void k<float>(float);");
    stays("struct S { __global__ static void k() {} };");
    rewrites("__global__ void k(int) {} __global__ void k(float) {} f() { k<<<1, 1>>>(2); }",
             "__global__ void k(int) {} __global__ void k(float) {} f() { HIPCPU_LAUNCH_EXPRESSION(k)(1, 1)(2); }");
    rewrites("__global__ void k(int) {} f(void (*k)(int)) { k<<<1, 1>>>(2); }",
             "__global__ void k(int) {} HIPCPU_KERNEL(k) f(void (*k)(int)) { HIPCPU_LAUNCH_EXPRESSION(k)(1, 1)(2); }");
    rewrites("#if A\n__global__ void k(int x) {\n#else\n__global__ void k(float x) {\n#endif\n}\n",
             "#if A\n__global__ void k(int x) {\n#else\n__global__ void k(float x) {\n#endif\n} HIPCPU_KERNEL(k)\n");
    rewrites("__global__ void k() {\n#if A\n if (a) {\n#else\n if (b) {\n#endif\n }\n}\nint x;",
             "__global__ void k() {\n#if A\n if (a) {\n#else\n if (b) {\n#endif\n }\n} HIPCPU_KERNEL(k)\nint x;");
    rewrites("#define KERNEL(name) __global__ void name##_k(int* x) { *x = 1; }\n",
             "#define KERNEL(name) __global__ void name##_k(int* x) { *x = 1; } HIPCPU_KERNEL(name ## _k)\n");
    rewrites("#define GLOBAL extern \"C\" __global__\nGLOBAL void k() {}", "#define GLOBAL extern \"C\" __global__\nGLOBAL void k() {} HIPCPU_KERNEL(k)");
    rewrites("__global__ void NAME(k)(int* x) {}", "__global__ void NAME(k)(int* x) {} HIPCPU_KERNEL(NAME ( k ))");
}

void test_shared() {
    rewrites("f() { extern __shared__ float x[]; }", "f() { " + dynamic("float", "x") + "; }");
    rewrites("f() { extern __shared__ __align__(16) unsigned char x[]; }", "f() { " + dynamic("unsigned char", "x") + "; }");
    rewrites("f() { extern __align__(sizeof(T)) __shared__ T x[]; }", "f() { " + dynamic("T", "x") + "; }");
    rewrites("f() { extern __shared__ float x[] __attribute__((aligned(16))); }", "f() { " + dynamic("float", "x") + "; }");
    rewrites("f() { extern volatile __shared__ int x[]; }", "f() { " + dynamic("volatile int", "x") + "; }");
    rewrites("f() { __shared__ extern int x[]; }", "f() { " + dynamic("int", "x") + "; }");
    rewrites("f() { extern __shared__ pair<int, float> x[], y[]; }", "f() { " + dynamic("pair < int , float >", "x") + "; " +
                                                                        dynamic("pair < int , float >", "y") + "; }");
    rewrites("f() { extern __shared__ float x[][32]; }", "f() { " + dynamic("float", "x", "[ ] [ 32 ]") + "; }");
    rewrites("f() { extern\n__shared__ int\n x[]; }", "f() { " + dynamic("int", "x") + "\n\n; }");
    rewrites("#define S extern __shared__ int x[]\n", "#define S " + dynamic("int", "x") + "\n");
    rewrites("extern __shared__ int x[];\nf() { g(x[0]); x[1] = o.x; }\nh(int* x) { *x = 1; }",
             ";\nf() {" + dynamic("int", "x") + "; g(x[0]); x[1] = o.x; }\nh(int* x) { *x = 1; }");
    rewrites("extern __shared__ int x[]; f() { if (a) { x[0] = 1; } } g() { int x = 2; use(x); }",
             "; f() {" + dynamic("int", "x") + "; if (a) { x[0] = 1; } } g() { int x = 2; use(x); }");
    rewrites("namespace n { extern __shared__ int x[]; struct S { int f() const { return x[0]; } }; }",
             "namespace n { ; struct S { int f() const {" + dynamic("int", "x") + "; return x[0]; } }; }");
    rewrites("f() { static __shared__ int x[4]; __shared__ static int y; }", "f() {  __shared__ int x[4]; __shared__  int y; }");
    rewrites("#define SHARED __shared__\nf() { static SHARED int x; extern SHARED int y[]; }",
             "#define SHARED __shared__\nf() {  SHARED int x; " + dynamic("int", "y") + "; }");
    stays("f() { __shared__ float tile[16][16 + 1], other; static int count; extern int z; }");
}

void test_inlining() {
    rewrites("inline __forceinline__ int f() { return 1; }", " __forceinline__ int f() { return 1; }");
    rewrites("inline __global__ void k() {}", "HIPCPU_KERNEL_INLINE __global__ void k() {} HIPCPU_KERNEL(k)");
    rewrites("__global__ inline void k() {}", "__global__ HIPCPU_KERNEL_INLINE void k() {} HIPCPU_KERNEL(k)");
    rewrites("inline int f() { return 1; } __global__ void k() {}", "inline int f() { return 1; } __global__ void k() {} HIPCPU_KERNEL(k)");
}

void test_includes() {
    Source source = lex("#include \"a.h\" // x\n#include <b.h>\n");
    expect_equal(rewrite(source, {{1, "/t/a.h"}, {2, ""}}), "#include \"/t/a.h\" // x\n\n", "include paths");
}

} // namespace

void test_rewrite() {
    test_launches();
    test_kernels();
    test_shared();
    test_inlining();
    test_includes();
}
