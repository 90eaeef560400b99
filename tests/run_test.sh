#!/bin/bash
# run_test.sh SOURCES PRESET: the README's commands for users, with the build that the tests are of.
# Leaves nothing: home and install folder are its own.
set -euo pipefail
sources=$1
export YAODIAN_PRESET=$2 QT_QPA_PLATFORM=offscreen
HOME=$(mktemp -d)
export HOME XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share LC_ALL=C.UTF-8
trap 'rm -rf "$HOME"' EXIT

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

[[ $("$sources/scripts/run" --version) == *[0-9].[0-9]* ]] || fail "scripts/run does not start the program"
"$sources/scripts/run" import "$sources/data/2021-work-plan.txt" --into "$HOME/plan.yaodian" >/dev/null
without_display() {
    env -u QT_QPA_PLATFORM -u DISPLAY -u WAYLAND_DISPLAY "$sources/scripts/run" "$@" 2>&1
}
plan=$HOME/plan.yaodian
[[ $(without_display "$plan") == *'window cannot open'*一、* ]] || fail "scripts/run without a display does not print the plan"
[[ $(without_display) == *'window cannot open'*一、* ]] || fail "scripts/run without a display does not print a plan where no file is named"
[[ $(without_display "$plan" "$plan") == *2021年工作要点*2021年工作要点* ]] || fail "scripts/run without a display does not print two plans"
[[ $(without_display due "$plan") == "$("$sources/scripts/run" due "$plan")" ]] ||
    fail "scripts/run without a display does not run a command"
[[ $(without_display "$plan" --json || true) != *'window cannot open'* ]] ||
    fail "scripts/run without a display takes an option for a file"

for needed in xdg-mime update-mime-database update-desktop-database; do
    if ! command -v $needed >/dev/null; then
        echo "scripts/run --install is not tried: it would have to install packages"
        exit
    fi
done
"$sources/scripts/run" --install 2>/dev/null
[[ $("$HOME/.local/bin/yaodian" --version) == *[0-9].[0-9]* ]] || fail "what was installed does not start"
[[ -f $HOME/.local/share/applications/yaodian.desktop ]] || fail "no menu entry was installed"
