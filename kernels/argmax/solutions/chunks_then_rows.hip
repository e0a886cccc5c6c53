// Two passes: eight chunks of each row are searched by a thread each, and their results compared in order by one thread per row.
// @scratch chunkPlace int 8*rows
// @pass kernel=search_chunks args=(x,chunkPlace,rows,columns) grid=(ceildiv(rows,16)) block=(8,16)
// @pass kernel=argmax args=(x,chunkPlace,index,value,rows,columns) grid=(ceildiv(rows,64)) block=(64)
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>

#define CHUNKS 8

__global__ void search_chunks(const __half* __restrict__ x, int* __restrict__ chunkPlace, int rows, int columns) {
  int line = blockIdx.x * blockDim.y + threadIdx.y;
  if (line >= rows) {
    return;
  }
  const __half* row = x + line * columns;
  int length = (columns + CHUNKS - 1) / CHUNKS;
  int end = min(columns, (int)(threadIdx.x + 1) * length);
  float best = -INFINITY;
  int place = -1;
  for (int i = threadIdx.x * length; i < end; i++) {
    float candidate = __half2float(row[i]);
    if (candidate > best) {
      best = candidate;
      place = i;
    }
  }
  chunkPlace[line * CHUNKS + threadIdx.x] = place;
}

__global__ void argmax(const __half* __restrict__ x, const int* __restrict__ chunkPlace, int* __restrict__ index,
                       __half* __restrict__ value, int rows, int columns) {
  int line = blockIdx.x * blockDim.x + threadIdx.x;
  if (line >= rows) {
    return;
  }
  const __half* row = x + line * columns;
  int place = chunkPlace[line * CHUNKS];
  for (int chunk = 1; chunk < CHUNKS; chunk++) {
    int other = chunkPlace[line * CHUNKS + chunk];
    // A chunk beyond the end of a short row has no place.
    if (other >= 0 && __half2float(row[other]) > __half2float(row[place])) {
      place = other;
    }
  }
  index[line] = place;
  value[line] = row[place];
}
