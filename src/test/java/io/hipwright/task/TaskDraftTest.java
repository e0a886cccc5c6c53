package io.hipwright.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskDraftTest {
    @TempDir
    Path folder;

    private Task draftAndLoad(String code, Optional<String> kernel) throws IOException {
        Path source = Files.writeString(folder.resolve("my kernel's.hip"), code);
        Files.writeString(folder.resolve("task.yaml"), TaskDraft.of(source, kernel));
        return TaskLoader.load(folder);
    }

    @Test
    void aMatrixKernelIsGuessedFromItsSignature() throws IOException {
        Task task = draftAndLoad(
                """
                __global__ void scale(const float* __restrict__ x, float* y, int rows, int cols, float factor, int axis) {
                  int i = blockIdx.x * blockDim.x + threadIdx.x;
                }
                """,
                Optional.empty());
        assertThat(task.params().keySet()).containsExactly("rows", "cols");
        assertThat(task.buffers()).extracting(Argument.Buffer::role).containsExactly(Role.IN, Role.OUT);
        assertThat(task.buffers().get(0).elements(task.params())).isEqualTo(1_000_000);
        assertThat(task.launch().passes().get(0).block().get(0).text()).isEqualTo("256");
        assertThat(task.benchWorkload().params()).isEqualTo(task.params());
        assertThat(task.workloads()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__global__ void k(float* a, float* b, float* c, int N) {}",
                "__global__ void k(float* data) { blockIdx.y; }",
                "__global__ void k(const float4* positions, float4* forces, unsigned int count) {}",
                "__global__ void k(const int* indices, const bool* mask, __half* y, size_t n, bool flag) {}",
                "__global__ void k(const double*, double*, long long) { extern __shared__ double s[]; }",
                "__global__ void k(const unsigned char* max, unsigned char* out, int min, int width, int height, int n4, int m) {}"
            })
    void everyDraftLoads(String code) throws IOException {
        assertThat(draftAndLoad(code, Optional.empty()).kernel()).isEqualTo("k");
    }

    @Test
    void everyShippedKernelGetsADraftThatLoads() throws IOException {
        try (Stream<Path> kernels = Files.list(Path.of("kernels"))) {
            List<Path> folders = kernels.filter(Files::isDirectory).sorted().toList();
            for (Path kernel : folders) {
                Task task = TaskLoader.load(kernel);
                if (task.launch().passes().size() == 1) {
                    assertThat(draftAndLoad(task.code(), Optional.of(task.kernel()))
                                    .arguments())
                            .as(kernel.toString())
                            .hasSameSizeAs(task.arguments());
                }
            }
        }
    }

    @Test
    void whatCannotBeATaskIsRefusedWithTheReason() {
        assertRefused("int main() {}", Optional.empty(), "there is no __global__ function in it");
        assertRefused(
                "__global__ void a(float* x) {} __global__ void b(float* x) {}",
                Optional.empty(),
                "choose one with --kernel: a, b");
        assertRefused("__global__ void first(float* x) {}", Optional.of("frist"), "did you mean 'first'?");
        assertRefused("template <int N> __global__ void a(float* x) {}", Optional.empty(), "is a template");
        assertRefused("struct S; __global__ void a(float* x, S s) {}", Optional.empty(), "parameter 'S s'");
        assertRefused("__global__ void a(int n) {}", Optional.empty(), "has no buffer");
    }

    private void assertRefused(String code, Optional<String> kernel, String message) {
        assertThatThrownBy(() -> draftAndLoad(code, kernel))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }
}
