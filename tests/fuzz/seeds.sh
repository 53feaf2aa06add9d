#!/usr/bin/env bash
# seeds.sh TARGET DIR: the first inputs of a fuzz target, from our own notices and corpus/TARGET.
set -euo pipefail
target=$1 dir=$(cd "$2" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"
case $target in
  rules) cp ../../data/rules/*.textproto "$dir/" ;;
  extract)
    # A zero byte in front asks for automatic format and encoding.
    for notice in ../notices/*; do
      case $notice in
        *.json) ;;
        *) { printf '\0'; cat "$notice"; } >"$dir/$(basename "$notice")" ;;
      esac
    done
    ;;
esac
if [ -d "corpus/$target" ]; then cp corpus/"$target"/* "$dir/"; fi
