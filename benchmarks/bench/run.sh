#!/usr/bin/env bash
# Whether `bench` tells right: 40 comparisons of shipped kernels with themselves, of which none should be called faster or slower more
# often than one in a hundred, and 12 of kernels with 5 % more work, which should be called slower. Prints one line for each as it comes,
# then the decisions counted.
#   [COMPARISONS=40] [VARIANTS=12] benchmarks/bench/run.sh [OPTIONS OF bench...]
set -euo pipefail
cd "$(dirname "$0")/../.."
comparisons=${COMPARISONS:-40}
variants=${VARIANTS:-12}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# value KEY: of a line of JSON that bench printed
value() { sed -n "s/^ *\"$1\": \"\{0,1\}\([^\",]*\)\"\{0,1\},\{0,1\}$/\1/p" "$work/out" | tail -n 1; }

# compare GROUP TASK [OPTIONS...]
compare() {
  local group=$1 task=$2 start
  shift 2
  start=$(date +%s)
  ./hipwright bench "$task" "$@" --json >"$work/out" 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
  printf '%-16s %-18s %-10s %.3f  %.3f .. %.3f  %-6s %3d s  load %s\n' "$group" "$(basename "$task")" "$(value decision)" "$(value speedup)" \
    "$(value speedup_low)" "$(value speedup_high)" "$(value stopped)" $(($(date +%s) - start)) "$(cut -d ' ' -f 1 /proc/loadavg)" | tee -a "$work/table"
}

tasks=(kernels/*/)
for ((i = 0; i < comparisons; i++)); do
  compare 'itself' "${tasks[i % ${#tasks[@]}]}" "$@"
done
more=(benchmarks/bench/tasks/*/)
for ((i = 0; i < variants; i++)); do
  task=${more[i % ${#more[@]}]}
  sed -E 's/STEPS = 100;/STEPS = 105;/; s/STEPS = 20;/STEPS = 21;/' "$task/kernel.hip" >"$work/candidate.hip"
  compare '5 % more work' "$task" --candidate "$work/candidate.hip" "$@"
done
printf '\n%-16s %7s %7s %7s %10s\n' 'compared' faster slower same ambiguous
for group in 'itself' '5 % more work'; do
  printf '%-16s' "$group"
  for decision in faster slower same ambiguous; do
    printf ' %7d' "$(grep "^$group" "$work/table" | grep -c " $decision " || true)"
  done
  echo
done
