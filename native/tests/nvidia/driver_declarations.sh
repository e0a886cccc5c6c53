# The driver's functions and constants as declared here are those of the CUDA toolkit's own header, where that is installed.
native=$(cd "$(dirname "$0")/../.." && pwd)
toolkit=${CUDA_HOME:-/usr/local/cuda}/include
[ -f "$toolkit/cuda.h" ] || { echo "no cuda.h in $toolkit"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
own=$native/nvidia/driver/cuda_driver.h
compiler=${CXX:-$(command -v g++ || command -v clang++)}

# Every function: a declaration of another type beside the toolkit's does not compile.
{
  echo '#include <cuda.h>'
  echo '#undef cuEventElapsedTime // the toolkit takes a newer form of the same type'
  echo 'extern "C" {'
  sed -n '/^CUresult cuGetErrorName/,/^} \/\/ extern/p' "$own"
} > "$work/functions.cpp"
# Every constant has the toolkit's value.
{
  echo '#include <cuda.h>'
  sed -n 's/^ *\(CU[A-Z_]*\) = \([0-9]*\),\{0,1\}$/static_assert(\1 == \2, "\1");/p' "$own"
} > "$work/constants.cpp"
[ "$(grep -c static_assert "$work/constants.cpp")" -gt 40 ] && [ "$(grep -c 'CUresult cu' "$work/functions.cpp")" -gt 30 ] ||
  { echo "the declarations were not found in $own"; exit 1; }
for file in functions constants; do
  "$compiler" -std=c++17 -fsyntax-only -I"$toolkit" "$work/$file.cpp" || exit 1
done

# The check itself can fail.
sed 's/cuMemGetInfo_v2(size_t\* free/cuMemGetInfo_v2(int* free/' "$work/functions.cpp" > "$work/wrong.cpp"
! "$compiler" -std=c++17 -fsyntax-only -I"$toolkit" "$work/wrong.cpp" 2> "$work/errors" || { echo "a wrong declaration went unseen"; exit 1; }
