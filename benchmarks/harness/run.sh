#!/usr/bin/env bash
# What the loop costs beyond its work: ATTEMPTS shipped answers through `optimize` on the cpu backend, against the bare compilations of
# the same candidates (hipcpu-cc, two at a time) plus the bare runs (the same checks and timings one after another in one process that
# has every build: no prompts, no answers, nothing saved, no queues). Every candidate is compiled anew.
#   benchmarks/harness/run.sh [ATTEMPTS]
set -euo pipefail
cd "$(dirname "$0")/../.."
attempts=${1:-200}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HIPWRIGHT_CACHE=$work/cache
driver=$PWD/target/native/bin/hipcpu-cc
jmh=benchmarks/jmh

# Copies of the tasks until they ship so many answers; a comment in the answers' code makes each copy a text of its own.
copy_tasks() {
  local copy=0 count=0 task name file
  while true; do
    copy=$((copy + 1))
    for task in kernels/*/; do
      name=$(printf 'copy_%02d_%s' "$copy" "$(basename "$task")")
      cp -r "$task" "$work/tasks/$name"
      for file in "$work/tasks/$name"/answers/*.md; do
        sed -i "s|__global__|/* copy $copy */ __global__|" "$file"
        count=$((count + 1))
        if [ "$count" -gt "$attempts" ]; then rm "$file"; fi
      done
      if [ "$count" -ge "$attempts" ]; then return; fi
    done
  done
}

seconds() {
  local start end
  start=$(date +%s%N)
  "$@" >"$work/out" 2>"$work/log" || [ $? -eq 1 ] || { cat "$work/log" >&2; exit 1; }
  end=$(date +%s%N)
  awk -v ns=$((end - start)) 'BEGIN {printf "%.1f\n", ns / 1e9}'
}

# compile FLAGS FILE: as a candidate is compiled, with the first values of its tunable macros
compile() {
  local macros
  macros=$(sed -n 's|^ *// *@tune  *\([A-Za-z_0-9]*\)  *\([^ ]*\).*|-D\1=\2|p' "$2")
  # shellcheck disable=SC2086
  "$driver" --genco --wavefront=64 --audit $1 $macros -o "$(mktemp -p "$work/built" --suffix=.so)" "$2" || true
}
export -f compile
export driver work
compile_all() {
  find "$work/run/samples" -name 'candidate_*.hip' | sort | while read -r file; do printf '%s\0%s\0' '' "$file" --checked "$file"; done |
    HIPCPU_CACHE=$HIPWRIGHT_CACHE/headers xargs -0 -n 2 -P 2 bash -c 'compile "$@"' compile
}

./hipwright --version >/dev/null
mvn -q -f "$jmh/pom.xml" process-classes
mkdir -p "$work/tasks" "$work/built"
copy_tasks
./hipwright verify kernels/vector_add >/dev/null # leaves precompiled headers and the workers' archive in the cache
loop=$(seconds ./hipwright optimize "$work/tasks" --run "$work/run")
compilations=$(seconds compile_all)
runs=$(seconds java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dhipwright.home="$PWD" -XX:MaxDirectMemorySize=4g \
  -cp "$jmh/target/classes:target/hipwright.jar" io.hipwright.benchmarks.BareRuns "$work/tasks" "$work/run")
printf '%-34s %8s s\n' \
  "optimize, $(find "$work/run/samples" -name 'candidate_*.hip' | wc -l) candidates" "$loop" \
  "bare compilations, two at a time" "$compilations" \
  "bare runs, one after another" "$runs" \
  "compilations and runs together" "$(awk -v a="$compilations" -v b="$runs" 'BEGIN {printf "%.1f", a + b}')"
awk -v l="$loop" -v c="$compilations" -v r="$runs" 'BEGIN {printf "ratio %.2f\n", l / (c + r)}'
