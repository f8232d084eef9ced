#!/usr/bin/env bash
# Plants faults and sees that run-notebooks and install-kernel notice each of them. Takes what run-notebooks takes.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
work=$here/target/notebooks-with-faults
rm -rf "$work"
mkdir -p "$work/empty"

# Refused NAME STATUS WORDS COMMAND...: the command must end with this status and say these words.
refused() {
  local name=$1 expected=$2 words=$3 status=0
  shift 3
  "$@" >"$work/$name.log" 2>&1 || status=$?
  if [ "$status" -ne "$expected" ] || ! grep -qF -- "$words" "$work/$name.log"; then
    cat "$work/$name.log" >&2
    echo "$name: status $status instead of $expected, or not said: $words" >&2
    exit 1
  fi
  echo "$name is refused"
}

# Adds a last cell of code to a notebook.
plant() {
  sed -e 's|^  } \],$|  }, { "cell_type" : "code", "id" : "planted", "metadata" : { }, "execution_count" : null, "outputs" : [ ], "source" : [ "'"$2"'" ] } ],|' \
    "$here/jupyter/02-reliability.ipynb" >"$work/$1.ipynb"
  grep -q '"planted"' "$work/$1.ipynb"
}

plant unknown-name 'CronbachAlpha.of(nothing)'
refused unknown-name 1 "unknown-name failed" "$here/run-notebooks" "$work/unknown-name.ipynb"
grep -q nothing "$work/unknown-name.log"
plant exception 'ProgrammeFolder.read(Path.of(\\"no-such-folder\\"))'
refused exception 1 "exception failed" "$here/run-notebooks" "$work/exception.ipynb"
plant no-picture 'Runnable never = () -> { try { show(1); } catch (Exception e) { } };'
refused no-picture 1 "must hold 1 pictures, but holds 0" "$here/run-notebooks" "$work/no-picture.ipynb"

advice="apt-get install -y --no-install-recommends jupyter-client"
refused no-jupyter 2 "$advice" env PYTHON="$work/no-such-python" "$here/run-notebooks"
refused no-jupyter-for-the-kernel 2 "$advice" env PYTHON="$work/no-such-python" "$here/install-kernel" --prefix "$work/kernel"
refused no-java 2 "java is missing" env JAVA_HOME="$work/empty" "$here/install-kernel" --prefix "$work/kernel"

# From any folder, into a folder named from there, and twice.
cd "$work"
for time in first second; do
  "$here/install-kernel" --prefix kernel >"$time.log" 2>&1
  test -s kernel/share/jupyter/kernels/openkam/kernel.json
done
echo "the kernel is installed twice, from another folder"
