# Readies one host: runs in its network namespace, in its folder, where the files are that say what to do.
set -e
quiet() {
    [ ! -w "/proc/sys/net/$1" ] || echo "$2" >"/proc/sys/net/$1"
}
# ICMP messages are evidence: none is held back
quiet ipv4/icmp_ratelimit 0
quiet ipv6/icmp/ratelimit 0
quiet ipv4/icmp_msgs_per_sec 100000
quiet ipv4/icmp_msgs_burst 100000
for each in /proc/sys/net/ipv4/conf/*; do
    quiet "ipv4/conf/${each##*/}/rp_filter" 0
done
# addresses are usable at once, and nobody looks for a router
for each in /proc/sys/net/ipv6/conf/*; do
    quiet "ipv6/conf/${each##*/}/accept_dad" 0
    quiet "ipv6/conf/${each##*/}/accept_ra" 0
    quiet "ipv6/conf/${each##*/}/router_solicitations" 0
done
if [ "$1" = router ]; then
    quiet ipv4/ip_forward 1
    quiet ipv6/conf/all/forwarding 1
fi
ip -batch addresses
while read -r name value; do
    [ -e "/proc/sys/$name" ] || { echo "this kernel has no sysctl $name" >&2; exit 1; }
    echo "$value" >"/proc/sys/$name"
done <sysctls
[ ! -s rules.nft ] || nft -f rules.nft
