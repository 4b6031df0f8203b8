# Prints what zsh offers for each line of standard input, as if typed and followed by TAB: a line "word<TAB>meaning" each, then
# an empty line. The argument is the folder of the completion.
zmodload zsh/zpty
folder=$(mktemp -d) || exit
trap 'rm -rf $folder' EXIT
mkfifo $folder/offers

cat >$folder/inside <<'END'
PS1= PS2=
bindkey -e
fpath=($1 $fpath)
autoload -Uz compinit
compinit -u -d $2/dump
exec 3>$2/offers

# What completion functions add in the end, instead of showing it.
compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-[OAD]* ]]; then
    builtin compadd "$@"
    return
  fi
  local -a words shown given=("$@")
  local at=$given[(i)-d] i
  if (( at < $#given )); then
    [[ $given[at+1] == \(* ]] && eval "shown=$given[at+1]" || shown=("${(@P)given[at+1]}")
  fi
  builtin compadd -A words -D shown "$@"
  for (( i = 1; i <= $#words; i++ )); do
    print -ru3 -- "$words[i]	${shown[i]#*-- }"
  done
  builtin compadd "$@"
}

offer() {
  COLUMNS=1000 _main_complete
  print -u3
  compstate[insert]= compstate[list]=
}
zle -C offer complete-word offer
bindkey '^I' offer
END

zpty -b shell zsh -f -i
zpty -w shell "source $folder/inside $1 $folder"
exec 3<$folder/offers
while IFS= read -r line; do
  zpty -w -n shell "$line"$'\t'
  while IFS= read -r offered <&3 && [[ -n $offered ]]; do
    print -r -- "$offered"
  done
  print
  zpty -w -n shell $'\C-u'
done
zpty -d shell
