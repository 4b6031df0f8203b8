#!/bin/sh
# Measures netprobe bulk beside dnsperf, and beside massdns where it is on the path: docs/performance.md, "Many names".
#
#   src/bench/bulk.sh speed [NAMES [ROUNDS]]   whole processes in turn, against NSD on loopback; medians
#   src/bench/bulk.sh loss [NAMES]             in network namespaces of its own (root): 1, 10 and 30 % loss, and a server that stalls
#
# NETPROBE names another launcher. Each output is compared line by line with what it has to be, so a run that loses a name, or has one
# twice or wrong, is not counted.

set -eu
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
netprobe=${NETPROBE:-$here/../../netprobe}
mode=${1:-speed}
names=${2:-400000}
rounds=${3:-5}
port=5399
domain=bulk.test

# So many names are in the zone, each with an address of its own; the others of a longer list match a wildcard, whose answers are as long.
# A larger zone measures the server's memory rather than the clients.
most=400000

work=$(mktemp -d)
server=
buffers=

clean() {
    trap - EXIT INT TERM
    [ -z "$server" ] || kill -- "-$server" 2>/dev/null || :
    if [ -n "$buffers" ]; then
        # shellcheck disable=SC2086 # settings, one a word
        sysctl -qw $buffers || :
    fi
    ip netns del "bulk-client-$$" 2>/dev/null || :
    ip netns del "bulk-server-$$" 2>/dev/null || :
    rm -rf "$work"
}

say() {
    printf '%s\n' "$*"
}

fail() {
    say "bulk.sh: $*" >&2
    exit 1
}

need() {
    for program; do
        command -v "$program" >/dev/null || fail "needs $program"
    done
}

# The list, the same for dnsperf, the zone, and what has to come out, sorted.
make_lists() {
    awk -v names="$names" -v most="$most" -v domain="$domain" -v work="$work" 'BEGIN {
        print "$ORIGIN " domain ".\n$TTL 300\n@ SOA ns hostmaster 1 7200 3600 604800 300\n@ NS ns\nns A 127.0.0.1\n* A 192.0.2.1" >work "/zone"
        for (i = 0; i < names; i++) {
            owner = sprintf("n%08d", i)
            address = "192.0.2.1"
            if (i < most) {
                address = sprintf("10.%d.%d.%d", int(i / 65536) % 256, int(i / 256) % 256, i % 256)
                print owner " A " address >work "/zone"
            }
            print owner "." domain >work "/names"
            print owner "." domain " A" >work "/queries"
            print owner "." domain ". A " address >work "/expected"
        }
    }'
}

# A server that counts datagrams it has no room for as lost looks slow: its buffer is made large (SO_RCVBUFFORCE), and clients may
# have large ones.
raise_buffers() {
    for setting in net.core.rmem_default net.core.rmem_max; do
        old=$(sysctl -n "$setting") || return 0
        if [ "$old" -lt 33554432 ] && sysctl -qw "$setting=33554432" 2>/dev/null; then
            buffers="$buffers $setting=$old"
        fi
    done
}

# Starts NSD on that address, after the words of a command to start it by.
start_server() {
    address=$1
    shift
    cat >"$work/nsd.conf" <<END
server:
    ip-address: $address
    server-count: 1
    rrl-ratelimit: 0
    receive-buffer-size: 33554432
    send-buffer-size: 33554432
    username: ""
    chroot: ""
    database: ""
    pidfile: ""
    xfrdfile: ""
    xfrdir: "$work"
    zonesdir: "$work"
    zonelistfile: "$work/zone.list"
    verbosity: 1
remote-control:
    control-enable: no
zone:
    name: "$domain"
    zonefile: "$work/zone"
END
    setsid "$@" nsd -d -c "$work/nsd.conf" 2>"$work/nsd.log" &
    server=$!
    waited=0
    until grep -q 'nsd started' "$work/nsd.log"; do
        kill -0 "$server" 2>/dev/null || fail "nsd: $(cat "$work/nsd.log")"
        [ $((waited += 1)) -lt 1200 ] || fail "nsd does not start"
        sleep 0.1
    done
}

# Runs a command as a whole process: adds "seconds user system kilobytes" to the file of that name.
timed() {
    label=$1
    shift
    status=0
    command time -o "$work/time" -f '%e %U %S %M' "$@" >"$work/log" 2>&1 || status=$?
    tail -n 1 "$work/time" >>"$work/$label.times"
    return "$status"
}

# Is every name there once, with its address? Else the run is put down as wrong.
verify() {
    if sort "$work/output" | cmp -s - "$work/expected"; then
        echo right >>"$work/$1.verdicts"
    else
        echo wrong >>"$work/$1.verdicts"
    fi
    rm -f "$work/output"
}

run_netprobe() {
    label=$1
    shift
    timed "$label" "$netprobe" bulk --server "127.0.0.1:$port" --output "$work/output" "$@" "$work/names" ||
        tail -n 3 "$work/log" >&2
    verify "$label"
}

run_massdns() {
    echo "127.0.0.1:$port" >"$work/resolvers"
    timed massdns massdns -s 1000 -o S -r "$work/resolvers" -t A -w "$work/output" "$work/names" || tail -n 3 "$work/log" >&2
    verify massdns
}

