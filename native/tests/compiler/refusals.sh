# What --audit refuses, with real files: exit code 3, the line, nothing under the output's name, and no text of other files anywhere.
hipcpu_cc=$(cd "$1/bin" && pwd)/hipcpu-cc
work=$(mktemp -d "${TMPDIR:-/tmp}/compiler-test.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
export HIPCPU_CACHE="$work/cache"
failures=0
echo "a secret line" > secret.txt

fail() {
  echo "$*"
  failures=$((failures + 1))
}

# refuses LINE: the kernel on stdin, with every compiler
refuses() {
  { echo "#include <hip/hip_runtime.h>"; cat; } > candidate.hip
  for compiler in $compilers; do
    for checked in "" --checked; do
      # shellcheck disable=SC2086
      "$hipcpu_cc" --compiler=$compiler --audit $checked --genco -o module.so candidate.hip > output 2>&1
      code=$?
      [ $code -eq 3 ] || fail "$compiler $checked gives $code: $(sed -n 2,4p candidate.hip): $(head -3 output)"
      grep -q "^candidate.hip:$1: error: rejected: .*; " output || fail "$compiler $checked names another line than $1: $(sed -n 2,4p candidate.hip): $(head -3 output)"
      grep -q secret output && fail "text of another file in: $(cat output)"
      [ ! -e module.so ] || fail "a module in spite of the refusal"
    done
  done
}

compilers=""
for compiler in g++ clang++ clang++-14 clang++-15 clang++-16 clang++-17 clang++-18 clang++-19 clang++-20; do
  command -v $compiler > which && compilers="$compilers $compiler"
done
[ -n "$compilers" ] || { echo "no compiler"; exit 77; }

refuses 2 < /dev/stdin <<END
#include "$work/secret.txt"
END
refuses 2 <<'END'
#include "secret.txt"
END
refuses 2 <<'END'
#if __has_include("/etc/passwd")
#endif
END
refuses 2 <<'END'
#line 1 "secret.txt"
int mistake = ;
END
refuses 2 <<'END'
# 1 "secret.txt"
int mistake = ;
END
refuses 3 <<'END'
__global__ void k(float* x) {
  asm volatile("syscall");
}
END
refuses 4 <<'END'
#define PASTE(a, b) a##b
__global__ void k(float* x) {
  PASTE(as, m)("syscall");
}
END
refuses 3 <<'END'
#define PASTE(a, b) a##b
PASTE(__attri, bute__)((constructor)) static void f() {}
END
refuses 2 <<'END'
__attribute__((constructor)) static void f() { __builtin_trap(); }
END
refuses 1 <<'END'
struct Starts { int value; Starts(); };
__device__ Starts starts;
Starts::Starts() { value = 1; starts.value = 2; volatile int x = value; (void)x; }
__device__ int dynamic = starts.value + 1;
END
refuses 3 <<'END'
extern "C" int system(const char*);
__global__ void k(int* x) { *x = system("true"); }
END
refuses 3 <<'END'
extern "C" void* dlopen(const char*, int);
__global__ void k(void** x) { *x = dlopen("libc.so.6", 1); }
END
refuses 3 <<'END'
extern "C" char** environ;
__global__ void k(char** x) { *x = environ[0]; }
END
refuses 2 <<'END'
__global__ void k(int* x) { void* p; *x = hipMalloc(&p, 4); }
END
refuses 2 <<'END'
__global__ void k(int* x) { hipcpu_trap(); }
END

# And what it lets pass.
cat > candidate.hip <<'END'
#include <hip/hip_runtime.h>
#include <iostream>
#include <algorithm>
#include <cmath>
#include "hip/hip_fp16.h"
struct __attribute__((aligned(16))) Pair { float a, b; };
__constant__ float table[2] = {1, 2};
__device__ int counter;
template <int N> __device__ __forceinline__ float power(float x) { return N == 0 ? 1 : x * power<N - 1>(x); }
template <> __device__ __forceinline__ float power<0>(float) { return 1; }
__global__ __launch_bounds__(256) void k(float* __restrict__ x, const __half* h, int n) {
    extern __shared__ float dynamic[];
    __shared__ Pair pairs[256];
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    pairs[threadIdx.x] = {table[0], __half2float(h[i])};
    dynamic[threadIdx.x] = std::max(x[i], 0.0f) + std::sin(x[i]) + powf(x[i], 1.5f) + power<3>(x[i]) + erff(x[i]);
    __syncthreads();
#pragma unroll
    for (int j = 0; j < 4; j++) x[i] += pairs[(threadIdx.x + j) % 256].b + dynamic[j];
    atomicAdd(&counter, 1);
    if (i > n) printf("beyond %d\n", i);
    assert(i >= 0);
}
END
for compiler in $compilers; do
  for options in "" --checked --wavefront=32; do
    # shellcheck disable=SC2086
    "$hipcpu_cc" --compiler=$compiler --audit $options --genco -o module.so candidate.hip > output 2>&1 || fail "refused with $compiler $options: $(head -5 output)"
  done
done
[ "$failures" -eq 0 ]
