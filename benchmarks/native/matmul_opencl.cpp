// The kernel of matmul.hip in OpenCL, on a processor device: milliseconds. Ends with 77 where OpenCL has no such device.
#define CL_TARGET_OPENCL_VERSION 120
#include <CL/cl.h>
#include <cstdio>
#include <string>
#include <vector>
#include "matmul.h"
#include "timing.h"

static const char* const source = R"(
__kernel __attribute__((reqd_work_group_size(TILE, TILE, 1)))
void matmul(__global const float* a, __global const float* b, __global float* c, int n) {
    __local float tile_a[TILE][TILE];
    __local float tile_b[TILE][TILE];
    const int x = get_local_id(0), y = get_local_id(1);
    const int row = get_group_id(1) * TILE + y, column = get_group_id(0) * TILE + x;
    float sum = 0;
    for (int start = 0; start < n; start += TILE) {
        tile_a[y][x] = a[row * n + start + x];
        tile_b[y][x] = b[(start + y) * n + column];
        barrier(CLK_LOCAL_MEM_FENCE);
        for (int k = 0; k < TILE; k++) sum += tile_a[y][k] * tile_b[k][x];
        barrier(CLK_LOCAL_MEM_FENCE);
    }
    c[row * n + column] = sum;
}
)";

static cl_device_id processor() {
    cl_platform_id platforms[16];
    cl_uint count = 0;
    if (clGetPlatformIDs(16, platforms, &count) != CL_SUCCESS) return nullptr;
    for (cl_uint i = 0; i < count; i++) {
        cl_device_id device = nullptr;
        if (clGetDeviceIDs(platforms[i], CL_DEVICE_TYPE_CPU, 1, &device, nullptr) == CL_SUCCESS) return device;
    }
    return nullptr;
}

int main() {
    constexpr int n = matrix_side;
    cl_device_id device = processor();
    if (!device) return 77;
    cl_context context = clCreateContext(nullptr, 1, &device, nullptr, nullptr, nullptr);
    cl_command_queue queue = clCreateCommandQueue(context, device, 0, nullptr);
    const char* text = source;
    cl_program program = clCreateProgramWithSource(context, 1, &text, nullptr, nullptr);
    const std::string options = "-cl-mad-enable -DTILE=" + std::to_string(tile_side);
    if (clBuildProgram(program, 1, &device, options.c_str(), nullptr, nullptr) != CL_SUCCESS) return 2;
    cl_kernel kernel = clCreateKernel(program, "matmul", nullptr);
    std::vector<float> a(n * n), b(n * n), c(n * n);
    for (int i = 0; i < n * n; i++) {
        a[i] = left(i / n, i % n);
        b[i] = right(i / n, i % n);
    }
    const size_t bytes = n * n * sizeof(float);
    cl_mem buffers[3] = {clCreateBuffer(context, CL_MEM_COPY_HOST_PTR, bytes, a.data(), nullptr),
        clCreateBuffer(context, CL_MEM_COPY_HOST_PTR, bytes, b.data(), nullptr), clCreateBuffer(context, 0, bytes, nullptr, nullptr)};
    for (cl_uint i = 0; i < 3; i++) clSetKernelArg(kernel, i, sizeof(cl_mem), &buffers[i]);
    clSetKernelArg(kernel, 3, sizeof(int), &n);
    const size_t global[2] = {n, n}, local[2] = {tile_side, tile_side};
    const double nanoseconds = best_of(20, [&] {
        clEnqueueNDRangeKernel(queue, kernel, 2, nullptr, global, local, 0, nullptr, nullptr);
        clFinish(queue);
    });
    clEnqueueReadBuffer(queue, buffers[2], CL_TRUE, 0, bytes, c.data(), 0, nullptr, nullptr);
    std::printf("%.2f\n", nanoseconds / 1e6);
    return is_product(c.data()) ? 0 : 1;
}
