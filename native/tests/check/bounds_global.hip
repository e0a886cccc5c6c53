// Accesses outside global buffers are found at their line, to the byte.
// options: --checked
#include "fault_expectations.h"

constexpr int count = 100;

enum { read_after_line = __LINE__ + 3 };
__global__ void reads_one_after(const float* x, float* y, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) y[i] = x[i + 1];
}

enum { write_before_line = __LINE__ + 3 };
__global__ void writes_one_before(int* x) {
    int i = threadIdx.x;
    x[i - 1] = i;
}

// The buffer's last 16 bytes end inside the alignment slack: no guard page can see this one.
enum { slack_line = __LINE__ + 3 };
__global__ void writes_into_slack(unsigned char* x, int bytes) {
    if (threadIdx.x == 3)
        x[bytes] = 1;
}

enum { straddle_line = __LINE__ + 2 };
__global__ void reads_a_vector_across_the_end(const char* x, float4* y) {
    y[0] = *reinterpret_cast<const float4*>(x + 4);
}

enum { null_line = __LINE__ + 2 };
__global__ void writes_null(int* x) {
    x[threadIdx.x] = 1;
}

enum { wild_line = __LINE__ + 2 };
__global__ void writes_far_away(int* x) {
    x[size_t{1} << 32] = 1;
}

enum { freed_line = __LINE__ + 2 };
__global__ void reads_freed(const int* freed, int* y) {
    y[threadIdx.x] = freed[threadIdx.x];
}

enum { atomic_line = __LINE__ + 2 };
__global__ void adds_after_the_end(int* x, int n) {
    atomicAdd(&x[n], 1);
}

struct Particle {
    float position[3];
    char flags;
};
enum { struct_line = __LINE__ + 2 };
__global__ void copies_a_struct_after_the_end(Particle* x, int n) {
    x[n] = x[0];
}

enum { copy_line = __LINE__ + 2 };
__global__ void copies_too_much(char* to, const char* from, int bytes) {
    memcpy(to, from, bytes);
}

int main() {
    expect_fault("read after the end", [] { reads_one_after<<<2, 64>>>(numbers<float>(count), numbers<float>(count), count); },
                 HIPCPU_FAULT_OUT_OF_BOUNDS, read_after_line, {"reads 4 bytes 0 bytes after the end of", "400 bytes", "thread (35,0,0) of block (1,0,0)"});
    expect_fault("write before the start", [] { writes_one_before<<<1, 4>>>(numbers<int>(count)); }, HIPCPU_FAULT_OUT_OF_BOUNDS,
                 write_before_line, {"writes 4 bytes 4 bytes before", "thread (0,0,0)"});
    expect_fault("write into the slack", [] { writes_into_slack<<<1, 4>>>(numbers<unsigned char>(1001), 1001); },
                 HIPCPU_FAULT_OUT_OF_BOUNDS, slack_line, {"writes 1 byte 0 bytes after the end of", "1001 bytes"});
    expect_fault("vector across the end", [] { reads_a_vector_across_the_end<<<1, 1>>>(zeros<char>(16), zeros<float4>(1)); },
                 HIPCPU_FAULT_OUT_OF_BOUNDS, straddle_line, {"16 bytes"});
    expect_fault("null", [] { writes_null<<<1, 4>>>(nullptr); }, HIPCPU_FAULT_WILD_ADDRESS, null_line, {"null"});
    expect_fault("wild", [] { writes_far_away<<<1, 4>>>(numbers<int>(count)); }, HIPCPU_FAULT_WILD_ADDRESS, wild_line);
    expect_fault("freed", [] {
        int* freed = numbers<int>(4);
        int* other = numbers<int>(4);
        (void)hipFree(freed);
        reads_freed<<<1, 4>>>(freed, other);
    }, any_bounds_fault, freed_line);
    expect_fault("atomic after the end", [] { adds_after_the_end<<<1, 1>>>(numbers<int>(count), count); }, HIPCPU_FAULT_OUT_OF_BOUNDS,
                 atomic_line, {"updates 4 bytes"});
    expect_fault("struct after the end", [] { copies_a_struct_after_the_end<<<1, 1>>>(zeros<Particle>(count), count); },
                 HIPCPU_FAULT_OUT_OF_BOUNDS, struct_line);
    expect_fault("memcpy too long", [] { copies_too_much<<<1, 1>>>(zeros<char>(64), zeros<char>(65), 65); },
                 HIPCPU_FAULT_OUT_OF_BOUNDS, copy_line, {"writes 65 bytes beyond the end"});
    return failures;
}
