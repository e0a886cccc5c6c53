# The compiler's unit tests, linked with the objects of the build.
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/compiler-test.XXXXXX")
trap 'rm -rf "$work"' EXIT
compiler=${CXX:-$(command -v g++ || command -v clang++)} || { echo "no compiler"; exit 77; }
objects=$(ls "$1"/obj/compiler/*.o | grep -v '/main.cpp.o$')
# shellcheck disable=SC2086
"$compiler" -std=c++17 -O1 -Wall -Wextra -I"$here/../.." "$here"/unit/*.cc $objects -o "$work/units" || exit 1
"$work/units" "$1/lib/libhipwright_lockdown.so"
