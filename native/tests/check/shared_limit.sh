# A module's kernel that declares more shared memory than a block may have is refused before it runs, with every compiler, checked or
# not, wherever the arrays are declared; one that fits is not.
set -u
build=$1
work=$(mktemp -d "${TMPDIR:-/tmp}/hipcpu-limit.XXXXXX")
trap 'rm -rf "$work"' EXIT
cat > "$work/own.hip" <<'SOURCE'
#include <hip/hip_runtime.h>
extern "C" __global__ void k(float* y) {
    __shared__ float tile[16385];
    y[threadIdx.x] = tile[threadIdx.x + 1];
    __syncthreads();
    tile[threadIdx.x] = 1;
}
SOURCE
cat > "$work/called.hip" <<'SOURCE'
#include <hip/hip_runtime.h>
template <int N> __device__ float first(float x) {
    __shared__ float tile[N];
    tile[threadIdx.x] = x;
    __syncthreads();
    return tile[threadIdx.x ^ 1];
}
__device__ float second(float x) {
    __shared__ float tile[8192];
    tile[threadIdx.x] = x;
    __syncthreads();
    return tile[threadIdx.x ^ 1];
}
__global__ void k(float* y) { y[threadIdx.x] = first<8193>(1) + second(2); }
SOURCE
sed 's/first<8193>/first<8192>/' "$work/called.hip" > "$work/fits.hip"
cat > "$work/load.cpp" <<'SOURCE'
#include "hip/hip_runtime_api.h"
#include "hipcpu/extensions.h"
#include <cstdio>
int main(int, char** words) {
    hipModule_t module;
    hipFunction_t function;
    float* y;
    if (hipModuleLoad(&module, words[1]) != hipSuccess || hipModuleGetFunction(&function, module, "k") != hipSuccess || hipMalloc(&y, 256) != hipSuccess) return 2;
    void* parameters[] = {&y};
    hipError_t error = hipModuleLaunchKernel(function, 1, 1, 1, 64, 1, 1, 0, nullptr, parameters, nullptr);
    hipcpu_fault fault = {};
    (void)hipcpuGetLastFault(&fault);
    if (error == hipErrorInvalidValue && fault.kind == HIPCPU_FAULT_SHARED_MEMORY_LIMIT) return 1;
    std::printf("%s\n", fault.message);
    return error == hipSuccess ? 0 : 2;
}
SOURCE
"${CXX:-g++}" -std=c++17 -I"$build/include" "$work/load.cpp" -L"$build/lib" -lhipcpu -Wl,-rpath,"$build/lib" -o "$work/load" || exit 77
status=0
for compiler in g++ clang++ clang++-14 clang++-15 clang++-16 clang++-17 clang++-18 clang++-19; do
  command -v "$compiler" > "$work/which" || continue
  for build_kind in "" --checked; do
    for expected in own:1 called:1 fits:0; do
      name=${expected%:*}
      # shellcheck disable=SC2086
      "$build/bin/hipcpu-cc" --compiler="$compiler" --genco $build_kind -o "$work/$name.so" "$work/$name.hip" || status=1
      "$work/load" "$work/$name.so"
      got=$?
      [ "$got" = "${expected#*:}" ] || { echo "$compiler $build_kind: $name.hip ended with $got"; status=1; }
    done
  done
done
exit $status
