# The library over the CUDA driver has every function that the bridge may call.
native=$(cd "$(dirname "$0")/../.." && pwd)
command -v nm > /dev/null || { echo "no nm (Debian: binutils)"; exit 77; }
wanted=$(grep -oE '^(hipError_t|const char\*) hip[A-Za-z0-9]+' "$native/bridge/hip_api.h" | sed 's/.* //')
[ "$(echo "$wanted" | wc -l)" -gt 30 ] || { echo "the functions were not found in bridge/hip_api.h"; exit 1; }
has=$(nm -D --defined-only "$1/lib/libhipcuda.so")
for function in $wanted; do
  echo "$has" | grep -q " T $function\$" || { echo "$function is missing"; exit 1; }
done
