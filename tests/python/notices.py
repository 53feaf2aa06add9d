"""The notices that the tests read."""

import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
PATHS = sorted((ROOT / "tests" / "notices").glob("*.txt"))
# Every tenth: for tests that need some notices, not all.
SOME = PATHS[::10]
