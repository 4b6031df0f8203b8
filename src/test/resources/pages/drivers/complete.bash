# Prints what bash offers for each line of standard input, as if typed and followed by TAB: a line "word<TAB>meaning" each, then
# an empty line. The argument is the folder of the completion.
# shellcheck source=/dev/null
source "$1/netprobe.bash"

# Takes a line apart as readline does: at blanks, and around runs of = and :.
split() {
    local i c kind before=blank
    COMP_WORDS=()
    for ((i = 0; i < ${#1}; i++)); do
        c=${1:i:1}
        case $c in
        ' ') kind='blank' ;;
        [=:]) kind='break' ;;
        *) kind='word' ;;
        esac
        if [[ $kind == blank ]]; then
            :
        elif [[ $kind == "$before" ]]; then
            COMP_WORDS[${#COMP_WORDS[@]} - 1]+=$c
        else
            COMP_WORDS+=("$c")
        fi
        before=$kind
    done
    [[ $before == blank ]] && COMP_WORDS+=('')
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    COMP_LINE=$1
    COMP_POINT=${#1}
}

while IFS= read -r line; do
    split "$line"
    COMP_TYPE=63
    COLUMNS=1000
    _netprobe
    listed=("${COMPREPLY[@]}")
    COMP_TYPE=9
    _netprobe
    for i in "${!COMPREPLY[@]}"; do
        meaning=${listed[i]#*'  ('}
        [[ $meaning == "${listed[i]}" ]] && meaning=
        printf '%s\t%s\n' "${COMPREPLY[i]}" "${meaning%)}"
    done
    echo
done
