#!/usr/bin/env bash
# cache_misses.sh READING_LOOP FILE: how often a reading of FILE by the C ABI waits for memory, by the size
# of the second-level cache: valgrind's model of a core with 32 KB for code and 32 KB for data, and a level
# of 512 KB to 2 MB below. The mean of ten readings behind the second one. A model: it fetches nothing
# ahead, as a real core does. For hosts that show no counters of their own.
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: cache_misses.sh READING_LOOP FILE (build/bench/reading_loop)" >&2; exit 2; }
command -v valgrind >/dev/null || { echo "cache_misses.sh: needs valgrind (apt-get install valgrind)" >&2; exit 1; }
loop=$1
file=$2

# counts LEVEL READINGS: instructions, then misses of code above and below, of data above and below.
counts() {
  valgrind --tool=cachegrind --cache-sim=yes --I1=32768,8,64 --D1=32768,8,64 --LL="$1" \
    --cachegrind-out-file=/dev/null "$loop" "$2" "$file" 2>&1 |
    awk '/I +refs|I1 +misses|D1 +misses|LLi misses|LLd misses/ { sub(/.*:/, ""); sub(/\(.*/, ""); gsub(/[ ,]/, ""); print }'
}

printf '%-10s %12s %15s %15s %15s %15s\n' 'L2' instructions 'code, not in L1' 'not in L2' 'data, not in L1' 'not in L2'
for level in 524288,8,64 786432,12,64 1048576,16,64 2097152,16,64; do
  paste <(counts "$level" 2) <(counts "$level" 12) |
    awk -v l2="$((${level%%,*} / 1024)) KB" '{ n[NR] = ($2 - $1) / 10 }
      END { printf "%-10s %12d %15d %15d %15d %15d\n", l2, n[1], n[2], n[3], n[4], n[5] }'
done
