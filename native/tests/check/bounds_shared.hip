// Accesses outside shared arrays and the module's variables are found at their line.
// options: --checked
#include "fault_expectations.h"

enum { static_line = __LINE__ + 4 };
__global__ void indexes_past_a_static_array(int* y, int i) {
    __shared__ int tile[16];
    tile[threadIdx.x] = i;
    tile[i] = 3;
    __syncthreads();
    y[threadIdx.x] = tile[threadIdx.x];
}

enum { neighbour_line = __LINE__ + 5 };
__global__ void indexes_into_the_neighbour(int* y, int i) {
    __shared__ int left[4][4];
    __shared__ int right[4][4];
    left[threadIdx.x][0] = right[threadIdx.x][0] = 1;
    left[i][0] = 3;
    __syncthreads();
    y[threadIdx.x] = left[threadIdx.x][0] + right[threadIdx.x][0];
}

enum { pointer_line = __LINE__ + 4 };
__global__ void walks_off_a_static_array(int* y, int i) {
    __shared__ int tile[61];
    int* p = tile;
    p[i + threadIdx.x] = 3;
    __syncthreads();
    y[threadIdx.x] = p[threadIdx.x];
}

enum { before_line = __LINE__ + 4 };
__global__ void walks_before_a_static_array(int* y, int i) {
    __shared__ int tile[61];
    int* p = tile;
    p[static_cast<int>(threadIdx.x) - i] = 3;
    __syncthreads();
    y[threadIdx.x] = p[threadIdx.x];
}

enum { dynamic_line = __LINE__ + 3 };
__global__ void walks_off_dynamic_memory(int* y) {
    extern __shared__ int tile[];
    tile[threadIdx.x] = 3;
    __syncthreads();
    y[threadIdx.x] = tile[threadIdx.x];
}

enum { private_line = __LINE__ + 4 };
__global__ void indexes_past_a_private_array(int* y, int i) {
    int own[8];
    for (int k = 0; k < 8; k++) own[k] = k * i;
    y[threadIdx.x] = own[i];
}

__device__ int table[10];
enum { variable_line = __LINE__ + 3 };
__global__ void walks_off_a_device_variable(int* y, int i) {
    int* p = table;
    y[threadIdx.x] = p[i];
}

__constant__ float weights[8];
enum { constant_line = __LINE__ + 3 };
__global__ void writes_constant_memory(float* y) {
    float* p = const_cast<float*>(weights);
    p[threadIdx.x] = 2.0f;
    y[threadIdx.x] = weights[threadIdx.x];
}

int main() {
    expect_fault("static array", [] { indexes_past_a_static_array<<<1, 16>>>(numbers<int>(16), 16); }, HIPCPU_FAULT_OUT_OF_BOUNDS, static_line);
    expect_fault("neighbour", [] { indexes_into_the_neighbour<<<1, 4>>>(numbers<int>(16), 4); }, HIPCPU_FAULT_OUT_OF_BOUNDS, neighbour_line, {"index 4"});
    expect_fault("pointer into a static array", [] { walks_off_a_static_array<<<1, 61>>>(numbers<int>(61), 1); }, HIPCPU_FAULT_OUT_OF_BOUNDS,
                 pointer_line);
    expect_fault("pointer before a static array", [] { walks_before_a_static_array<<<1, 61>>>(numbers<int>(61), 1); }, HIPCPU_FAULT_OUT_OF_BOUNDS,
                 before_line);
    expect_fault("dynamic memory", [] { walks_off_dynamic_memory<<<1, 65, 64 * sizeof(int)>>>(numbers<int>(65)); }, HIPCPU_FAULT_OUT_OF_BOUNDS,
                 dynamic_line, {"0 bytes after the end of the dynamic shared memory"});
    expect_fault("private array", [] { indexes_past_a_private_array<<<1, 1>>>(numbers<int>(1), 8); }, HIPCPU_FAULT_OUT_OF_BOUNDS, private_line,
                 {"index 8"});
    expect_fault("device variable", [] { walks_off_a_device_variable<<<1, 1>>>(numbers<int>(1), 10000); }, HIPCPU_FAULT_OUT_OF_BOUNDS, variable_line);
    expect_fault("constant memory", [] { writes_constant_memory<<<1, 8>>>(numbers<float>(8)); }, HIPCPU_FAULT_CONSTANT_WRITE, constant_line,
                 {"weights"});
    return failures;
}
