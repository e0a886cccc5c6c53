# A checked module of an untrusted kernel passes the audit with every compiler, and cannot turn the checks off.
set -u
build=$1
work=$(mktemp -d "${TMPDIR:-/tmp}/hipcpu-audited.XXXXXX")
trap 'rm -rf "$work"' EXIT
cat > "$work/copies.hip" <<'SOURCE'
#include <hip/hip_runtime.h>
struct large { float values[64]; };
__global__ void copies(large* to, const large* from, int n) {
    __shared__ large tile;
    if (threadIdx.x == 0) tile = from[blockIdx.x];
    __syncthreads();
    memset(&to[blockIdx.x], 0, sizeof(large));
    memcpy(&to[blockIdx.x], &tile, n);
}
SOURCE
cat > "$work/unseen.hip" <<'SOURCE'
#include <hip/hip_runtime.h>
extern "C" void hipcpu_check_lane_ends();
__global__ void unseen(float* x) { hipcpu_check_lane_ends(); x[1000] = 1; }
SOURCE
cat > "$work/exempt.hip" <<'SOURCE'
#include <hip/hip_runtime.h>
__attribute__((no_sanitize("thread"))) __global__ void exempt(float* x) { x[1000] = 1; }
SOURCE
status=0
for compiler in g++ clang++ clang++-14 clang++-15 clang++-16 clang++-17 clang++-18 clang++-19; do
  command -v "$compiler" > "$work/which" || continue
  export HIPCPU_CXX=$compiler
  "$build/bin/hipcpu-cc" --genco --checked --audit -o "$work/copies.so" "$work/copies.hip" || { echo "$compiler: a right kernel was refused"; status=1; }
  for refused in unseen exempt; do
    if "$build/bin/hipcpu-cc" --genco --checked --audit -o "$work/$refused.so" "$work/$refused.hip" 2> "$work/errors"; then
      echo "$compiler: $refused.hip was not refused"
      status=1
    fi
  done
done
exit $status
