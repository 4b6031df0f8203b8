# shellcheck shell=bash
# Completion of netprobe for bash. Generated from the command model: change that, not this file.
#
# Needs no bash-completion package and starts no program. When bash lists what is possible, it shows what each means.

# The commands, as "name|what it does".
_netprobe_commands=(
@COMMANDS@
)

# What a command takes: options as "names|names it excludes|label of its value|values|what it means", where values that begin with
# a comma make a list; and the kind of each operand, which is that of all further ones too where it ends in +.
_netprobe_model() {
    case $1 in
@MODELS@
    *)
        options=()
        operands=()
        ;;
    esac
}

_netprobe_errors=(
@ERRORS@
)

_netprobe_constants=(
@CONSTANTS@
)

# What lab does, and in which scenarios.
_netprobe_actions=(
@ACTIONS@
)

_netprobe_scenarios=(
@SCENARIOS@
)

# Joins again what bash took apart at the = and : of COMP_WORDBREAKS, up to the cursor; keep is the part of the last word that
# bash will leave as it stands.
_netprobe_split() {
    local i before word='' gap line=${COMP_LINE-}
    line=${line:0:${COMP_POINT:-${#line}}}
    words=()
    for ((i = 0; i <= COMP_CWORD; i++)); do
        before=$word
        word=${COMP_WORDS[i]}
        if [[ -n ${COMP_LINE-} ]]; then
            gap=${line%%[![:blank:]]*}
            line=${line#"$gap"}
            ((i == COMP_CWORD)) && word=$line
            line=${line#*"$word"}
        else
            [[ $word == '=' || $before == '=' ]] && gap='' || gap=' '
        fi
        if [[ $i -gt 0 && -z $gap ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
    done
    current=${words[${#words[@]} - 1]}
    keep=$current
    [[ $word == *[=:] ]] || keep=${current%"$word"}
}

# Offers those of the candidates, "word|meaning", that go on from what is typed; $1 stands before each word.
_netprobe_offer() {
    local candidate word prefix=$1 width=0
    local -a matches=()
    shift
    for candidate; do
        word=$prefix${candidate%%|*}
        if [[ $word == "$current"* ]]; then
            matches+=("${word#"$keep"}${candidate#"${candidate%%|*}"}")
            ((${#word} - ${#keep} > width)) && width=$((${#word} - ${#keep}))
        fi
    done
    for candidate in ${matches[@]+"${matches[@]}"}; do
        word=${candidate%%|*}
        # COMP_TYPE ? ! @: bash lists what is possible, and inserts only what all of it has in common
        if ((${#matches[@]} > 1)) && [[ $candidate == *'|'* && ${COMP_TYPE-} == @(63|33|64) ]]; then
            printf -v word '%-*s  (%s)' "$width" "$word" "${candidate#*|}"
            word=${word:0:${COLUMNS:-80} - 1}
        fi
        COMPREPLY+=("$word")
    done
}

# Offers the first words of a file's lines, such as the services of /etc/services.
_netprobe_offer_from() {
    local name rest last=''
    [[ -r $1 ]] || return
    while read -r name rest; do
        if [[ $name != '#'* && $name != "$last" && $name == "$current"* ]]; then
            COMPREPLY+=("${name#"$keep"}")
            last=$name
        fi
    done <"$1"
}

_netprobe_offer_hosts() {
    local host
    while IFS= read -r host; do
        COMPREPLY+=("${host#"$keep"}")
    done < <(compgen -A hostname -- "$current")
}

# Offers the values of an option of which $1 is the name as typed; $2 stands before the value.
_netprobe_offer_values() {
    local option values
    for option in ${options[@]+"${options[@]}"}; do
        [[ " ${option%%|*} " == *" $1 "* ]] || continue
        values=${option#*|*|*|}
        values=${values%%|*}
        if [[ $option == *'|FILE|'* ]]; then
            _netprobe_offer_files "$2"
        elif [[ $values == ,* ]]; then
            _netprobe_offer_list "$2" "${values#,}"
        else
            # shellcheck disable=SC2086 # values are single words
            _netprobe_offer "$2" $values
        fi
    done
}

# Offers the words of $2 that a list between commas doesn't have yet.
_netprobe_offer_list() {
    local value given=${current#"$1"}
    local -a left=()
    [[ $given == *,* ]] && given=${given%,*}, || given=''
    for value in $2; do
        [[ ,$given == *",$value,"* ]] || left+=("$value")
    done
    _netprobe_offer "$1$given" ${left[@]+"${left[@]}"}
    compopt -o nospace 2>/dev/null
}

_netprobe_offer_files() {
    local file
    while IFS= read -r file; do
        file=$1$file
        COMPREPLY+=("${file#"$keep"}")
    done < <(compgen -f -- "${current#"$1"}")
    compopt -o filenames 2>/dev/null
}

# Offers the options that are not on the line yet, nor excluded by one that is.
_netprobe_offer_options() {
    local option name
    local -a left=()
    for option in ${options[@]+"${options[@]}"}; do
        for name in ${option%%|*}; do
            [[ $used == *" $name "* ]] || left+=("$name|${option##*|}")
        done
    done
    _netprobe_offer '' ${left[@]+"${left[@]}"}
}

# Offers the operands of the kind that stands in place $1.
_netprobe_offer_operands() {
    local place=$1 last=$((${#operands[@]} - 1)) kind
    ((last < 0)) && return
    if ((place > last)); then
        [[ ${operands[last]} == *+ ]] || return
        place=$last
    fi
    kind=${operands[place]%+}
    case $kind in
    host) _netprobe_offer_hosts ;;
    service) _netprobe_offer_from /etc/services ;;
    protocol) _netprobe_offer_from /etc/protocols ;;
    error) _netprobe_offer '' "${_netprobe_errors[@]}" ;;
    constant) _netprobe_offer '' "${_netprobe_constants[@]}" ;;
    action) _netprobe_offer '' "${_netprobe_actions[@]}" ;;
    file) _netprobe_offer_files '' ;;
    scenario) _netprobe_offer '' "${_netprobe_scenarios[@]}" ;;
    command) _netprobe_offer '' "${_netprobe_commands[@]}" ;;
    esac
}

# Reads the words between command and cursor: which options are used, which one still wants its value, how many operands.
_netprobe_read() {
    local i word option names excluded label
    place=0 wanting='' ended='' used=' '
    for ((i = 2; i < ${#words[@]} - 1; i++)); do
        word=${words[i]}
        if [[ -n $wanting ]]; then
            wanting=''
        elif [[ -z $ended && $word == -- ]]; then
            ended=yes
        elif [[ -z $ended && $word == -?* ]]; then
            for option in ${options[@]+"${options[@]}"}; do
                names=${option%%|*}
                [[ " $names " == *" ${word%%=*} "* ]] || continue
                excluded=${option#*|} label=${option#*|*|}
                used+="${excluded%%|*} "
                [[ $word != *=* && $label != '|'* ]] && wanting=$word
            done
        else
            ((++place))
        fi
    done
}

_netprobe() {
    local current keep place wanting ended used
    local -a words options operands
    COMPREPLY=()
    _netprobe_split
    if ((${#words[@]} == 2)); then
        _netprobe_model ''
        used=' '
        if [[ $current == -* ]]; then
            _netprobe_offer_options
        else
            _netprobe_offer '' "${_netprobe_commands[@]}"
        fi
        return
    fi
    _netprobe_model "${words[1]}"
    _netprobe_read
    if [[ -n $wanting ]]; then
        _netprobe_offer_values "$wanting" ''
    elif [[ -z $ended && $current == --*=* ]]; then
        _netprobe_offer_values "${current%%=*}" "${current%%=*}="
    elif [[ -z $ended && $current == -* ]]; then
        _netprobe_offer_options
    else
        _netprobe_offer_operands "$place"
    fi
}

complete -F _netprobe netprobe
