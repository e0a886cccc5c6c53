#include <cmath>

// Serial, in double: mean, then squared deviations from it, then the scaled row.
extern "C" void reference(const float* x, const float* gamma, const float* beta, float* y, float* mean, float* rstd, int rows,
                          int cols, float epsilon) {
    for (int row = 0; row < rows; ++row) {
        const float* input = x + static_cast<long>(row) * cols;
        double sum = 0.0;
        for (int col = 0; col < cols; ++col) {
            sum += input[col];
        }
        const double average = sum / cols;
        double squares = 0.0;
        for (int col = 0; col < cols; ++col) {
            squares += (input[col] - average) * (input[col] - average);
        }
        const double scale = 1.0 / std::sqrt(squares / cols + epsilon);
        for (int col = 0; col < cols; ++col) {
            y[static_cast<long>(row) * cols + col] =
                static_cast<float>((input[col] - average) * scale * gamma[col] + beta[col]);
        }
        mean[row] = static_cast<float>(average);
        rstd[row] = static_cast<float>(scale);
    }
}
