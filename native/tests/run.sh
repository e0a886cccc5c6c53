#!/bin/sh
# Builds the native part and runs its tests: every native/tests/AREA/NAME.hip|.cpp|.sh whose path contains FILTER.
#   native/tests/run.sh [FILTER]
# A .hip file is compiled as a whole program with hipcpu-cc, a .cpp file with the plain compiler; both for each compiler found (or
# $HIPCPU_TEST_COMPILERS) and, for .hip, wavefronts of 32 and 64. The program has to end with 0. A comment "// expect: TEXT" in the first
# line turns that round: it has to fail or to print TEXT, and TEXT has to be in what it printed. "// options: ..." in one of the
# first lines is handed to the compiler, "// environment: NAME=VALUE ..." to the program. A .sh file gets the build folder as $1.
set -u
here=$(cd "$(dirname "$0")" && pwd)
filter=${1:-}
build=${HIPCPU_BUILD:-$here/../../target/native}
sh "$here/../build.sh" "$build" || exit 1
build=$(cd "$build" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/hipcpu-tests.XXXXXX")
trap 'rm -rf "$work"' EXIT
passed=0 failed=0 skipped=0

compilers=${HIPCPU_TEST_COMPILERS:-} known=
if [ -z "$compilers" ]; then
  for candidate in g++ clang++ clang++-14 clang++-15 clang++-16 clang++-17 clang++-18 clang++-19 clang++-20; do
    command -v "$candidate" > "$work/which" || continue
    # one compiler may have two names
    real=$(readlink -f "$(cat "$work/which")")
    case " $known " in *" $real "*) continue ;; esac
    known="$known $real" compilers="$compilers $candidate"
  done
fi

# directive FILE NAME: what stands behind "// NAME: " in the first lines of a file
directive() {
  sed -n "1,5s|^// $2: ||p" "$1"
}

# verdict LABEL FILE STATUS: counts a run whose output is in $work/output
verdict() {
  expected=$(directive "$2" expect)
  if [ -n "$expected" ]; then
    grep -qF -- "$expected" "$work/output" && ok=yes || ok=no
  else
    [ "$3" -eq 0 ] && ok=yes || ok=no
  fi
  if [ "$ok" = yes ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED $1 (exit $3${expected:+, expected \"$expected\"})"
    sed 's/^/    /' "$work/output" | tail -20
  fi
}

# check LABEL FILE COMMAND...: compiles with the command and runs the program
check() {
  label=$1 file=$2
  shift 2
  if "$@" -o "$work/program" > "$work/output" 2>&1; then
    # shellcheck disable=SC2046
    env $(directive "$file" environment) timeout 120 "$work/program" > "$work/output" 2>&1
    verdict "$label" "$file" $?
  else
    verdict "$label [compilation]" "$file" 1
  fi
}

check_whole_program() {
  for compiler in $compilers; do
    options=$(directive "$1" options)
    export HIPCPU_TEST_COMPILER="$compiler" HIPCPU_TEST_INCLUDE="$here/../include"
    case $compiler in
      clang*) keep_calls= ;;
      *) keep_calls="-fno-crossjumping -fno-tree-tail-merge -fno-thread-jumps -fno-unswitch-loops -fno-split-loops -fno-split-paths" ;;
    esac
    case $1 in
      *.hip)
        for wavefront in 32 64; do
          # shellcheck disable=SC2086
          HIPCPU_CXX=$compiler CXX=$compiler check "$2 $compiler wavefront $wavefront" "$1" \
            "$build/bin/hipcpu-cc" --wavefront $wavefront $options "$1"
        done ;;
      *.cpp)
        # shellcheck disable=SC2086
        check "$2 $compiler" "$1" "$compiler" -std=c++17 -O2 -g1 -Wall -Wextra -I"$here/../include" -I"$here/.." $keep_calls $options "$1" \
          -L"$build/lib" -lhipcpu -Wl,-rpath,"$build/lib" -pthread -ldl ;;
    esac
  done
}

for file in "$here"/*/*.hip "$here"/*/*.cpp "$here"/*/*.sh "$here"/*_*.hip "$here"/*_*.cpp "$here"/*_*.sh; do
  name=${file#"$here/"}
  [ -e "$file" ] || continue
  case $name in *"$filter"*) ;; *) continue ;; esac
  case $name in
    *.sh)
      sh "$file" "$build" > "$work/output" 2>&1
      status=$?
      if [ $status -eq 77 ]; then
        skipped=$((skipped + 1))
        echo "SKIPPED $name: $(tail -1 "$work/output")"
      else
        verdict "$name" "$file" $status
      fi ;;
    *.hip)
      if [ -x "$build/bin/hipcpu-cc" ]; then
        check_whole_program "$file" "$name"
      else
        skipped=$((skipped + 1))
        echo "SKIPPED $name: hipcpu-cc is not built"
      fi ;;
    *)
      check_whole_program "$file" "$name" ;;
  esac
done
echo "native tests: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ $((passed + skipped)) -gt 0 ]