# Sends and counts, and writes nothing: all it can say is how many were answered.
run_dnsperf() {
    label=$1
    # shellcheck disable=SC2086 # options
    timed "$label" dnsperf -s 127.0.0.1 -p "$port" -d "$work/queries" -n 1 -q 1000 $2 || tail -n 3 "$work/log" >&2
    if grep -q "Response codes: *NOERROR $names (100.00%)" "$work/log"; then
        echo right >>"$work/$label.verdicts"
    else
        echo wrong >>"$work/$label.verdicts"
    fi
}

# Sets $best to the options by which dnsperf is fastest here, each tried once.
tune_dnsperf() {
    best='' least=
    for options in '-c 1 -T 1' '-c 8 -T 1' '-c 2 -T 2' '-c 16 -T 2' '-c 100 -T 2'; do
        rm -f "$work/tuning.times"
        run_dnsperf tuning "$options"
        read -r seconds _ <"$work/tuning.times"
        if [ -z "$least" ] || [ "$(echo "$seconds < $least" | bc)" -eq 1 ]; then
            least=$seconds best=$options
        fi
    done
}

median() {
    sort -n | awk '{ value[NR] = $1 } END { printf "%.2f", (value[int((NR + 1) / 2)] + value[int((NR + 2) / 2)]) / 2 }'
}

report() {
    label=$1
    per_second=$(awk -v n="$names" '{ print n / $1 }' "$work/$label.times" | median)
    cpu=$(awk -v n="$names" '{ print ($2 + $3) * 1e6 / n }' "$work/$label.times" | median)
    memory=$(awk '{ print $4 / 1024 }' "$work/$label.times" | median)
    right=$(grep -c right "$work/$label.verdicts" || :)
    awk -v what="$2" -v rate="$per_second" -v cpu="$cpu" -v memory="$memory" -v right="$right/$rounds" \
        'BEGIN { printf "| %-40s | %9d | %8.2f | %7d | %s |\n", what, rate, cpu, memory, right }'
}

speed() {
    need nsd dnsperf bc
    raise_buffers
    start_server "127.0.0.1@$port"
    tune_dnsperf
    for _ in $(seq "$rounds"); do
        run_netprobe netprobe
        run_netprobe portable --engine portable
        run_dnsperf dnsperf "$best"
        ! command -v massdns >/dev/null || run_massdns
    done
    say "$names names, medians of $rounds rounds"
    say "| client                                   | queries/s |   µs CPU |     MiB | right |"
    say "| --- | --- | --- | --- | --- |"
    report netprobe 'netprobe bulk'
    report portable 'netprobe bulk --engine portable'
    report dnsperf "dnsperf -q 1000 $best"
    ! command -v massdns >/dev/null || report massdns 'massdns -s 1000 -o S'
}

in_client() {
    ip netns exec "bulk-client-$$" "$@"
}

in_server() {
    ip netns exec "bulk-server-$$" "$@"
}

make_network() {
    ip netns add "bulk-client-$$"
    ip netns add "bulk-server-$$"
    in_client ip link add veth0 type veth peer name veth0 netns "bulk-server-$$"
    in_client ip address add 198.18.0.1/30 dev veth0
    in_server ip address add 198.18.0.2/30 dev veth0
    for link in lo veth0; do
        in_client ip link set "$link" up
        in_server ip link set "$link" up
    done
}

# Drops so many of a hundred queries at random, on the server's side.
lose() {
    in_server nft -f - <<END
flush ruleset
table ip loss {
    chain input {
        type filter hook input priority 0;
        udp dport 53 numgen random mod 100 < $1 drop
    }
}
END
}

# Runs netprobe in the client's namespace, and tells what became of the names: each has to be there once, right, or with a reason.
account() {
    label=$1
    timed "$label" ip netns exec "bulk-client-$$" "$netprobe" bulk --server 198.18.0.2 --rate unlimited --timeout 200ms \
        --output "$work/output" "$work/names" || :
    read -r seconds _ <"$work/$label.times"
    answered=$(sort "$work/output" | comm -12 - "$work/expected" | wc -l)
    reasons=$(awk '$3 == ";" { sub(/^[^;]*; /, ""); count[$0]++ } END { for (each in count) printf " %d %s", count[each], each }' "$work/output")
    if cut -d ' ' -f 1 "$work/output" | sort | cmp -s - "$work/owners"; then
        verdict='all accounted for'
    else
        verdict='NAMES LOST OR TWICE'
    fi
    say "| $2 | $seconds s | $answered right |${reasons:- none} | $verdict |"
    rm -f "$work/output"
}

loss() {
    need nsd ip nft
    [ "$(id -u)" -eq 0 ] || fail "loss: only root makes network namespaces"
    raise_buffers
    make_network
    start_server 198.18.0.2 ip netns exec "bulk-server-$$"
    cut -d ' ' -f 1 "$work/expected" >"$work/owners"
    say "$names names, 5 tries of 200 ms"
    say "| network | took | answered | not answered | verdict |"
    say "| --- | --- | --- | --- | --- |"
    for percent in 1 10 30; do
        lose "$percent"
        account "loss-$percent" "$percent % loss"
    done
    in_server nft flush ruleset
    (sleep 1 && kill -s STOP -- "-$server" && sleep 3 && kill -s CONT -- "-$server") &
    account stall 'server stalls for 3 s'
    wait "$!" || :
}

case $mode in
    speed | loss) ;;
    *) fail "expected speed or loss, not $mode" ;;
esac
trap clean EXIT
trap 'exit 1' INT TERM
# builds it where that is due, before anything is timed
"$netprobe" --version >/dev/null || fail "$netprobe does not run"
make_lists
"$mode"
