#!/usr/bin/env bash
# What compiling a kernel costs beyond the compiler's own work: hipcpu-cc on a kernel against the same compiler on the same text as plain
# C++ (benchmarks/compile/plain.h), alternating, medians of the processor time of REPEAT runs. Prints one line per kernel and the median ratio.
#   benchmarks/compile/run.sh [REPEAT]
set -euo pipefail
cd "$(dirname "$0")/../.."
repeat=${1:-9}
driver=target/native/bin/hipcpu-cc
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# milliseconds COMMAND...: processor time of one run, with all programs that it starts; other work on the machine disturbs it least
milliseconds() {
  local TIMEFORMAT='%3U %3S'
  { time "$@" 2>"$work/errors"; } 2>&1 | awk '{printf "%.0f\n", ($1 + $2) * 1000}'
}

median() { sort -n "$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

for compiler in g++ clang++ clang++-15; do
  command -v "$compiler" >/dev/null || continue
  : >"$work/ratios"
  printf '%-12s %-24s %10s %10s %7s\n' compiler kernel "plain ms" "hip ms" ratio
  for kernel in vector_add row_softmax sgemm stencil_2d transpose; do
    source=kernels/$kernel/kernel.hip
    { echo '#include "plain.h"'; grep -v '#include' "$source"; } >"$work/plain.cpp"
    plain=("$compiler" -std=gnu++17 -O3 -march=native -fno-math-errno -fPIC -shared -g1 -Wno-attributes -w -I benchmarks/compile -o "$work/plain.so" "$work/plain.cpp")
    hip=("$driver" --compiler="$compiler" --genco -w -o "$work/hip.so" "$source")
    "${plain[@]}" 2>"$work/log" && "${hip[@]}" 2>>"$work/log" || { echo "$kernel: $(head -1 "$work/log")"; continue; }
    : >"$work/a"
    : >"$work/b"
    for ((i = 0; i < repeat; i++)); do
      milliseconds "${plain[@]}" >>"$work/a"
      milliseconds "${hip[@]}" >>"$work/b"
    done
    ratio=$(awk -v a="$(median "$work/a")" -v b="$(median "$work/b")" 'BEGIN {printf "%.2f", b / a}')
    echo "$ratio" >>"$work/ratios"
    printf '%-12s %-24s %10s %10s %7s\n' "$compiler" "$kernel" "$(median "$work/a")" "$(median "$work/b")" "$ratio"
  done
  echo "$compiler: median ratio $(median "$work/ratios")"
done
