#!/usr/bin/env bash
# What a verdict costs end to end: one small kernel cold from the shell, and each further candidate of the same call; beside them, in the
# same run, the bare start of a JVM and one bare compilation of the kernel.
#   benchmarks/verify/run.sh [REPEAT]
set -euo pipefail
cd "$(dirname "$0")/../.."
repeat=${1:-7}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
task=kernels/vector_add

seconds() {
  local start end
  start=$(date +%s%N)
  "$@" >/dev/null 2>"$work/log"
  end=$(date +%s%N)
  awk -v ns=$((end - start)) 'BEGIN {printf "%.3f\n", ns / 1e9}'
}
median() { sort -n "$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

# Each candidate differs in a comment, so that every one is compiled.
candidates() {
  for ((i = 0; i < $1; i++)); do
    { cat "$task/kernel.hip"; echo "// $RANDOM$RANDOM $i"; } >"$work/candidate_$i.hip"
    echo "$work/candidate_$i.hip"
  done
}

./hipwright --version >/dev/null
./hipwright verify "$task" >/dev/null
for ((r = 0; r < repeat; r++)); do
  seconds java -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -version >>"$work/jvm"
  seconds target/native/bin/hipcpu-cc --genco -o "$work/bare.so" "$task/kernel.hip" >>"$work/compile"
  seconds ./hipwright verify "$task" >>"$work/cached"
  # shellcheck disable=SC2046
  seconds ./hipwright verify "$task" --candidate $(candidates 1) >>"$work/one"
  # shellcheck disable=SC2046
  seconds ./hipwright verify "$task" --candidate $(candidates 11) >>"$work/eleven"
done
printf '%-46s %s s\n' \
  "bare JVM start" "$(median "$work/jvm")" \
  "bare compilation of the kernel" "$(median "$work/compile")" \
  "verify, the baseline, build cached" "$(median "$work/cached")" \
  "verify, one candidate, cold from the shell" "$(median "$work/one")" \
  "each further candidate of one call" "$(awk -v a="$(median "$work/one")" -v b="$(median "$work/eleven")" 'BEGIN {printf "%.3f", (b - a) / 10}')"
