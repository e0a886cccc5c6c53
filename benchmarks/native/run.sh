#!/usr/bin/env bash
# How fast kernels run on the processor: what a lane pays for a wait, kernels without barriers against plain loops on as many threads,
# and a tiled matrix product against PoCL. Best of many samples; one table for each compiler. HIPCPU_THREADS=1 leaves the other cores out,
# BENCHMARK_CLOCK=processor counts processor time instead of the wall clock's: for machines with other work.
#   benchmarks/native/run.sh [COMPILER]...        (default: g++ and clang++, whichever are installed)
set -euo pipefail
cd "$(dirname "$0")/../.."
here=benchmarks/native
driver=target/native/bin/hipcpu-cc
[ -x "$driver" ] || sh native/build.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

compilers=("$@")
if [ ${#compilers[@]} -eq 0 ]; then
  for candidate in g++ clang++ clang++-15; do
    command -v "$candidate" >"$work/which" || continue
    compilers+=("$candidate")
    [ "$candidate" = g++ ] || break
  done
fi

# row NAME FOUND OTHER RATIO AIM
row() { printf '%-40s %12s %12s %8s %8s\n' "$@"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }
build() { "$driver" --compiler="$compiler" -w -I "$here" "$@"; }

waits() {
  build -o "$work/waits" "$here/waits.hip"
  while IFS=$'\t' read -r name nanoseconds; do
    row "$name" "$nanoseconds ns" - - "5 ns"
  done < <("$work/waits")
}

loops() {
  "$compiler" -std=c++17 -O3 -march=native -fno-math-errno -fno-trapping-math -ffp-contract=fast -fPIC -shared -o "$work/libplain.so" \
    "$here/loops_plain.cpp"
  build -o "$work/loops" "$here/loops.hip" -L"$work" -lplain -Wl,-rpath,"$work"
  while IFS=$'\t' read -r name kernel loop; do
    row "$name" "$kernel us" "$loop us" "$(ratio "$kernel" "$loop")" 1.20
  done < <("$work/loops")
}

# Prints milliseconds, or why there are none.
opencl() {
  "$compiler" -std=c++17 -O2 -w -o "$work/opencl" "$here/matmul_opencl.cpp" -lOpenCL 2>"$work/log" || { echo "no OpenCL headers or loader (pocl-opencl-icd, ocl-icd-opencl-dev)"; return; }
  POCL_MAX_PTHREAD_COUNT=${HIPCPU_THREADS:-$(nproc)} "$work/opencl" || echo "no OpenCL device for the processor (pocl-opencl-icd)"
}

matmul() {
  build -o "$work/matmul" "$here/matmul.hip"
  local ours theirs
  ours=$("$work/matmul")
  theirs=$(opencl)
  case $theirs in
    [0-9]*) row "tiled matmul of 512, against PoCL" "$ours ms" "$theirs ms" "$(ratio "$ours" "$theirs")" 1.00 ;;
    *) row "tiled matmul of 512" "$ours ms" - - - && echo "PoCL skipped: $theirs" ;;
  esac
}

for compiler in "${compilers[@]}"; do
  row "$compiler" found against ratio aim
  waits
  loops
  matmul
done
