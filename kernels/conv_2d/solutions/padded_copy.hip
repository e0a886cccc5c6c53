// Two passes: the image is copied into scratch with its border of zeros, then the filter runs without any test; the common radii are
// compiled with constant bounds.
// @scratch padded float (height+2*radius)*(width+2*radius)
// @pass kernel=pad args=(image,padded,height,width,radius) grid=(ceildiv(width+2*radius,128),height+2*radius) block=(128)
// @pass kernel=conv_2d args=(padded,filter,output,height,width,radius,bias) grid=(ceildiv(width,128),height) block=(128)
#include <hip/hip_runtime.h>

__global__ void pad(const float* __restrict__ image, float* __restrict__ padded, int height, int width, int radius) {
  int column = blockIdx.x * blockDim.x + threadIdx.x;
  int across = width + 2 * radius;
  if (column < across) {
    int x = column - radius;
    int y = (int)blockIdx.y - radius;
    bool inside = x >= 0 && x < width && y >= 0 && y < height;
    padded[blockIdx.y * across + column] = inside ? image[y * width + x] : 0.0f;
  }
}

template <int RADIUS>
__device__ float weighted(const float* padded, const float* filter, int across, int radius) {
  int size = RADIUS >= 0 ? 2 * RADIUS + 1 : 2 * radius + 1;
  float sum = 0.0f;
  for (int i = 0; i < size; i++) {
    for (int j = 0; j < size; j++) {
      sum += padded[i * across + j] * filter[i * size + j];
    }
  }
  return sum;
}

__global__ void conv_2d(const float* __restrict__ padded, const float* __restrict__ filter, float* __restrict__ output, int height,
                        int width, int radius, float bias) {
  int x = blockIdx.x * blockDim.x + threadIdx.x;
  if (x >= width) {
    return;
  }
  int across = width + 2 * radius;
  const float* corner = padded + blockIdx.y * across + x;
  float sum;
  switch (radius) {
    case 1: sum = weighted<1>(corner, filter, across, radius); break;
    case 2: sum = weighted<2>(corner, filter, across, radius); break;
    case 3: sum = weighted<3>(corner, filter, across, radius); break;
    default: sum = weighted<-1>(corner, filter, across, radius);
  }
  output[blockIdx.y * width + x] = fmaxf(sum + bias, 0.0f);
}
