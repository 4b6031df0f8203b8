# Prints what fish offers for each line of standard input, as if typed and followed by TAB: a line "word<TAB>meaning" each, then
# an empty line. The argument is the folder of the completion.
source $argv[1]/netprobe.fish
while read -l line
    complete -C "$line"
    echo
end
