# Other processes cannot be seen, signalled, read or traced; no rights are gained; no namespaces and mounts of one's own.
. "$(dirname "$0")/assertions"
sleep 60 &
other=$!
for without in "" "--without namespaces"; do
  # shellcheck disable=SC2086
  if [ -z "$without" ] || report $without --no-network | grep -q '"landlock": [6-9]'; then
    refused "$sandbox" $without --read-only --no-network -- kill -9 $other
  fi
  # shellcheck disable=SC2086
  refused "$sandbox" $without --read-only --no-network -- sh -c "cat /proc/$other/environ | grep -q ."
  # shellcheck disable=SC2086
  refused "$sandbox" $without --read-only --no-network -- sh -c "head -c 1 /proc/$other/mem"
done
kill -0 $other || fail "the other process was killed"
kill $other
allowed "$sandbox" -- grep -q 'NoNewPrivs:.1' /proc/self/status
allowed "$sandbox" -- grep -q 'CapBnd:.0000000000000000' /proc/self/status
if holds seccomp; then
  refused "$sandbox" -- unshare -U true
  refused "$sandbox" -- unshare -r mount -t tmpfs none /mnt
fi
holds own_proc && { [ "$("$sandbox" -- sh -c 'echo $$')" = 2 ] || fail "the process numbers are not the sandbox's own"; }
finish
