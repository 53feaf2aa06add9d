#!/usr/bin/env bash
# same_json_test.sh TO_JSON DUBAN NOTICES: the C example and the command print the same for each notice.
set -euo pipefail
for notice in "$3"/*.txt; do
  diff <("$1" <"$notice") <("$2" extract --format json "$notice") >/dev/null || {
    echo "$notice: the C example and the command differ"
    exit 1
  }
done
