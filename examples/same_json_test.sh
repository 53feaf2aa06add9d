#!/usr/bin/env bash
# same_json_test.sh TO_JSON DUBAN NOTICES [EACH]: the C example and the command print the same for each
# notice, or for one in EACH of them where programs start slowly (under sanitizers).
set -euo pipefail
each=${4:-1}
number=0
for notice in "$3"/*.txt; do
  number=$((number + 1))
  [ $((number % each)) -eq 0 ] || continue
  diff <("$1" <"$notice") <("$2" extract --format json "$notice") >/dev/null || {
    echo "$notice: the C example and the command differ"
    exit 1
  }
done
