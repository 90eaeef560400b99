# bash completion for yaodian(1)
# shellcheck shell=bash

# _yaodian_files WORD [ENDING]: files with that ending (any without one), and folders.
_yaodian_files() {
    local file
    compopt -o filenames 2>/dev/null
    while IFS= read -r file; do
        [[ -d $file || $file == *"${2:-}" ]] && COMPREPLY+=("$file")
    done < <(compgen -f -- "$1")
}

_yaodian_words() {
    mapfile -t COMPREPLY < <(compgen -W "$2" -- "$1")
}

# True when OPTION takes a value; fills in those that can be known.
_yaodian_value() {
    local word=$1 option=$2
    case $option in
        --status) _yaodian_words "$word" 'not-started in-progress done ongoing cancelled' ;;
        --carry) _yaodian_words "$word" 'unfinished none' ;;
        --kind) _yaodian_words "$word" 'summary status-table breakdown-table figures-table supervision wall-chart' ;;
        --paper) _yaodian_words "$word" 'a3 a4' ;;
        --format)
            if [[ ${COMP_WORDS[1]} == due ]]; then
                _yaodian_words "$word" 'text message ics json'
            else
                _yaodian_words "$word" 'pdf docx odt html xlsx'
            fi
            ;;
        --style) _yaodian_words "$word" 'prose items superior department brief' ;;
        --annex) _yaodian_words "$word" 'status-table breakdown-table status-table,breakdown-table evidence photographs evidence,photographs none' ;;
        --encoding) _yaodian_words "$word" 'utf-8 gb18030 big5 utf-16' ;;
        --by) _yaodian_words "$word" 'department owner month' ;;
        --take) _yaodian_words "$word" 'mine theirs' ;;
        --into | --for-others) _yaodian_files "$word" .yaodian ;;
        --output | --export) _yaodian_files "$word" ;;
        --completed | --on | --as-of | --from | --to) _yaodian_words "$word" "$(date +%F)" ;;
        --year | --title | --sheet | --item | --owner | --lead | --support | --deadline | --percent | --reason | --difficulty) ;;
        --text | --attendance | --figure | --author | --signature | --recipient | --contact | --telephone | --within | --departments | --limit | --note) ;;
        *) return 1 ;;
    esac
}

_yaodian_options() {
    case $1 in
        show) printf '%s\n' '--year --as-of --json' ;;
        import) printf '%s\n' '--into --dry-run --year --title --sheet --encoding --take-offers --json' ;;
        set) printf '%s\n' '--year --title --owner --lead --support --deadline --percent --status --completed --reason --difficulty' ;;
        note) printf '%s\n' '--text --year --on --attendance --figure --author --highlight --keep-status' ;;
        attach) printf '%s\n' '--note --year --keep-original --keep-place' ;;
        evidence) printf '%s\n' '--export --year --json' ;;
        report) printf '%s\n' '--year --kind --style --from --to --as-of --format --paper --seal --signature --recipient --contact --telephone --annex --output' ;;
        new-year) printf '%s\n' '--from --to --carry' ;;
        history) printf '%s\n' '--year --limit --json' ;;
        versions) printf '%s\n' '--json' ;;
        restore) printf '%s\n' '--item --year' ;;
        copy) printf '%s\n' '--for-others --without-authors --without-evidence' ;;
        salvage) printf '%s\n' '--into --json' ;;
        due) printf '%s\n' '--year --on --within --by --format --output' ;;
        sheets) printf '%s\n' '--output --departments --year --on' ;;
        merge) printf '%s\n' '--apply --take --removals --json' ;;
        answers) printf '%s\n' '--apply --take --year --json' ;;
    esac
}

_yaodian() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        _yaodian_words "$word" 'show import set note attach evidence report new-year due sheets answers merge undo redo history check versions restore copy salvage --help --version'
        _yaodian_files "$word" .yaodian
    elif _yaodian_value "$word" "$before"; then
        return
    elif [[ $word == -* ]]; then
        _yaodian_words "$word" "$(_yaodian_options "$command")"
    elif ((COMP_CWORD > 2)) && [[ $command == answers ]]; then
        _yaodian_files "$word"
    elif ((COMP_CWORD == 3)) && [[ $command == merge ]]; then
        _yaodian_files "$word" .yaodian
    elif ((COMP_CWORD == 2)); then
        if [[ $command == import ]]; then _yaodian_files "$word"; else _yaodian_files "$word" .yaodian; fi
    elif ((COMP_CWORD > 3)) && [[ $command == attach ]]; then
        _yaodian_files "$word"
    fi
}

complete -F _yaodian yaodian
