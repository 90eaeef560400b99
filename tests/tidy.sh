#!/bin/bash
# tidy.sh SOURCES BUILD [FILES…]: clang-tidy with the checks of SOURCES/.clang-tidy on every file of
# src, or on those named, with the flags that they are built with in BUILD.
set -euo pipefail
sources=$1 build=$2
shift 2
# GCC's precompiled headers are none of Clang's, and some of its warnings neither.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -E 's/ -Winvalid-pch| -Werror| -fno-sanitize-recover=[a-z,]*| -f(no-)?sanitize=[a-z,]*| -include [^ "]*cmake_pch\.hxx//g' \
    "$build/compile_commands.json" >"$work/compile_commands.json"
if (($# == 0)); then
    mapfile -t files < <(find "$sources/src" -name '*.cpp' | sort)
else
    files=("$@")
fi
printf '%s\0' "${files[@]}" |
    xargs -0 -n 4 -P "${YAODIAN_JOBS:-$(nproc)}" clang-tidy --quiet --config-file="$sources/.clang-tidy" -p "$work" 2> >(grep -v 'warnings generated' >&2)
