# The lockdown forbids what reaches out of a worker and leaves what it needs; with a real JVM where there is one.
. "$(dirname "$0")/assertions"
here=$(cd "$(dirname "$0")" && pwd)
compiler=$(command -v g++ || command -v clang++) || skip "no compiler"
"$compiler" -std=c++17 -pthread -I"$here/../.." "$here/lockdown_checks.cc" -o "$work/checks" -L"$1/lib" -lhipwright_lockdown \
  -Wl,-rpath,"$(cd "$1/lib" && pwd)" || fail "the checks do not compile"
"$work/checks" > "$work/out" 2>&1
code=$?
[ $code -ne 77 ] || skip "$(cat "$work/out")"
[ $code -eq 0 ] || fail "checks: $(cat "$work/out")"
expect_code 159 "$work/checks" kill # 128 + SIGSYS, at the first execve
"$sandbox" --read-only --no-network --writable "$work" -- "$work/checks" > "$work/out" 2>&1 || fail "checks in the sandbox: $(cat "$work/out")"

if command -v java > "$work/which"; then
  check=$here/java/io/hipwright/worker/LockdownCheck.java
  library=$(cd "$1/lib" && pwd)/libhipwright_lockdown.so
  java "$check" "$library" > "$work/out" 2>&1 || fail "JVM: $(cat "$work/out")"
  "$sandbox" --read-only --no-network --new-session --writable "$work" --limit-processes 100 --limit-memory 4000000000 -- \
    java -XX:+UseSerialGC -Xmx200m "$check" "$library" > "$work/out" 2>&1 || fail "JVM in the sandbox: $(cat "$work/out")"
else
  echo "no java: the JVM was not tried"
fi
finish
