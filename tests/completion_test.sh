#!/bin/bash
# Asks the completion what it would offer, and holds the man pages to the same options.
# completion_test.sh SOURCE_DIR
set -euo pipefail
failures=0

# shellcheck source=../resources/completion/yaodian.bash
source "$1/resources/completion/yaodian.bash"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir 文件夹
touch 'my plan.yaodian' 工作要点.yaodian page.txt

# offered WORD…: what is offered for the last of the words, sorted, on one line.
offered() {
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    _yaodian
    printf '%s\n' "${COMPREPLY[@]}" | LC_ALL=C sort | paste -sd '|'
}

expect() {
    local wanted=$1 got
    shift
    got=$(offered "$@")
    if [[ $got != "$wanted" ]]; then
        printf 'completing "%s": "%s" instead of "%s"\n' "$*" "$got" "$wanted" >&2
        failures=$((failures + 1))
    fi
}

expect 'salvage|set|sheets|show' yaodian s
expect 'evidence' yaodian e
expect 'my plan.yaodian|page.txt|工作要点.yaodian|文件夹' yaodian attach 工作要点.yaodian 5 ''
expect 'merge|my plan.yaodian' yaodian m
expect 'my plan.yaodian|工作要点.yaodian|文件夹' yaodian show ''
expect 'my plan.yaodian|page.txt|工作要点.yaodian|文件夹' yaodian import ''
expect 'my plan.yaodian|工作要点.yaodian|文件夹' yaodian import page.txt --into ''
expect '' yaodian set 工作要点.yaodian ''
expect 'cancelled|done|in-progress|not-started|ongoing' yaodian set 工作要点.yaodian 5 --status ''
expect 'done' yaodian set 工作要点.yaodian 5 --status d
expect '' yaodian set 工作要点.yaodian 5 --owner ''
expect '--percent' yaodian set 工作要点.yaodian 5 --p
expect '--attendance|--author' yaodian note 工作要点.yaodian 5 --a
expect 'docx|html|odt|pdf|xlsx' yaodian report 工作要点.yaodian --format ''
expect 'ics|json|message|text' yaodian due 工作要点.yaodian --format ''
expect 'page.txt' yaodian answers 工作要点.yaodian p
expect 'breakdown-table|figures-table|status-table|summary|supervision|wall-chart' yaodian report 工作要点.yaodian --kind ''
expect 'page.txt' yaodian report 工作要点.yaodian --output p
expect "$(date +%F)" yaodian report 工作要点.yaodian --from ''

options_in() { grep -oE -e '--[a-z]+(-[a-z]+)*' | LC_ALL=C sort -u; }

offered_options=$({
    offered yaodian -
    for command in show import set note attach evidence report new-year due sheets answers merge undo redo history check versions restore copy salvage; do
        offered yaodian "$command" file -
    done
} | options_in)
for page in "$1"/resources/yaodian.1.in "$1"/resources/zh_CN/yaodian.1.in; do
    if ! diff <(sed 's/\\-/-/g' "$page" | options_in) <(printf '%s\n' "$offered_options"); then
        printf '%s and the completion differ (< page, > completion)\n' "$page" >&2
        failures=$((failures + 1))
    fi
done
exit $((failures > 0))
