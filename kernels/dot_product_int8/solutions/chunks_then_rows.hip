// Two passes: contiguous chunks of 512 products are summed by a thread each into scratch, then one thread per row adds its chunks.
// @scratch partial int32 rows*ceildiv(length,512)
// @pass kernel=sum_chunks args=(a,b,partial,rows,length) grid=(ceildiv(length,512),ceildiv(rows,64)) block=(1,64)
// @pass kernel=dot_product_int8 args=(partial,result,rows,length) grid=(ceildiv(rows,64)) block=(64)
#include <hip/hip_runtime.h>
#include <stdint.h>

#define CHUNK 512

extern "C" __global__ void sum_chunks(const int8_t* __restrict__ a, const int8_t* __restrict__ b, int32_t* __restrict__ partial,
                                      int rows, int length) {
  int row = blockIdx.y * blockDim.y + threadIdx.y;
  if (row >= rows) {
    return;
  }
  int begin = blockIdx.x * CHUNK;
  int count = min(CHUNK, length - begin);
  const int8_t* left = a + row * length + begin;
  const int8_t* right = b + row * length + begin;
  int sum = 0;
  for (int i = 0; i < count; i++) {
    sum += left[i] * right[i];
  }
  partial[row * gridDim.x + blockIdx.x] = sum;
}

extern "C" __global__ void dot_product_int8(const int32_t* __restrict__ partial, int32_t* __restrict__ result, int rows, int length) {
  int row = blockIdx.x * blockDim.x + threadIdx.x;
  if (row >= rows) {
    return;
  }
  int chunks = (length + CHUNK - 1) / CHUNK;
  int sum = 0;
  for (int chunk = 0; chunk < chunks; chunk++) {
    sum += partial[row * chunks + chunk];
  }
  result[row] = sum;
}
