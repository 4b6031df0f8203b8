# Runs in new namespaces, as their process 1, and becomes the keeper ($@). Everything is mounted and made in here alone: when the keeper
# ends, for whatever reason, the kernel ends every process in here and takes all of it away.
for program in ip nsenter mount; do
    command -v "$program" >/dev/null || { echo "needs the program $program (package iproute2 or util-linux)" >&2; exit 1; }
done
# /proc still shows the outer process numbers here: the one by which others get in
read -r pid _ </proc/self/stat
mount -t proc proc /proc || exit
# also hides the sockets of nscd, systemd-resolved and avahi, which the C library would ask
mount -t tmpfs -o mode=755 tmpfs /run || exit
mkdir /run/netns /run/lab || exit
# without an IPv6 address at its start, the JVM would do without IPv6
ip link set lo up || exit
echo "$pid"
exec "$@"
