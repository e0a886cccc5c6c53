# The other tests once more as a user without rights, when they run as the superuser.
. "$(dirname "$0")/assertions"
[ "$(id -u)" = 0 ] || skip "not the superuser: the other tests are unprivileged already"
command -v setpriv > "$work/which" || skip "no setpriv"
mkdir -m 1777 "$work/build" "$work/tests" "$work/temporary"
chmod 755 "$work"
cp -r "$1/bin" "$work/build"
cp "$(dirname "$0")"/* "$work/tests"
as_nobody="setpriv --reuid=65534 --regid=65534 --clear-groups env TMPDIR=$work/temporary HOME=$work/temporary"
$as_nobody test -x "$work/build/bin/hipwright-sandbox" || skip "another user cannot read the temporary folder"
for test in usage files network limits descendants isolation; do
  $as_nobody sh "$work/tests/$test.sh" "$work/build" > "$work/out.$test" 2>&1
  code=$?
  [ $code -eq 0 ] || [ $code -eq 77 ] || fail "as nobody $test ($code): $(cat "$work/out.$test")"
done
finish
