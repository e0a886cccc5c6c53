package io.hipwright.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelSignatureTest {

    private static List<KernelSignature> all(String code) {
        return KernelSignature.all(SourceText.of(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__global__ void k(int n) {}",
                "extern \"C\" __global__ void k(int n);",
                "__global__ void __launch_bounds__(256, 2) k(int n) {}",
                "__launch_bounds__(256) __global__ void k(int n) {}",
                "static __global__ void k(int n) {}",
                "__global__ static inline void k(int n) {}",
                "__global__ __attribute__((amdgpu_flat_work_group_size(64, 256))) void k(int n) {}",
                "[[gnu::used]] __global__ [[maybe_unused]] void k(int n) {}",
                "extern \"C\" {\n__global__ void\nk\n(\nint n\n)\n{}\n}",
                "namespace a { __global__ void k(int n) {} }",
                "#define X __global__ void other(int a)\n__global__ void k(int n) {}",
                "// __global__ void other(int a) {}\n__global__ void k(int n) {}",
                "/* __global__ void other(int a) {} */ __global__ void k(int n) {}",
                "const char* s = \"__global__ void other(int a) {}\"; __global__ void k(int n) {}",
                "const char* s = R\"x(\" __global__ void other(int a) {} )x\"; __global__ void k(int n) {}",
                "int big = 1'000'000; char q = '\\''; __global__ void k(int n /* count */) {}"
            })
    void findsTheKernelHoweverItIsDecorated(String code) {
        assertThat(all(code)).extracting(KernelSignature::name).containsExactly("k");
        KernelSignature kernel = all(code).get(0);
        assertThat(kernel.template()).isFalse();
        assertThat(kernel.parameters())
                .containsExactly(new KernelSignature.Parameter("n", "int", 0, false, Optional.of(ElementType.INT32)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            const float* __restrict__ x      | x     | 1 | true  | FLOAT
            float const *x                   | x     | 1 | true  | FLOAT
            float * const x                  | x     | 1 | false | FLOAT
            unsigned int n                   | n     | 0 | false | UINT32
            unsigned n                       | n     | 0 | false | UINT32
            long long total                  | total | 0 | false | INT64
            std::int64_t total               | total | 0 | false | INT64
            size_t bytes                     | bytes | 0 | false | UINT64
            const unsigned char* image       | image | 1 | true  | UINT8
            __half* y                        | y     | 1 | false | HALF
            hip_bfloat16 *y                  | y     | 1 | false | BFLOAT16
            double x[]                       | x     | 1 | false | DOUBLE
            float x[16][16]                  | x     | 2 | false |
            float** rows                     | rows  | 2 | false |
            const float4* packed             | packed | 1 | true |
            int n = 4 < 5 ? 3 : 2            | n     | 0 | false | INT32
            bool flag                        | flag  | 0 | false | BOOL
            """)
    void readsAParameter(String text, String name, int indirections, boolean readOnly, ElementType element) {
        KernelSignature.Parameter parameter =
                all("__global__ void k(" + text + ") {}").get(0).parameters().get(0);
        assertThat(parameter.name()).isEqualTo(name);
        assertThat(parameter.indirections()).isEqualTo(indirections);
        assertThat(parameter.readOnly()).isEqualTo(readOnly);
        assertThat(parameter.element()).isEqualTo(Optional.ofNullable(element));
    }

    @Test
    void noParametersAreNone() {
        assertThat(all("__global__ void a() {} __global__ void b(void) {}"))
                .extracting(kernel -> kernel.parameters().size())
                .containsExactly(0, 0);
    }

    @Test
    void unnamedAndTemplatedParametersAreCounted() {
        KernelSignature kernel = all("__global__ void k(int, const std::pair<int, float>* p, unsigned) {}")
                .get(0);
        assertThat(kernel.parameters())
                .extracting(KernelSignature.Parameter::name)
                .containsExactly("", "p", "");
    }

    @Test
    void tellsTemplatesAndLinkageApart() {
        List<KernelSignature> kernels = all(
                """
                template <int N>
                __global__ void a(float* x) {}
                extern "C" __global__ void b(float* x) {}
                extern "C" { int f() { return 1; }
                __global__ void c(float* x) {} }
                __global__ void d(float* x) {}
                template __global__ void a<3>(float* x);
                """);
        assertThat(kernels).extracting(KernelSignature::name).containsExactly("a", "b", "c", "d");
        assertThat(kernels).extracting(KernelSignature::template).containsExactly(true, false, false, false);
        assertThat(kernels).extracting(KernelSignature::externC).containsExactly(false, true, true, false);
        assertThat(kernels).extracting(KernelSignature::line).containsExactly(2, 3, 5, 6);
    }

    @Test
    void prefersADefinitionToADeclaration() {
        SourceText code = SourceText.of("__global__ void k(float*, int);\n__global__ void k(float* x, int n) {}");
        assertThat(KernelSignature.find(code, "k")).map(KernelSignature::line).contains(2);
        assertThat(KernelSignature.find(code, "q")).isEmpty();
    }

    @Property(tries = 300)
    void anyTextIsScannedWithoutFailing(@ForAll @StringLength(max = 200) String text) {
        assertThat(all("__global__ " + text)).isNotNull();
        assertThat(SourceText.of(text).code()).hasSameSizeAs(text);
    }

    @Test
    void hostileTextsAreScannedInTimeThatGrowsWithTheirLength() {
        for (String piece : List.of(
                "__global__ a() ",
                "__global__ a(",
                "{ __global__ a() ",
                "R\"",
                "1'",
                "(",
                "/*",
                "\\\n",
                "<",
                "\"",
                "#a\\\n")) {
            assertThat(all(piece.repeat(200_000 / piece.length()))).isNotNull();
        }
    }
}
