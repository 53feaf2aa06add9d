#!/usr/bin/env bash
# symbols_test.sh LIBDUBAN.SO: it exports the functions of c_api.h and nothing else, and needs nothing
# but libc and libm.
set -euo pipefail
library=$1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
failed=0

if ! diff <("$root/tests/capi/functions.py" "$root/include/duban/c_api.h" | sort) \
  <(nm -D --defined-only "$library" | awk '{print $3}' | sort); then
  echo "exports (>) are not the functions of c_api.h (<)"
  failed=1
fi

# The dynamic linker itself (ld-linux) gives thread-local variables their addresses.
needed=$(readelf -d "$library" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' |
  grep -vE '^(libc\.so\.6|libm\.so\.6|ld-linux.*\.so\.[0-9]+)$' || true)
if [ -n "$needed" ]; then
  echo "needed, but not libc or libm:"
  echo "$needed"
  failed=1
fi

if readelf -d "$library" | grep -q TEXTREL; then
  echo "has text relocations"
  failed=1
fi
readelf -d "$library" | grep -q 'SONAME.*\[libduban\.so\.0\]' || { echo "SONAME is not libduban.so.0"; failed=1; }
exit $failed
