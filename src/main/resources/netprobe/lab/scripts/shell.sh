# Becomes a shell for the user. On a terminal it gets one of its own: a shell can't give the terminal back, when it ends, to a process
# group that is outside of its process namespace. Where nobody can make one, it complains at its end.
if [ -t 0 ] && command -v script >/dev/null; then
    exec script -q -e -c 'sh -i' /dev/null
fi
exec sh
