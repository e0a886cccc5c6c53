// Serial 5-point stencil with sums in double precision; elements of the border are copied.
extern "C" void reference(const float* input, float* output, int height, int width, float centre, float neighbour) {
  for (int y = 0; y < height; y++) {
    for (int x = 0; x < width; x++) {
      const float* at = input + static_cast<long>(y) * width + x;
      double value = *at;
      if (y > 0 && y < height - 1 && x > 0 && x < width - 1) {
        double around = static_cast<double>(at[-1]) + at[1] + at[-width] + at[width];
        value = centre * value + neighbour * around;
      }
      output[static_cast<long>(y) * width + x] = static_cast<float>(value);
    }
  }
}
