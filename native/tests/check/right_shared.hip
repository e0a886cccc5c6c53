// Right kernels on shared memory: no false alarm.
// options: --checked
#include "fault_expectations.h"

__global__ void multiplies_tiles(const float* a, const float* b, float* c, int n) {
    __shared__ float left[16][16], right[16][17];
    int row = blockIdx.y * 16 + threadIdx.y, column = blockIdx.x * 16 + threadIdx.x;
    float sum = 0;
    for (int k = 0; k < n; k += 16) {
        left[threadIdx.y][threadIdx.x] = row < n && k + threadIdx.x < n ? a[row * n + k + threadIdx.x] : 0.0f;
        right[threadIdx.y][threadIdx.x] = column < n && k + threadIdx.y < n ? b[(k + threadIdx.y) * n + column] : 0.0f;
        __syncthreads();
        for (int i = 0; i < 16; i++) sum += left[threadIdx.y][i] * right[i][threadIdx.x];
        __syncthreads();
    }
    if (row < n && column < n) c[row * n + column] = sum;
}

__global__ void reduces_a_tree(const float* x, float* y, int n) {
    extern __shared__ float sums[];
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    sums[threadIdx.x] = i < n ? x[i] : 0.0f;
    __syncthreads();
    for (int half = blockDim.x / 2; half > 0; half /= 2) {
        if (threadIdx.x < half) sums[threadIdx.x] += sums[threadIdx.x + half];
        __syncthreads();
    }
    if (threadIdx.x == 0) atomicAdd(y, sums[0]);
}

// Hillis and Steele's scan with two buffers in turn.
__global__ void scans_in_turn(const int* x, int* y) {
    __shared__ int buffers[2][256];
    int i = threadIdx.x, from = 0;
    buffers[0][i] = x[i];
    __syncthreads();
    for (int step = 1; step < 256; step *= 2) {
        buffers[1 - from][i] = buffers[from][i] + (i >= step ? buffers[from][i - step] : 0);
        from = 1 - from;
        __syncthreads();
    }
    y[i] = buffers[from][i];
}

__global__ void counts_a_histogram(const unsigned char* x, unsigned* y, int n) {
    __shared__ unsigned bins[256];
    for (int i = threadIdx.x; i < 256; i += blockDim.x) bins[i] = 0;
    __syncthreads();
    for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < n; i += gridDim.x * blockDim.x) atomicAdd(&bins[x[i]], 1u);
    __syncthreads();
    for (int i = threadIdx.x; i < 256; i += blockDim.x) atomicAdd(&y[i], bins[i]);
}

// The same memory as floats, then as integers, then by bytes.
__global__ void reuses_memory(const float* x, unsigned* y) {
    __shared__ union {
        float floats[128];
        unsigned words[128];
        unsigned char bytes[512];
    } memory;
    int i = threadIdx.x;
    memory.floats[i] = x[i];
    __syncthreads();
    unsigned word = memory.words[127 - i];
    __syncthreads();
    for (int k = 0; k < 4; k++) memory.bytes[k * 128 + i] = static_cast<unsigned char>(word >> (8 * k));
    __syncthreads();
    y[i] = memory.words[i];
}

__global__ void lets_lanes_go_early(const int* x, int* y, int n) {
    __shared__ int tile[64];
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    tile[threadIdx.x] = i < n ? x[i] : -1;
    __syncthreads();
    if (i >= n) return;
    y[i] = tile[63 - threadIdx.x];
}

__global__ void sorts(int* x) {
    __shared__ int keys[128];
    int i = threadIdx.x;
    keys[i] = x[i];
    for (int size = 2; size <= 128; size *= 2) {
        for (int stride = size / 2; stride > 0; stride /= 2) {
            __syncthreads();
            int other = i ^ stride;
            if (other > i && (keys[i] > keys[other]) == ((i & size) == 0)) {
                int key = keys[i];
                keys[i] = keys[other];
                keys[other] = key;
            }
        }
    }
    __syncthreads();
    x[i] = keys[i];
}

struct Pair {
    char tag;
    int value;
};
__global__ void copies_padded_structs(const Pair* x, Pair* y) {
    __shared__ Pair pairs[64];
    pairs[threadIdx.x].tag = x[threadIdx.x].tag;
    pairs[threadIdx.x].value = x[threadIdx.x].value;
    __syncthreads();
    y[threadIdx.x] = pairs[63 - threadIdx.x];
}

// Every thread writes the same value: a race by the letter that changes nothing.
__global__ void raises_a_flag_together(const int* x, int* y) {
    __shared__ int found;
    if (threadIdx.x == 0) found = 0;
    __syncthreads();
    if (x[threadIdx.x] == 0) found = 1;
    __syncthreads();
    y[threadIdx.x] = found;
}

int main() {
    expect_no_fault("tiles", [] { multiplies_tiles<<<dim3(3, 3), dim3(16, 16)>>>(numbers<float>(1600), numbers<float>(1600), numbers<float>(1600), 40); });
    expect_no_fault("tree", [] { reduces_a_tree<<<4, 256, 1024>>>(numbers<float>(1000), numbers<float>(1), 1000); });
    expect_no_fault("scan", [] { scans_in_turn<<<1, 256>>>(numbers<int>(256), numbers<int>(256)); });
    expect_no_fault("histogram", [] { counts_a_histogram<<<3, 64>>>(numbers<unsigned char>(1001), numbers<unsigned>(256), 1001); });
    expect_no_fault("reuse", [] { reuses_memory<<<1, 128>>>(numbers<float>(128), numbers<unsigned>(256)); });
    expect_no_fault("early end", [] { lets_lanes_go_early<<<2, 64>>>(numbers<int>(100), numbers<int>(100), 100); });
    expect_no_fault("sort", [] { sorts<<<1, 128>>>(numbers<int>(128)); });
    expect_no_fault("structs", [] { copies_padded_structs<<<1, 64>>>(zeros<Pair>(64), zeros<Pair>(64)); });
    expect_no_fault("same value", [] { raises_a_flag_together<<<1, 64>>>(numbers<int>(64), numbers<int>(64)); });
    return failures;
}
