#!/usr/bin/env bash
# wheel_test.sh BUILD: builds the wheel, installs it into a fresh environment and runs the tests and the
# examples with what was installed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$root/bindings/python/build_wheel.sh" "$build/capi/libduban.so" "$work/dist"
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --no-index --disable-pip-version-check "$work"/dist/*.whl

cd "$work"
unset DUBAN_LIBRARY PYTHONPATH
"$python" -c 'import duban, os; assert "site-packages" in duban.__file__; print("duban", duban.library_version())'
DUBAN_COMMAND=$build/bin/duban "$python" -m unittest discover -s "$root/tests/python" -p '*_test.py'
for example in "$root"/examples/python/*.py; do
  "$python" "$example" "$root"/tests/notices/business_*.txt >"$work/printed"
  test -s "$work/printed"
done
