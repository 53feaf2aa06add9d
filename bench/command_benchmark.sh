#!/usr/bin/env bash
# command_benchmark.sh DUBAN [COUNT]: the whole command on COUNT (1000) notices of our own, each with its
# lines in another order: with one job and with as many as there are cores.
set -euo pipefail
duban=$1
count=${2:-1000}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/in"

python3 - "$root/tests/notices" "$work/in" "$count" <<'END'
import pathlib, random, sys
source, out, count = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
notices = [path.read_text(encoding="utf-8", errors="replace").splitlines() for path in sorted(source.glob("*.txt"))]
shuffle = random.Random(1)
for i in range(count):
    lines = list(notices[i % len(notices)])
    body = lines[8:]
    for at in range(0, len(body) - 4, 4):  # Neighbours change places: the layout stays, no two are the same.
        if shuffle.random() < 0.3:
            body[at], body[at + 2] = body[at + 2], body[at]
    (out / f"{i:05}.txt").write_text("\n".join(lines[:8] + body) + "\n", encoding="utf-8")
END
bytes=$(cat "$work"/in/*.txt | wc -c)

for jobs in 1 $(nproc); do
  for format in json csv; do
    rm -rf "$work/out"
    begin=$(date +%s.%N)
    "$duban" extract --format "$format" --jobs "$jobs" --out "$work/out" "$work"/in/*.txt 2>/dev/null || true
    end=$(date +%s.%N)
    made=$(find "$work/out" -type f | wc -l)
    awk -v b="$begin" -v e="$end" -v n="$bytes" -v c="$count" -v j="$jobs" -v f="$format" -v m="$made" 'BEGIN {
      printf "%s, %d jobs: %d notices (%.1f MB) to %d files in %.2f s: %.0f notices/s, %.1f MB/s\n",
             f, j, c, n / 1e6, m, e - b, c / (e - b), n / 1e6 / (e - b) }'
  done
done
