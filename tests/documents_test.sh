#!/bin/bash
# Looks for what the documents name: files and folders, code, targets, sections that they link to,
# and the program's commands.
# documents_test.sh [SOURCE_DIR]
set -euo pipefail
cd "${1:-$(dirname "$0")/..}"
documents=(README.md CONTRIBUTING.md docs/*.md)
told_of_code=(CONTRIBUTING.md docs/architecture.md docs/mechanisms.md) # name our own code, and none of others'
failures=0

fail() {
    printf '%s: %s\n' "$1" "$2" >&2
    failures=$((failures + 1))
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
find . -mindepth 1 \( -name .git -o -path ./build -o -name fccache \) -prune -o -print | sed 's|^\./||' >"$work/paths"
{
    grep -rohIE '[[:alpha:]_][[:alnum:]_]+' src tests data/migrations CMakeLists.txt CMakePresets.json
    sed -E 's|.*/||; s|\..*||' "$work/paths"
} | LC_ALL=C sort -u >"$work/words"

# code FILE: what stands between backticks in its prose, one a line.
code() {
    sed '/^```/,/^```/d' "$1" | grep -oE '`[^`]+`' | tr -d '`' | sort -u
}

# A path is found by its end, with or without an ending: `stores/contentfolder`. Words in capitals and X
# stand for others: `src/LAYER`.
exists() {
    local pattern
    pattern=$(sed -E 's|/$||; s|[.+]|\\&|g; s#(^|/)[A-Z]+(_[A-Z]+)?(/|\\|$)#\1[^/]+\3#g; s|_LANG\\|_[^/]+\\|; s|NNNN_\*|[0-9]{4}_[^/]+|' <<<"$1")
    grep -qE "(^|/)$pattern(\.[a-z]+)?\$" "$work/paths"
}

