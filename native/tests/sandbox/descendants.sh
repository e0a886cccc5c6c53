# Nothing that the command started outlives it, its sandbox or the process that started the sandbox.
. "$(dirname "$0")/assertions"
mark=$$.$(date +%s)

# running MARK: processes that sleep for this mark
running() {
  grep -lz "[m]ark$1" /proc/[0-9]*/cmdline 2> "$work/err" | cut -d / -f 3
}

# gone MARK: waits until there is none
gone() {
  for attempt in $(seq 100); do
    [ -z "$(running "$1")" ] && return 0
    sleep 0.1
  done
  fail "left running ($1): $(running "$1")"
  for process in $(running "$1"); do kill -9 "$process"; done
}

# appears MARK
appears() {
  for attempt in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
    [ -n "$(running "$1")" ] && return 0
    sleep 0.1
  done
  fail "did not start: $1"
}

# inside MARK: waits until the command itself runs, beyond the sandbox that starts it
inside() {
  appears "$1"
  for attempt in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
    for process in $(running "$1"); do
      grep -qz -e --die-with-parent "/proc/$process/cmdline" 2> "$work/err" || return 0
    done
    sleep 0.1
  done
  fail "did not start inside: $1"
}

# A descendant that left the session, as a daemon does.
daemon() {
  echo "setsid sh -c 'sleep 60; : mark$1' > /dev/null 2>&1 & sleep 0.3"
}

for without in "" "--without namespaces"; do
  name=end.$mark.$(echo "$without" | tr -d ' -')
  # shellcheck disable=SC2086
  "$sandbox" $without --new-session -- sh -c "$(daemon "$name")"
  gone "$name"

  name=kill.$mark.$(echo "$without" | tr -d ' -')
  # shellcheck disable=SC2086
  setsid "$sandbox" $without --new-session -- sh -c "sleep 60; : mark$name" &
  appears "$name"
  for process in $(running "$name"); do group=$(ps -o pgid= -p "$process" | tr -d ' '); done
  kill -9 "-$group"
  gone "$name"

  name=parent.$mark.$(echo "$without" | tr -d ' -')
  # shellcheck disable=SC2086
  sh -c "\"$sandbox\" $without --new-session --die-with-parent -- sh -c 'sleep 60; : mark$name'; :" &
  parent=$!
  inside "$name"
  kill -9 $parent
  gone "$name"
done
finish
