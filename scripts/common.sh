# What scripts/setup, scripts/run and scripts/test share. Sourced, not run.
# shellcheck shell=bash

set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd -P)

# say ENGLISH CHINESE: one line on standard error, in the user's language.
say() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
        zh*) printf '%s\n' "$2" ;;
        *) printf '%s\n' "$1" ;;
    esac >&2
}

fail() {
    say "$@"
    exit 1
}

# The numbers in "[3/40] Building …", over one another, where somebody is looking.
show_progress() {
    local line
    while IFS= read -r line; do
        [[ -t 2 && $line =~ ^\[([0-9]+/[0-9]+)\] ]] && printf '\r  %s ' "${BASH_REMATCH[1]}" >&2
    done
    [[ ! -t 2 ]] || printf '\r            \r' >&2
}

# configure PRESET: only when never done, done elsewhere (a moved folder) or from older presets.
configure() {
    local build=$root/build/$1
    if [[ -f $build/CMakeCache.txt ]] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"; then
        rm -rf "$build"
    fi
    if [[ ! -f $build/build.ninja || $root/CMakePresets.json -nt $build/.configured ]]; then
        mkdir -p "$build" && (cd "$root" && cmake --preset "$1") && touch "$build/.configured"
    fi
}

compile() {
    cmake --build "$root/build/$1" --parallel "$(nproc)"
}

# build PRESET: quiet when it goes well, the log when it does not.
build() {
    local log=$root/build/$1.log
    mkdir -p "$root/build"
    [[ -f $root/build/$1/build.ninja ]] ||
        say "Building; the first time takes a few minutes." "正在编译，第一次需要几分钟。"
    if ! { configure "$1" && compile "$1"; } 2>&1 | tee "$log" | show_progress; then
        cat "$log" >&2
        fail "The program could not be built; the lines above say why (they are in build/$1.log)." \
            "程序没有编译成功，原因见上面最后几行（全文在 build/$1.log）。"
    fi
}
