# Processes may write their own memory through /proc when told to, and nothing else of /proc. Files are opened for writing only: nothing is written.
. "$(dirname "$0")/assertions"
open_own='exec 3<> /proc/self/mem'
refused "$sandbox" --read-only -- sh -c "$open_own"
sleep 60 &
other=$!
for without in "" "--without namespaces"; do
  # shellcheck disable=SC2086
  refused "$sandbox" $without --read-only --own-memory -- sh -c ': >> /proc/sys/kernel/core_pattern'
  # shellcheck disable=SC2086
  refused "$sandbox" $without --read-only --own-memory -- sh -c ': >> /proc/sysrq-trigger'
  # shellcheck disable=SC2086
  refused "$sandbox" $without --read-only --own-memory -- sh -c ": >> $work/file"
  # shellcheck disable=SC2086
  refused "$sandbox" $without --read-only --own-memory -- sh -c "exec 3<> /proc/$other/mem"
done
kill $other
if holds own_proc && report --read-only | grep -q '"landlock": [1-9]'; then
  allowed "$sandbox" --read-only --own-memory -- sh -c "$open_own"
fi
finish
