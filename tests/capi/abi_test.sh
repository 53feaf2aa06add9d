#!/usr/bin/env bash
# The ABI that include/duban/c_api.h declares is the recorded one, capi/libduban.abi.
#   abi_test.sh            compares
#   abi_test.sh --record   records, after a deliberate addition
# A C library whose functions have the header's signatures and do nothing is what abidw describes: so
# the record holds the contract and nothing of the C++ behind it. That libduban.so exports these
# functions, and no others, is for symbols_test.sh.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
recorded=$root/capi/libduban.abi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$root/tests/capi/functions.py" --stubs "$root/include/duban/c_api.h" >"$work/stubs.c"
(cd "$work" && ${CC:-gcc} -std=c99 -g -O0 -fPIC -shared -w -I "$root/include" -Wl,-soname,libduban.so.0 \
  -ffile-prefix-map="$root=." -ffile-prefix-map="$work=." -nostdlib -o libduban.so stubs.c)
abidw --no-corpus-path --no-comp-dir-path --no-show-locs "$work/libduban.so" >"$work/now.abi"

if [ "${1:-}" = --record ]; then
  cp "$work/now.abi" "$recorded"
  echo "recorded capi/libduban.abi"
elif ! abidiff --no-show-locs "$recorded" "$work/now.abi"; then
  echo "The ABI is not the recorded one. New functions, and new members at the end of structs that"
  echo "begin with struct_size, keep old callers working: raise DUBAN_ABI_VERSION and record them"
  echo "(tests/capi/abi_test.sh --record). Anything else breaks callers."
  exit 1
fi