for document in "${documents[@]}"; do
    while read -r named; do
        [[ $named == ..* || $named == /* || $named == build* || $named == application/* ]] && continue
        if [[ $named =~ ^[A-Za-z0-9_.*/-]*\{[a-z,]+\}$ ]]; then
            endings=${named#*\{}
            for ending in ${endings//[,\}]/ }; do
                exists "${named%%\{*}$ending" || fail "$document" "no ${named%%\{*}$ending"
            done
        elif [[ $named =~ ^(src|tests|docs|data|resources|scripts|ui|system|domain|storage|exchange|report|models|widgets|app|database|stores|file|documents|commands|kit)/[A-Za-z0-9_.*/-]*$ ||
            $named =~ ^[a-z0-9_./-]+\.(cpp|h|sql|md|ui|ts)$ ]]; then
            exists "$named" || fail "$document" "no $named"
        fi
    done < <(code "$document")
done

for document in "${told_of_code[@]}"; do
    while read -r named; do
        fail "$document" "nothing is called $named"
    done < <(code "$document" | grep -E '^([a-z]{4,}|[[:alpha:]:]*[a-z:][A-Z][[:alpha:]:]*(<T>|\(\))?)$' |
        sed -E 's/<T>$|\(\)$//; s/::/\n/g' | grep -vxE 'update_translations' | sort -u | grep -vxFf "$work/words")
done

# What a list of files says is in them: of "`a/b.cpp`, `a/b.h`: `name`; `c/d.cpp`: `other`" each name in one
# of the files of its line.
while IFS= read -r line; do
    files=()
    names=()
    while read -r named; do
        if [[ $named =~ ^[a-z0-9_./A-Z]+\.(cpp|h|ui|sql|sh|cmake|txt|html)$ ]]; then
            mapfile -t found < <(grep -E "(^|/)$(sed 's|\.|\\.|g; s|LANG|en|' <<<"$named")\$" "$work/paths")
            files+=("${found[@]}")
        elif [[ $named =~ ^[A-Za-z]*[a-z][A-Z][A-Za-z]*$ ]]; then
            names+=("$named")
        fi
    done < <(grep -oE '`[^`]+`' <<<"$line" | tr -d '`')
    ((${#files[@]})) || continue
    for name in "${names[@]}"; do
        grep -qwF -- "$name" "${files[@]}" || fail CONTRIBUTING.md "no $name in ${files[*]}"
    done
done < <(sed -n '/^## How to add/,$p' CONTRIBUTING.md | grep -E '^ *- .*`')

# Targets, from `| `name` | what |` below a heading `| target | what |`.
sed -n '/^| target |/,/^$/s/^| `\([a-z_]*\)` .*/\1/p' CONTRIBUTING.md | sort >"$work/named"
sed -nE 's/.*add_custom_target\(([a-z_]+).*/\1/p' CMakeLists.txt tests/CMakeLists.txt tests/fuzz/CMakeLists.txt resources/CMakeLists.txt | sort >"$work/targets"
while read -r target; do
    fail CONTRIBUTING.md "no target $target"
done < <(comm -23 "$work/named" "$work/targets")
while read -r target; do
    fail CONTRIBUTING.md "says nothing of the target $target"
done < <(comm -13 "$work/named" "$work/targets" | grep -vxE "yaodian_translations|fuzz_targets")

# Modules.
for module in src/*/*/; do
    grep -qE "\`([a-z]+/)?$(basename "$module")/\`" docs/architecture.md || fail docs/architecture.md "says nothing of $module"
done

# The tables of a plan file, and how many formats there were.
formats=$(find data/migrations -name '*.sql' | wc -l)
grep -qF "the format, now **$formats**" docs/file-format.md || fail docs/file-format.md "the format is $formats now"
grep -qE "^\| $formats \|" docs/file-format.md || fail docs/file-format.md "does not say what format $formats brought"
while read -r table; do
    grep -qE "^\|.*\`$table\`" docs/file-format.md || fail docs/file-format.md "says nothing of the table $table"
done < <(sed -nE 's/^CREATE TABLE ([a-z_]+).*/\1/p' data/migrations/*.sql | grep -v '^new_' | sort -u)
# Their columns, each in the row of its table; those that a later format brought stand before `WHERE name = 'TABLE'`.
while read -r table column; do
    [[ $column == id ]] || grep -E "^\| \`$table\` \|" docs/file-format.md | grep -qE "\`([a-z]+\.)?$column\`" ||
        fail docs/file-format.md "says nothing of the column $table.$column"
done < <(awk '/^CREATE TABLE/ { table = $3 }
    /^UPDATE/ { table = ""; added = "" }
    $1 ~ /^[a-z][a-z_0-9]*$/ && $2 ~ /^(INTEGER|TEXT|BLOB|REAL),?$/ { if (table) print table, $1; else added = added " " $1 }
    /^ WHERE name = / { n = split(added, columns, " "); gsub(/[^a-z_]/, "", $4); for (i = 1; i <= n; i++) print $4, columns[i] }' \
    data/migrations/*.sql)

# Sections that are linked to, as GitHub names them.
anchors() {
    sed '/^```/,/^```/d' "$1" | sed -nE 's/^#+ (.*)/\1/p' | tr '[:upper:] ' '[:lower:]-' | sed -E 's/[^[:alnum:]_-]//g'
}
for document in "${documents[@]}"; do
    while read -r link; do
        [[ $link == *://* || $link == mailto:* ]] && continue
        target=$document
        [[ ${link%%#*} ]] && target=$(dirname "$document")/${link%%#*}
        if [[ ! -e $target ]]; then
            fail "$document" "a link to $link leads nowhere"
        elif [[ $link == *#* ]] && ! anchors "$target" | grep -qxF -- "${link#*#}"; then
            fail "$document" "no section ${link#*#} in $target"
        fi
    done < <(grep -oE '\]\([^) ]+\)' "$document" | sed -E 's/^\]\(|\)$//g' | sort -u)
done

# What code and scripts cite.
while read -r cited; do
    [[ -e docs/$cited ]] || fail src "docs/$cited is cited and is not there"
done < <(grep -rohE '(docs/)[a-z-]+\.md' src tests data scripts ui CMakeLists.txt | sed 's|docs/||' | sort -u)

# The program's commands and their options.
while read -r command; do
    [[ -e src/app/commands/${command//-/}command.cpp ]] || fail documents "there is no command $command"
done < <(cat "${documents[@]}" | grep -oE '(^|`|\$ |sudo )yaodian [a-z][a-z-]+' | sed 's/.* //' | sort -u)
for command in src/app/commands/*command.cpp; do
    name=$(sed -nE 's/^ +\.name = "([a-z-]+)",/\1/p' "$command")
    for one in $name; do
        grep -qE "yaodian $one( |$)|\| $one FILE" docs/contract.md || fail docs/contract.md "says nothing of the command $one"
    done
done
while read -r option; do
    grep -rqE "\"${option#--}\"|$option\\b" src/app || fail docs/contract.md "there is no option $option"
done < <(grep -ohE -- '--[a-z]+(-[a-z]+)*' docs/contract.md | sort -u)

exit $((failures > 0))
