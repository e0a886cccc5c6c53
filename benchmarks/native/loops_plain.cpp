#include "loops_plain.h"

#include <cmath>

void plain_vector_add(arrays x, int begin, int end) {
    for (int i = begin; i < end; i++) x.to[i] = x.a[i] + x.b[i];
}

void plain_saxpy(arrays x, int begin, int end) {
    for (int i = begin; i < end; i++) x.to[i] = 2.5f * x.a[i] + x.to[i];
}

void plain_gelu(arrays x, int begin, int end) {
    for (int i = begin; i < end; i++) {
        const float v = x.a[i];
        x.to[i] = 0.5f * v * (1.0f + tanhf(0.7978845608f * (v + 0.044715f * v * v * v)));
    }
}

void plain_polynomial(arrays x, int begin, int end) {
    for (int i = begin; i < end; i++) {
        float sum = x.b[i];
        for (int k = 0; k < 16; k++) sum = sum * x.a[i] + 0.25f;
        x.to[i] = sum;
    }
}

void plain_copy_if(arrays x, int begin, int end) {
    for (int i = begin; i < end; i++) {
        if (x.a[i] > 0.5f) x.to[i] = x.b[i];
    }
}

void plain_transpose(arrays x, int begin, int end) {
    for (int row = begin; row < end; row++) {
        for (int column = 0; column < side; column++) x.to[row * side + column] = x.a[column * side + row];
    }
}

void plain_stencil(arrays x, int begin, int end) {
    for (int row = begin; row < end; row++) {
        for (int column = 0; column < side; column++) {
            const int i = row * side + column;
            if (row == 0 || row == side - 1 || column == 0 || column == side - 1) {
                x.to[i] = x.a[i];
            } else {
                x.to[i] = 0.5f * x.a[i] + 0.125f * (x.a[i - 1] + x.a[i + 1] + x.a[i - side] + x.a[i + side]);
            }
        }
    }
}

void plain_row_sums(arrays x, int begin, int end) {
    for (int row = begin; row < end; row++) {
        float sum = 0;
        for (int column = 0; column < side; column++) sum += x.a[row * side + column] * x.b[column];
        x.to[row] = sum;
    }
}
