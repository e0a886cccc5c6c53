# The native part's own sources are taken by every compiler found: a machine may have but one of them.
native=$(cd "$(dirname "$0")/../.." && pwd)
found=
for compiler in g++ clang++ clang++-14 clang++-15 clang++-16 clang++-17 clang++-18 clang++-19 clang++-20; do
  command -v "$compiler" > /dev/null || continue
  found="$found $compiler"
  find "$native/runtime" "$native/compiler" "$native/sandbox" "$native/nvidia" -name '*.cpp' |
    xargs -P 2 -n 8 "$compiler" -fsyntax-only -DHIPCPU_SINGLE_UNIT -std=c++17 -Wall -Wextra -Werror -I"$native/include" -I"$native" ||
    { echo "$compiler does not take the sources above"; exit 1; }
done
echo "taken by$found"
