#!/usr/bin/env bash
# build_wheel.sh LIBRARY FOLDER: writes the wheel that holds LIBRARY (libduban.so) into FOLDER. It needs
# setuptools and wheel (Debian: python3-setuptools python3-wheel) and no network.
set -euo pipefail
library=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

python=${PYTHON:-}
for candidate in python3 /usr/bin/python3; do
  [ -n "$python" ] || ! "$candidate" -c 'import setuptools, wheel' 2>/dev/null || python=$candidate
done
[ -n "$python" ] || { echo "no Python with setuptools and wheel" >&2; exit 1; }

# In a copy: setuptools leaves build folders where it works.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$here"/{pyproject.toml,setup.py,README.md,src} "$work"
cd "$work"
DUBAN_LIBRARY=$library "$python" setup.py --quiet bdist_wheel --dist-dir "$out"
ls "$out"/*.whl
