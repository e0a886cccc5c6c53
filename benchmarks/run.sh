#!/usr/bin/env bash
# JMH benchmarks of hipwright's own hot paths: reading results.jsonl at start, saving a subtask, taking code out of answers. Builds what
# they need. A FILTER is a regular expression over their names; what else JMH understands may follow (-f 1, -p records=1000).
#   benchmarks/run.sh [FILTER] [JMH OPTION...]
set -euo pipefail
cd "$(dirname "$0")/.."
./hipwright --version >/dev/null
jmh=benchmarks/jmh
mvn -q -f "$jmh/pom.xml" process-classes

# Files of up to 2.5 GB go here; HIPWRIGHT_BENCHMARKS_FOLDER chooses another disk.
work=$(mktemp -d -p "${HIPWRIGHT_BENCHMARKS_FOLDER:-${TMPDIR:-/tmp}}")
trap 'rm -rf "$work"' EXIT
options=()
free=$(df --output=avail -B 1000000 "$work" | tail -1)
if [ "$free" -lt 6000 ]; then
  echo "only $free MB are free in $work: results.jsonl gets 100,000 records in place of 1,000,000" >&2
  options=(-p records=100000)
fi
java -cp "$jmh/target/classes:target/hipwright.jar:$jmh/target/lib/*" org.openjdk.jmh.Main \
  -jvmArgsPrepend "-Dhipwright.benchmarks.folder=$work" "${options[@]}" "${@:-.*}"
