# A device function in another unit sees the position of the lane that calls it, compiled ahead or in one call, with every compiler.
set -u
build=$1
work=$(mktemp -d "${TMPDIR:-/tmp}/hipcpu-units.XXXXXX")
trap 'rm -rf "$work"' EXIT
cat > "$work/place.hip" <<'SOURCE'
#include <hip/hip_runtime.h>
__device__ int place() {
    __syncthreads();
    return blockIdx.x * blockDim.x + threadIdx.x;
}
SOURCE
cat > "$work/main.hip" <<'SOURCE'
#include <hip/hip_runtime.h>
__device__ int place();
__global__ void fill(int* y) {
    int here = place();
    y[blockIdx.x * blockDim.x + threadIdx.x] = here;
}
int main() {
    int* y = nullptr;
    (void)hipMalloc(reinterpret_cast<void**>(&y), 256 * sizeof(int));
    fill<<<4, 64>>>(y);
    if (hipDeviceSynchronize() != hipSuccess) return 2;
    for (int i = 0; i < 256; i++) {
        if (y[i] != i) return 1;
    }
    return 0;
}
SOURCE
status=0
for compiler in g++ clang++ clang++-14 clang++-15 clang++-16 clang++-17 clang++-18 clang++-19; do
  command -v "$compiler" > "$work/which" || continue
  export HIPCPU_CXX=$compiler
  "$build/bin/hipcpu-cc" -c "$work/place.hip" -o "$work/place.o" && "$build/bin/hipcpu-cc" "$work/main.hip" "$work/place.o" -o "$work/ahead" &&
    "$work/ahead" || { echo "$compiler: compiled ahead, the program ended with $?"; status=1; }
  "$build/bin/hipcpu-cc" "$work/main.hip" "$work/place.hip" -o "$work/together" && "$work/together" ||
    { echo "$compiler: compiled together, the program ended with $?"; status=1; }
done
exit $status
