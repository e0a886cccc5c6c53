// No atomics: every thread counts its share in a table of its own in scratch memory, then one thread per bin adds the tables.
// @tune TABLES 32 8 16 64
// @scratch tables uint32 TABLES*256
// @pass kernel=count_shares args=(values,tables,n) grid=(TABLES) block=(1)
// @pass kernel=add_tables args=(tables,counts) grid=(1) block=(256)
#include <hip/hip_runtime.h>

#ifndef TABLES
#define TABLES 32
#endif

__global__ void count_shares(const unsigned char* __restrict__ values, unsigned int* __restrict__ tables, int n) {
    unsigned int* table = tables + blockIdx.x * 256;
    for (int bin = 0; bin < 256; ++bin) table[bin] = 0;
    const int share = (n + TABLES - 1) / TABLES;
    const int first = min(n, (int)blockIdx.x * share);
    const int last = min(n, first + share);
    for (int i = first; i < last; ++i) ++table[values[i]];
}

__global__ void add_tables(const unsigned int* __restrict__ tables, unsigned int* __restrict__ counts) {
    unsigned int sum = 0;
    for (int table = 0; table < TABLES; ++table) sum += tables[table * 256 + threadIdx.x];
    counts[threadIdx.x] = sum;
}

// The task's own kernel, in one launch with a bin per thread; the passes above are what is run.
__global__ void histogram(const unsigned char* values, unsigned int* counts, int n) {
    if (blockIdx.x != 0) return;
    unsigned int count = 0;
    for (int i = 0; i < n; ++i) count += values[i] == threadIdx.x ? 1 : 0;
    counts[threadIdx.x] = count;
}
