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

# A process that starts many others: it has to be stopped, and nothing of it may be left. It stops by itself at 2000, far above the limit.
cat > "$work/many.pl" <<'END'
my $made = 0;
for (1 .. 2000) {
    my $child = fork();
    last unless defined $child;
    if ($child == 0) { sleep 20; exit 0 }
    $made++;
}
open(my $out, '>', $ARGV[0]); print $out $made; close $out;
END
held=$(report --limit-processes 100 | sed 's/.*"process_limit": "\([a-z_]*\)".*/\1/')
if [ "$held" = none ]; then
  echo "processes cannot be limited here"
else
  "$sandbox" --limit-processes 100 -- perl "$work/many.pl" "$work/made" 2> "$work/err"
  made=$(cat "$work/made" 2> "$work/err" || echo 0) # the watch kills before it is written
  [ "$made" -le 110 ] || fail "$made processes in spite of a limit of 100 ($held)"
fi
finish
