// Four bytes are read as one word; equal bytes of a word are added together in one atomic addition per distinct value.
// @pass kernel=clear_counts args=(counts) grid=(1) block=(256)
// @pass kernel=histogram args=(values,counts,n) grid=(ceildiv(n,16384)) block=(256)
#include <hip/hip_runtime.h>

__global__ void clear_counts(unsigned int* counts) {
    counts[threadIdx.x] = 0;
}

__device__ inline void count_word(unsigned int* table, unsigned int word) {
    const unsigned int first = word & 255u;
    if (word == first * 0x01010101u) {
        atomicAdd(&table[first], 4u);
        return;
    }
    for (int k = 0; k < 4; ++k) atomicAdd(&table[word >> (8 * k) & 255u], 1u);
}

__global__ void histogram(const unsigned char* __restrict__ values, unsigned int* __restrict__ counts, int n) {
    __shared__ unsigned int table[256];
    table[threadIdx.x] = 0;
    __syncthreads();
    const unsigned int* words = reinterpret_cast<const unsigned int*>(values);
    const int first = blockIdx.x * 4096 + threadIdx.x;
    for (int w = first; w < min(n / 4, ((int)blockIdx.x + 1) * 4096); w += 256) count_word(table, words[w]);
    if (blockIdx.x == gridDim.x - 1) {
        const int i = n / 4 * 4 + threadIdx.x;
        if (i < n) atomicAdd(&table[values[i]], 1u);
    }
    __syncthreads();
    if (table[threadIdx.x] > 0) atomicAdd(&counts[threadIdx.x], table[threadIdx.x]);
}
