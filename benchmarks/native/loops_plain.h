// The work of the kernels in loops.hip as plain loops: each does its share [begin, end) of the elements, or of the rows of a square.
#pragma once

constexpr int side = 1024;            // of the squares
constexpr int elements = side * side; // of every array

struct arrays {
    const float* __restrict__ a;
    const float* __restrict__ b;
    float* __restrict__ to;
};

using plain_loop = void (*)(arrays, int begin, int end);

void plain_vector_add(arrays, int begin, int end);
void plain_saxpy(arrays, int begin, int end);
void plain_gelu(arrays, int begin, int end);
void plain_polynomial(arrays, int begin, int end);
void plain_copy_if(arrays, int begin, int end);
void plain_transpose(arrays, int begin, int end);
void plain_stencil(arrays, int begin, int end);
void plain_row_sums(arrays, int begin, int end);
