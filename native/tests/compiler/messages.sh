# Exit codes, messages at the candidate's own lines, options, precompiled headers; with each compiler at hand.
hipcpu_cc=$(cd "$1/bin" && pwd)/hipcpu-cc
work=$(mktemp -d "${TMPDIR:-/tmp}/compiler-test.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
export HIPCPU_CACHE="$work/cache"
failures=0

fail() {
  echo "$*"
  failures=$((failures + 1))
}

# gives CODE TEXT OPTIONS...: the exit code, and a text in what is printed
gives() {
  expected=$1 text=$2
  shift 2
  "$hipcpu_cc" "$@" > output 2>&1
  code=$?
  [ $code -eq "$expected" ] || fail "exit code $code instead of $expected: $*: $(head -5 output)"
  [ -z "$text" ] || grep -qF -- "$text" output || fail "no \"$text\" for $*: $(head -5 output)"
}

cat > right.hip <<'END'
#include <hip/hip_runtime.h>
__global__ void right(float* x) { x[threadIdx.x] = SCALE * sqrtf(x[threadIdx.x]); }
END
cat > wrong.hip <<'END'
#include <hip/hip_runtime.h>
#include <hip/hip_runtime.h> /* a comment
over two lines */ // and \
another
extern __shared__ float
    shared[];
__global__ void wrong(float* x) {
    static __shared__ int y;
    x[0] = shared[0] + mistake; // line 9
}
void f() { wrong<<<
  1, 2>>>(nothing); } // line 12
END
cat > header_mistake.hip <<'END'
#include "broken.h"
END
cat > broken.h <<'END'
#include <hip/hip_runtime.h>
__global__ void k() { k<<<1, 1>>>();
  mistake_in_header; }
END

for compiler in g++ clang++ clang++-14 clang++-15 clang++-16 clang++-17 clang++-18 clang++-19 clang++-20; do
  command -v $compiler > which || continue
  gives 0 "" --compiler=$compiler --genco -DSCALE=2 -o right.so right.hip
  [ -e right.so ] || fail "no module with $compiler"
  for options in "" --audit "--audit --checked" --checked --wavefront=32; do
    # shellcheck disable=SC2086
    gives 1 "wrong.hip:9:" --compiler=$compiler --genco $options -o wrong.so wrong.hip
    grep -q "wrong.hip:12:" output || fail "no message for line 12 with $compiler $options: $(cat output)"
    # shellcheck disable=SC2086
    gives 0 "" --compiler=$compiler --genco $options -DSCALE=2 -o right.so right.hip
  done
  [ ! -e wrong.so ] || fail "a module in spite of an error"
  gives 1 "SCALE" --compiler=$compiler --genco -o right.so right.hip
  gives 1 "broken.h:3:" --compiler=$compiler --genco -o header.so header_mistake.hip
  gives 0 "" --compiler=$compiler -c -DSCALE=2 -o right.o right.hip
  gives 0 "void right" --compiler=$compiler -E -DSCALE=2 right.hip
  gives 0 "" --compiler=$compiler --genco -DSCALE=2 -O0 -std=c++20 -o right.so right.hip
  # Without a place for precompiled headers all goes on as before.
  for cache in off /proc/nowhere; do
    HIPCPU_CACHE=$cache gives 0 "" --compiler=$compiler --genco -DSCALE=2 -o right.so right.hip
  done
  # A damaged one is noticed.
  for file in cache/*/headers.h.?ch; do echo damaged > "$file"; done
  gives 0 "" --compiler=$compiler --genco -DSCALE=2 -o right.so right.hip
  rm -r cache
done

gives 0 "" --genco -DSCALE=2 --save-rewritten rewritten.cpp right.hip
[ -e right.so ] && grep -q 'HIPCPU_KERNEL(right)' rewritten.cpp || fail "the rewritten source is not kept"
gives 2 "no input"
gives 2 "cannot be read" --genco missing.hip
gives 2 "--wavefront=16" --wavefront=16 right.hip
gives 4 "no compiler not-there" --compiler=not-there --genco right.hip
HIPCPU_CXX=not-there-either gives 4 "not-there-either" --genco right.hip
PATH=/nowhere "$hipcpu_cc" --genco right.hip > output 2>&1
[ $? -eq 4 ] && grep -q "install g++" output || fail "without any compiler: $(cat output)"
gives 0 "usage: hipcpu-cc" --help
gives 0 "hipcpu-cc" --version
gives 0 '"flags": "-std=gnu++17' --print-fingerprint
[ "$("$hipcpu_cc" --print-fingerprint --genco)" != "$("$hipcpu_cc" --print-fingerprint --genco --checked)" ] || fail "the fingerprint does not tell options apart"

left=$(ls -d "${TMPDIR:-/tmp}"/hipcpu-cc-* 2> output | wc -l)
[ "$left" -eq 0 ] || echo "note: $left temporary folders of hipcpu-cc there; others may be running"
[ "$failures" -eq 0 ]
