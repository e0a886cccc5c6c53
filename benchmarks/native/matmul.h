// The product of two square matrices that the HIP and the OpenCL program both compute, and its check.
#pragma once
#include <cmath>
#include <vector>

constexpr int matrix_side = 512;
constexpr int tile_side = 16;

inline float left(int row, int column) { return float((row * 7 + column * 3) % 11) / 11; }
inline float right(int row, int column) { return float((row * 5 + column * 2) % 13) / 13; }

// Whether some elements of the product are what they must be.
inline bool is_product(const float* c) {
    for (int k = 0; k < matrix_side; k += 37) {
        const int row = k, column = (k * 29) % matrix_side;
        double sum = 0;
        for (int i = 0; i < matrix_side; i++) sum += double(left(row, i)) * right(i, column);
        if (std::fabs(sum - c[row * matrix_side + column]) > 1e-3 * sum) return false;
    }
    return true;
}
