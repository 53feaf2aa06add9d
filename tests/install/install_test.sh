#!/usr/bin/env bash
# install_test.sh BUILD: what BUILD installs is enough to compile the examples, by pkg-config and by
# the CMake package, and they run.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prefix=$work/prefix
notice=$root/tests/notices/business_lead_and_support_columns.txt

cmake --install "$build" --prefix "$prefix" --strip >"$work/install.log"
pc=$(dirname "$(find "$prefix" -name duban.pc)")
libdir=$(dirname "$pc")

# C, by pkg-config.
for example in tasks to_json; do
  PKG_CONFIG_PATH=$pc bash -c "${CC:-cc} -std=c99 -pedantic -Wall -Wextra -Werror '$root/examples/c/$example.c' \
    \$(pkg-config --cflags --libs duban) -o '$work/$example'"
done
LD_LIBRARY_PATH=$libdir "$work/tasks" "$notice" >"$work/tasks.out"
LD_LIBRARY_PATH=$libdir "$work/to_json" <"$notice" >"$work/to_json.out"
python3 -m json.tool "$work/to_json.out" >/dev/null
test -s "$work/tasks.out"

# C and C++, by the CMake package.
mkdir "$work/user"
cat >"$work/user/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.25)
project(user LANGUAGES C CXX)
set(CMAKE_CXX_STANDARD 17)
find_package(duban 0.1 REQUIRED)
add_executable(tasks $root/examples/cpp/tasks.cc)
target_link_libraries(tasks PRIVATE duban::duban)
add_executable(to_json $root/examples/c/to_json.c)
target_link_libraries(to_json PRIVATE duban::c)
END
cmake -G Ninja -S "$work/user" -B "$work/user/build" -DCMAKE_PREFIX_PATH="$prefix" >"$work/cmake.log" ||
  { cat "$work/cmake.log"; exit 1; }
ninja -C "$work/user/build" >"$work/ninja.log" || { cat "$work/ninja.log"; exit 1; }
"$work/user/build/tasks" "$notice" >/dev/null
"$work/user/build/to_json" <"$notice" | diff - "$work/to_json.out"

# The command runs from where it was installed.
"$prefix/bin/duban" extract --format json "$notice" | diff - "$work/to_json.out"
"$root/tests/capi/symbols_test.sh" "$libdir/libduban.so"
echo "installed, compiled against by pkg-config and CMake, and run"
