#!/bin/sh
# The C++ compiler that JavaCPP calls for the bridge: $CXX, else g++, else clang++. It compiles only when the generated source, the bridge's
# headers or the options have changed since the library was made, because JavaCPP itself would compile at every build.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cxx=${CXX:-$(command -v g++ || command -v clang++ || true)}
[ -n "$cxx" ] || { echo "native/bridge/compiler.sh: no C++ compiler found; install g++ (11 or newer) or clang++ (14 or newer), or set CXX" >&2; exit 4; }

output="" sources="" previous=""
for argument; do
  [ "$previous" = -o ] && output=$argument
  case $argument in *.cpp) sources="$sources $argument" ;; esac
  previous=$argument
done
# Sorted, because JavaCPP writes the same functions in another order every time.
# shellcheck disable=SC2086
key=$({ echo "$cxx" "$@"; "$cxx" --version; cat $sources "$here"/*.h; } | LC_ALL=C sort | cksum)
if [ -e "$output" ] && [ "$key" = "$(cat "$output.key" 2>/dev/null)" ]; then
  exit 0
fi
"$cxx" "$@"
echo "$key" >"$output.key"
