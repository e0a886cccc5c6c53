// Serial zero-padded convolution with sums in double precision, then bias and rectifier.
extern "C" void reference(const float* image, const float* filter, float* output, int height, int width, int radius, float bias) {
  int size = 2 * radius + 1;
  for (int y = 0; y < height; y++) {
    for (int x = 0; x < width; x++) {
      double sum = bias;
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          int row = y + i - radius;
          int column = x + j - radius;
          if (row >= 0 && row < height && column >= 0 && column < width) {
            sum += static_cast<double>(image[row * width + column]) * filter[i * size + j];
          }
        }
      }
      output[y * width + x] = sum > 0.0 ? static_cast<float>(sum) : 0.0f;
    }
  }
}
