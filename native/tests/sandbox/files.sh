# Reading goes, writing only where allowed, hidden paths are gone; by each of the two layers that can do it.
. "$(dirname "$0")/assertions"
mkdir "$work/scratch" "$work/secret" "$work/other"
echo key > "$work/secret/key"
echo text > "$work/other/file"
check_files() {
  set -- "$@" --read-only --writable "$work/scratch" --hide "$work/secret"
  holds read_only "$@" || { echo "read-only is not possible here with: $*"; return; }
  allowed "$sandbox" "$@" -- cat "$work/other/file"
  allowed "$sandbox" "$@" -- sh -c "echo new > $work/scratch/new && mkdir $work/scratch/folder && mv $work/scratch/new $work/scratch/folder && rm -r $work/scratch/folder"
  allowed "$sandbox" "$@" -- sh -c 'echo dropped > /dev/null'
  refused "$sandbox" "$@" -- sh -c "echo new > $work/other/new"
  refused "$sandbox" "$@" -- sh -c "echo more >> $work/other/file"
  refused "$sandbox" "$@" -- rm "$work/other/file"
  refused "$sandbox" "$@" -- mkdir "$work/other/folder"
  refused "$sandbox" "$@" -- ln "$work/other/file" "$work/scratch/link"
  refused "$sandbox" "$@" -- cat "$work/secret/key"
  refused "$sandbox" "$@" -- sh -c "ls $work/secret | grep key"
  [ "$(cat "$work/other/file")" = text ] || fail "a file was changed with: $*"
  [ -z "$(ls "$work/scratch")" ] || fail "left in the scratch folder: $(ls "$work/scratch")"
}
check_files
check_files --without namespaces
check_files --without landlock
check_files --without seccomp
finish
