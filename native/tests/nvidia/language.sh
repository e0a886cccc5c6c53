# nvcc takes what HIP's kernel language has, with the headers for NVIDIA GPUs.
native=$(cd "$(dirname "$0")/../.." && pwd)
command -v nvcc > /dev/null || { echo "no nvcc"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
nvcc -x cu -cubin -arch=sm_80 -std=c++17 -Werror all-warnings -I"$native/nvidia/include" -o "$work/language.cubin" "$(dirname "$0")/language.hip.txt"
