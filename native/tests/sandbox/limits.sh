# Memory, file size, processor time, open files, core dumps and processes are held.
. "$(dirname "$0")/assertions"
command -v perl > "$work/which" || skip "no perl for the helpers"
allowed "$sandbox" --limit-memory 1000000000 -- perl -e 'my $x = "a" x 50_000_000'
refused "$sandbox" --limit-memory 100000000 -- perl -e 'my $x = "a" x 500_000_000'
refused "$sandbox" --limit-file-size 100000 -- sh -c "head -c 300000 /dev/zero > $work/file"
[ "$(wc -c < "$work/file")" -le 100000 ] || fail "the file is larger than its limit"
expect_code 152 "$sandbox" --limit-cpu 1 -- sh -c 'while :; do :; done' # 128 + SIGXCPU
refused "$sandbox" --limit-files 10 -- sh -c 'exec perl -e "my @f; for (1..20) { open(my \$f, \"<\", \"/dev/null\") or exit 1; push @f, \$f }"'
[ "$("$sandbox" -- sh -c 'ulimit -c')" = 0 ] || fail "core dumps are on"
allowed "$sandbox" --limit-processes 20 -- sh -c 'for i in 1 2 3 4 5 6 7 8; do sleep 0.2 & done; wait'

# A process that starts many others: it has to be stopped, and nothing of it may be left. It stops by itself at 200.
cat > "$work/many.pl" <<'END'
my $made = 0;
for (1 .. 200) {
    my $child = fork();
    last unless defined $child;
    if ($child == 0) { sleep 20; exit 0 }
    $made++;
    select(undef, undef, undef, 0.001); # the watch looks now and then
}
open(my $out, '>', $ARGV[0]); print $out $made; close $out;
END
# Threads count like processes.
cat > "$work/threads.cc" <<'END'
#include <chrono>
#include <fstream>
#include <system_error>
#include <thread>
int main(int, char** words) {
    int made = 0;
    try {
        for (; made < 200; made++) {
            std::thread([] { std::this_thread::sleep_for(std::chrono::seconds(20)); }).detach();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    } catch (const std::system_error&) {
    }
    std::ofstream(words[1]) << made;
    std::quick_exit(0);
}
END

# bounded NAME OPTIONS -- COMMAND: it makes no more than its limit of 100, beside a few of the sandbox's own
bounded() {
  name=$1
  shift
  rm -f "$work/made"
  "$sandbox" --limit-processes 100 "$@" "$work/made" 2> "$work/err"
  made=$(cat "$work/made" 2> "$work/err" || echo 0) # the watch kills before it is written
  [ "$made" -le 110 ] || fail "$made $name in spite of a limit of 100 ($*)"
}

compiler=$(command -v g++ || command -v clang++) && "$compiler" -pthread "$work/threads.cc" -o "$work/threads"
for without in "" "--without numbers"; do
  # shellcheck disable=SC2086
  held=$(report --limit-processes 100 $without | sed 's/.*"process_limit": "\([a-z_]*\)".*/\1/')
  if [ "$held" = none ]; then
    echo "processes cannot be limited here with: $without"
    continue
  fi
  # shellcheck disable=SC2086
  bounded processes $without -- perl "$work/many.pl"
  # shellcheck disable=SC2086
  [ ! -x "$work/threads" ] || bounded threads $without -- "$work/threads"
done
[ "$(cat /proc/sys/kernel/pid_max)" -gt 1000 ] || fail "the whole system's process numbers were limited"
finish
