# Completion of netprobe for fish. Generated from the command model: change that, not this file.

# Whether the command is still to be typed.
function __netprobe_needs_command
    test (count (commandline -opc)) -eq 1
end

# Whether the command is $argv[1].
function __netprobe_is
    set -l words (commandline -opc)
    test (count $words) -gt 1; and test "$words[2]" = $argv[1]
end

# The options that a value follows.
set -g __netprobe_valued @VALUED@

# Whether the command is $argv[1], and none of the options $argv[2..] is there yet, unless its value is what comes now.
function __netprobe_option
    __netprobe_is $argv[1]; or return
    set -l words (commandline -opc)[3..-1]
    if set -q words[1]; and contains -- $words[-1] $__netprobe_valued
        set -e words[-1]
    end
    for word in $words
        contains -- (string replace -r '=.*' '' -- $word) $argv[2..-1]; and return 1
    end
    return 0
end

# Whether the next operand of command $argv[1] is number $argv[2], or a later one where that ends in +.
function __netprobe_operand
    __netprobe_is $argv[1]; or return
    set -l place 1
    set -l before ''
    set -l ended no
    for word in (commandline -opc)[3..-1]
        if contains -- "$before" $__netprobe_valued
            set before ''
        else if test $ended = no -a "$word" = --
            set ended yes
        else if test $ended = no; and string match -q -- '-?*' "$word"
            set before "$word"
        else
            set place (math $place + 1)
        end
    end
    not contains -- "$before" $__netprobe_valued
    and if string match -q '*+' $argv[2]
        test $place -ge (string trim -c + $argv[2])
    else
        test $place -eq $argv[2]
    end
end

# The words of $argv that a list between commas does not have yet, each after what the list has.
function __netprobe_list
    set -l given (string match -r -- '^.*,' (commandline -ct | string replace -r -- '^--[^=]*=' ''))
    for word in $argv
        contains -- $word (string split , -- "$given"); or printf '%s\n' "$given$word"
    end
end

# The names in a file such as services(5), each with what stands beside it.
function __netprobe_names
    test -r $argv[1]; and string match -r '^[^#\s]\S*\s+\S+' <$argv[1] | string replace -r '\s+' '\t'
end

function __netprobe_commands
    printf '%s\t%s\n' \
@COMMANDS@
end

function __netprobe_errors
    printf '%s\t%s\n' \
@ERRORS@
end

function __netprobe_constants
    printf '%s\t%s\n' \
@CONSTANTS@
end

function __netprobe_actions
    printf '%s\t%s\n' \
@ACTIONS@
end

function __netprobe_scenarios
    printf '%s\t%s\n' \
@SCENARIOS@
end

complete -c netprobe -f

# What stands in a command's place.
complete -c netprobe -n __netprobe_needs_command -a '(__netprobe_commands)'
@OPTIONS@
complete -c netprobe -n '__netprobe_operand help 1' -a '(__netprobe_commands)'

# What each command takes.
@MODELS@
