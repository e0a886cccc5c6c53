#!/bin/sh
# Builds the native part into a folder: the HIP runtime for the processor, its compiler driver, the sandbox.
#   native/build.sh [BUILD_DIR]          (default: target/native; the compiler is $CXX, else g++, else clang++)
# Needs nothing but a shell and a C++17 compiler. A source is compiled again only when it or a header is newer than its object.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
build=${1:-$here/../target/native}
mkdir -p "$build/bin" "$build/lib"
build=$(cd "$build" && pwd)
ln -sfn "$here/include" "$build/include" # hipcpu-cc finds the headers beside itself, as in an installation
ln -sfn "$here/nvidia/include" "$build/include-nvidia" # those for nvcc
# those for clang without ROCm: the processor's, with others in place of some
if [ ! -e "$build/include-amd/made" ] || [ -n "$(find "$here/include" "$here/amd/include" -newer "$build/include-amd/made" -print -quit)" ]; then
  rm -rf "$build/include-amd"
  mkdir "$build/include-amd"
  cp -Rp "$here/include/." "$here/amd/include/." "$build/include-amd/"
  : > "$build/include-amd/made"
fi
cxx=${CXX:-$(command -v g++ || command -v clang++ || true)}
[ -n "$cxx" ] || { echo "native/build.sh: no C++ compiler found; install g++ (11 or newer) or clang++ (14 or newer), or set CXX" >&2; exit 4; }
# HIPCPU_SINGLE_UNIT: the runtime runs no kernel of its own, and a library loaded at run time gets little static thread-local storage.
flags="-DHIPCPU_SINGLE_UNIT -std=c++17 -O2 -g1 -fPIC -fvisibility=hidden -Wall -Wextra -I$here/include -I$here"

# objects COMPONENT: compiles COMPONENT's sources, two at a time, and prints the objects
objects() {
  mkdir -p "$build/obj/$1"
  newest_header=$(find "$here" -name '*.h' -newer "$build/obj/$1" -print -quit)
  stale=""
  for source in $(find "$here/$1" -name '*.cpp' -o -name '*.S' | sort); do
    object=$build/obj/$1/$(echo "${source#"$here/$1/"}" | tr '/' '_').o
    if [ -n "$newest_header" ] || [ ! -e "$object" ] || [ "$source" -nt "$object" ]; then
      stale="$stale $source $object"
    fi
    echo "$object"
  done
  # shellcheck disable=SC2086
  [ -z "$stale" ] || printf '%s %s\n' $stale | xargs -P 2 -L 1 sh -c "$cxx $flags -c \"\$0\" -o \"\$1\"" >&2
  touch "$build/obj/$1"
}

# link TARGET COMPONENT OPTIONS...: links a component's objects when one of them is newer than the target
link() {
  target=$1 component=$2
  shift 2
  [ -d "$here/$component" ] && [ -n "$(find "$here/$component" -name '*.cpp' -print -quit)" ] || return 0
  list=$(objects "$component")
  for object in $list; do
    if [ ! -e "$target" ] || [ "$object" -nt "$target" ]; then
      # shellcheck disable=SC2086
      "$cxx" $list -o "$target" "$@"
      break
    fi
  done
}

link "$build/lib/libhipcpu.so" runtime -shared -Wl,-soname,libhipcpu.so -Wl,-z,defs -pthread -ldl
link "$build/lib/libhipcuda.so" nvidia/driver -shared -Wl,-soname,libhipcuda.so -Wl,-z,defs -pthread -ldl
link "$build/bin/hipcpu-cc" compiler -static-libstdc++ -static-libgcc
link "$build/bin/hipwright-sandbox" sandbox -static-libstdc++ -static-libgcc
link "$build/lib/libhipwright_lockdown.so" sandbox/lockdown -shared -Wl,-soname,libhipwright_lockdown.so -Wl,-z,defs -static-libstdc++ -static-libgcc
