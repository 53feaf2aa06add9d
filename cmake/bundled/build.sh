#!/usr/bin/env bash
# Makes one static library of everything that lives inside libduban.so.
#
#   build.sh key           prints a name for what would be built (versions, recipe, compiler)
#   build.sh build DIR     writes DIR/libduban_bundled.a, unless it is there already
#
# The sources are Debian's own (apt-get source), of the versions whose headers are installed. They are
# fetched with a copy of the system's list of sources and a state folder inside DIR, so nothing of the
# system changes and no root is needed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

die() {
  echo "libduban.so: $*" >&2
  echo "Configure with -DDUBAN_BUILD_SHARED=OFF to build without the shared library." >&2
  exit 1
}

# Source version of an installed package; empty when it is not installed.
version() { dpkg-query -W -f='${source:Version}' "$1" 2>/dev/null || true; }

lines() { grep -v '^#' "$1" | grep -v '^ *$'; }

key() {
  {
    cat "$here/CMakeLists.txt" "$here/packages" "$here/archives" "$here/build.sh"
    lines "$here/packages" | while read -r package _; do echo "$package $(version "$package")"; done
    lines "$here/archives" | while read -r package _; do echo "$package $(version "$package")"; done
    "${CXX:-c++}" --version | head -1
    uname -m
  } | sha256sum | cut -c1-16
}

# The system's binary package sources, turned to source packages: only those of the running release,
# since other repositories often have no sources.
source_list() {
  local release
  release=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  [ -n "$release" ] || die "/etc/os-release names no release; cannot choose package sources"
  local file
  for file in /etc/apt/sources.list.d/*.sources; do
    [ -r "$file" ] || continue
    awk -v release="$release" '
      BEGIN { RS = ""; FS = "\n" }
      {
        wanted = 0; text = ""
        for (i = 1; i <= NF; i++) {
          if ($i ~ /^#/) continue
          if ($i ~ /^Types:/) $i = "Types: deb-src"
          if ($i ~ /^Suites:/) {
            n = split($i, suite, /[ \t]+/)
            for (s = 2; s <= n; s++)
              if (suite[s] ~ "^" release "(-updates|-security|/updates)?$") wanted = 1
          }
          text = text $i "\n"
        }
        if (wanted) print text
      }' "$file"
  done >"$1/duban.sources"
  { cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true; } |
    awk -v release="$release" '
      $1 == "deb" || $1 == "deb-src" {
        for (i = 2; i <= NF; i++)
          if ($i ~ "^" release "(-updates|-security|/updates)?$") { $1 = "deb-src"; print; next }
      }' | sort -u >"$1/duban.list"
  [ -s "$1/duban.sources" ] || [ -s "$1/duban.list" ] ||
    die "no package source for $release in /etc/apt"
}

# Unpacks the source package $1, version $2, into $3; $4 tells whether upstream alone will do.
fetch() {
  local source=$1 version=$2 into=$3 alone=$4 upstream
  upstream=${version#*:}
  upstream=${upstream%-*}
  mkdir -p "$into/$source.fetch"
  (
    cd "$into/$source.fetch"
    if apt-get "${apt[@]}" source --only-source --download-only "$source=$version" >log 2>&1 ||
      apt-get "${apt[@]}" source --only-source --download-only "$source" >>log 2>&1; then
      ls ./*"${upstream}"*.dsc >/dev/null 2>&1 ||
        die "the mirror has another version of $source than $version, whose headers are installed"
      dpkg-source --no-check -x ./*.dsc "../$source" >>log 2>&1 || die "cannot unpack $source: $(tail -3 log)"
    elif [ "$alone" = yes ] && ls ./*.orig.tar.* ./*.dsc >/dev/null 2>&1; then
      # The description names each file's SHA-256, and apt has checked the description's.
      local archive
      archive=$(ls ./*.orig.tar.* | head -1)
      grep -q "$(sha256sum "$archive" | cut -d' ' -f1)" ./*.dsc || die "$archive is damaged"
      echo "libduban.so: $source without Debian's patches, which the mirror lacks" >&2
      mkdir "../$source"
      tar xf "$archive" --strip-components=1 -C "../$source"
    else
      cat log >&2
      die "cannot fetch the source of $source $version"
    fi
  )
}

build() {
  local out=$1 jobs=${JOBS:-$(nproc)}
  mkdir -p "$out"
  exec 9>"$out/lock"
  flock 9
  [ ! -s "$out/libduban_bundled.a" ] || return 0
  for tool in apt-get dpkg-source cmake ninja perl python3 ar; do
    command -v "$tool" >/dev/null || die "$tool is missing (./run build installs what is needed)"
  done
  python3 -c 'import six' 2>/dev/null || die "package python3-six is missing"
  [ -r /usr/share/unicode/UnicodeData.txt ] || die "package unicode-data is missing"

  local work=$out/work
  rm -rf "$work"
  mkdir -p "$work/apt/lists/partial" "$work/sources"
  source_list "$work/apt"
  apt=(-q -o "Dir::Etc::sourcelist=/dev/null" -o "Dir::Etc::sourceparts=$work/apt"
    -o "Dir::State::lists=$work/apt/lists" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache=
    -o APT::Sandbox::User=root -o Acquire::Retries=3)
  echo "libduban.so: fetching the sources of the libraries inside it" >&2
  apt-get "${apt[@]}" update >"$work/update.log" 2>&1 || { cat "$work/update.log" >&2; die "apt-get update failed"; }
  local package source alone have
  while read -r package source alone; do
    have=$(version "$package")
    [ -n "$have" ] || continue
    fetch "$source" "$have" "$work/sources" "$alone"
  done < <(lines "$here/packages")

  echo "libduban.so: building them once (about 2 minutes on 2 cores) in $out" >&2
  cmake -G Ninja -S "$here" -B "$work/build" -DDUBAN_SOURCES="$work/sources" >"$work/cmake.log" 2>&1 ||
    { tail -30 "$work/cmake.log" >&2; die "configuring the bundled libraries failed"; }
  ninja -C "$work/build" -j"$jobs" bundled >"$work/ninja.log" 2>&1 ||
    { tail -30 "$work/ninja.log" >&2; die "building the bundled libraries failed"; }

  # One archive of all: inside one archive the order of libraries does not matter.
  local archive path
  {
    echo "create $work/libduban_bundled.a"
    find "$work/build" -name '*.a' -print | sort | while read -r archive; do echo "addlib $archive"; done
    while read -r package archive; do
      path=$(dpkg -L "$package" 2>/dev/null | grep "/$archive\$" || true)
      [ -z "$path" ] || echo "addlib $path"
    done < <(lines "$here/archives")
    echo save
    echo end
  } >"$work/merge.mri"
  ar -M <"$work/merge.mri"
  ranlib "$work/libduban_bundled.a"
  mkdir -p "$out/licenses"
  while read -r package _; do
    [ ! -r "/usr/share/doc/$package/copyright" ] ||
      cp -L "/usr/share/doc/$package/copyright" "$out/licenses/$package"
  done < <(lines "$here/packages"; lines "$here/archives")
  mv "$work/libduban_bundled.a" "$out/libduban_bundled.a"
  rm -rf "$work"
}

case ${1:-} in
  key) key ;;
  build) build "${2:?build.sh build DIR}" ;;
  *) sed -n '2,9p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
