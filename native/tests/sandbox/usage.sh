# Exit codes and messages of wrong usage; the command's own exit code comes through.
. "$(dirname "$0")/assertions"
expect_code 7 "$sandbox" -- sh -c 'exit 7'
expect_code 143 "$sandbox" -- sh -c 'kill -TERM $$'
expect_code 127 "$sandbox" -- "$work/missing"
grep -q "cannot be started (No such file" "$work/err" || fail "no reason for a missing command: $(cat "$work/err")"
expect_code 2 "$sandbox"
expect_code 2 "$sandbox" --unknown -- true
expect_code 2 "$sandbox" --limit-memory 4G -- true
expect_code 2 "$sandbox" --writable relative -- true
expect_code 2 "$sandbox" --limit-files
expect_code 0 "$sandbox" --help
[ "$(echo in | "$sandbox" -- cat)" = in ] || fail "stdin does not reach the command"
finish
