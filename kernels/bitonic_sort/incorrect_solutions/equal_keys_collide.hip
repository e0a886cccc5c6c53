// Wrong: the place of a key is the number of smaller keys, so equal keys get the same place and others stay empty.
// @scratch copy uint32 rows*length
// @pass kernel=copy_keys args=(keys,copy,rows,length) grid=(ceildiv(rows*length,256)) block=(256)
// @pass kernel=bitonic_sort args=(copy,keys,rows,length) grid=(ceildiv(length,64),rows) block=(64)
#include <hip/hip_runtime.h>
#include <stdint.h>

__global__ void copy_keys(const uint32_t* keys, uint32_t* copy, uint32_t rows, uint32_t length) {
  uint32_t i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < rows * length) {
    copy[i] = keys[i];
  }
}

__global__ void bitonic_sort(const uint32_t* copy, uint32_t* keys, uint32_t rows, uint32_t length) {
  uint32_t i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= length) {
    return;
  }
  const uint32_t* row = copy + blockIdx.y * length;
  uint32_t place = 0;
  for (uint32_t j = 0; j < length; j++) {
    place += row[j] < row[i];
  }
  keys[blockIdx.y * length + place] = row[i];
}
