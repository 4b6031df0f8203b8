# shellcheck shell=bash
# Completion of netprobe for bash. Generated from the command model: change that, not this file.
#
# Needs no bash-completion package and starts no program. When bash lists what is possible, it shows what each means.

# The commands, as "name|what it does".
_netprobe_commands=(
    'diagnose|why a name does not resolve or a connection fails: the one cause, and what to do'
    'resolve|name to canonical name, aliases and addresses (gethostbyname_ex)'
    'reverse|address to names, and whether they lead back to it (gethostbyaddr)'
    'addrinfo|host and service to socket addresses (getaddrinfo)'
    'nameinfo|socket address to host and service (getnameinfo)'
    'hostname|what this host calls itself, and its addresses (gethostname)'
    'fqdn|a host'\''s fully qualified domain name (getfqdn)'
    'query|what name servers answer, down to the packet (dig)'
    'bulk|lists of names, as fast as servers answer (massdns)'
    'trace|the way from the root to a name, and what is wrong on it'
    'compare|a name by every path and every server, and why they differ'
    'config|this host'\''s resolver configuration, line by line, and the plan for a name'
    'services|service names, ports and URLs (getservbyname, getservbyport)'
    'protocols|protocol names and numbers (getprotobyname, getprotobynumber)'
    'pton|address text to binary (inet_pton)'
    'ntop|binary to address text (inet_ntop)'
    'aton|IPv4 text of one to four parts to binary (inet_aton)'
    'ntoa|binary to IPv4 text (inet_ntoa)'
    'address|what kind of address it is, and how others read it'
    'errno|what an error code means, on every platform'
    'constants|socket constants on Linux, macOS and Windows'
    'sockets|this host'\''s sockets, their processes and who can reach them'
    'options|a connected socket'\''s options, defaults and sysctls (getsockopt)'
    'probe|whether ports can be reached, and who says no (connect)'
    'listen|listen on a port over TCP and UDP, answer, and show who comes'
    'echo|what comes back of what is sent, byte for byte'
    'lab|networks broken on purpose, to try and to learn with, on this machine alone'
    'help|how to use a command'
)

# What a command takes: options as "names|names it excludes|label of its value|values|what it means", where values that begin with
# a comma make a list; and the kind of each operand, which is that of all further ones too where it ends in +.
_netprobe_model() {
    case $1 in
    '')
        options=(
            '-h --help|-h --help|||Show this help; netprobe COMMAND --help shows a command'\''s'
            '-V --version|-V --version|||Show what runs: netprobe, the JVM, the platform'
        )
        operands=()
        ;;
    diagnose)
        options=(
            '-4|-4 -6 --family|||IPv4 only'
            '-6|-6 -4 --family|||IPv6 only'
            '--second-opinion||SERVER||Ask this server, too: ADDRESS, ADDRESS#PORT, tls://ADDRESS or https://NAME/PATH; may be given again. Names are private: else nobody is asked but this host'\''s servers, and those from the root down'
            '--timeout|--timeout|TIME||Wait for one server or one port for TIME, such as 2s or 500ms (default 3500ms)'
            '--root-hints|--root-hints|FILE||Begin at the root servers of FILE (zone-file form), instead of the Internet'\''s'
            '--anchor|--anchor|FILE||Trust the DS or DNSKEY records of FILE (zone-file form), instead of IANA'\''s'
            '--ca|--ca|FILE||Trust the certificates in FILE (PEM), instead of the system'\''s'
            '--cert|--cert|FILE||Show the certificate in FILE (PEM) to a server that asks for one'
            '--key|--key|FILE||The private key of the certificate, if it is not in the same file'
            '--save|--save|FILE||Keep everything observed in FILE, a line a target'
            '--from|--from|FILE||Judge what --save kept or --json wrote, without a network; - is standard input'
            '--redact|--redact|||Replace names and addresses, the same always by the same, so that the report can be shown to others'
            '--explain|--explain|CODE||Print the page of a finding, such as resolver.timeout, and exit'
            '-v --verbose|-v --verbose|||Show all that is known, and not only what is usually wanted'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(host+)
        ;;
    resolve)
        options=(
            '-4|-4 -6 --family|||IPv4 only'
            '-6|-6 -4 --family|||IPv6 only'
            '--via|--via|PATH|system jvm dns|Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe'\''s own resolver (dns)'
            '--server||ADDR[:PORT]||Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(host+)
        ;;
    reverse)
        options=(
            '--via|--via|PATH|system jvm dns|Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe'\''s own resolver (dns)'
            '--server||ADDR[:PORT]||Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(host+)
        ;;
    addrinfo)
        options=(
            '-4|-4 -6 --family|||IPv4 only'
            '-6|-6 -4 --family|||IPv6 only'
            '--family|--family -4 -6|AF|AF_UNSPEC AF_INET AF_INET6|Address family, such as AF_INET6, inet6 or 10'
            '--type|--type|SOCK|SOCK_STREAM SOCK_DGRAM SOCK_RAW|Socket type, such as SOCK_STREAM, stream or 1'
            '--protocol|--protocol|PROTO|IPPROTO_TCP IPPROTO_UDP IPPROTO_UDPLITE IPPROTO_SCTP IPPROTO_ICMP IPPROTO_ICMPV6|Protocol, such as IPPROTO_TCP, tcp or 6'
            '--flags||AI,...|,AI_PASSIVE AI_CANONNAME AI_NUMERICHOST AI_V4MAPPED AI_ALL AI_ADDRCONFIG AI_IDN AI_CANONIDN AI_NUMERICSERV|Flags, such as AI_PASSIVE, passive or 1; may be given again'
            '--explain|--explain|||Say which rule of RFC 6724 put each address where it is'
            '--via|--via|PATH|system jvm dns|Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe'\''s own resolver (dns)'
            '--server||ADDR[:PORT]||Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(host service)
        ;;
    nameinfo)
        options=(
            '--flags||NI,...|,NI_NUMERICHOST NI_NUMERICSERV NI_NOFQDN NI_NAMEREQD NI_DGRAM NI_IDN|Flags, such as NI_NUMERICHOST, numerichost or 1; may be given again'
            '--flow-info|--flow-info|N||Flow information of an IPv6 address, 0 to 1048575'
            '--scope-id|--scope-id|N||Scope of an IPv6 address by number, instead of %scope'
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(open open)
        ;;
    hostname)
        options=(
            '-4|-4 -6 --family|||IPv4 only'
            '-6|-6 -4 --family|||IPv6 only'
            '--via|--via|PATH|system jvm dns|Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe'\''s own resolver (dns)'
            '--server||ADDR[:PORT]||Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=()
        ;;
    fqdn)
        options=(
            '--via|--via|PATH|system jvm dns|Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe'\''s own resolver (dns)'
            '--server||ADDR[:PORT]||Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(host+)
        ;;
    query)
        options=(
            '-t --type||TYPE||Ask for this type, such as MX or TYPE65280. May be given again'
            '-c --class|-c --class|CLASS||Ask in this class, such as CH (default IN)'
            '-q --name||NAME||Ask for this name, whatever it looks like. May be given again'
            '-x --reverse||ADDR||Ask for the names of this address (PTR). May be given again'
            '-f --file|-f --file|FILE||Read requests from FILE, as from standard input'
            '--search|--search|||Try short names with the search list of resolv.conf'
            '--domain||DOMAIN||Try short names with this domain instead. May be given again'
            '--ndots|--ndots|N||A name with N dots is tried as it stands first (default: as resolv.conf says, else 1)'
            '-n --server --nameserver||SERVER||Ask this server: the same as @SERVER. May be given again'
            '-p --port|-p --port|PORT||The port of servers that are given without'
            '--tcp|--tcp|||Ask by TCP servers that are given without transport'
            '--udp|--udp|||Likewise by UDP, and never go on to TCP'
            '--tls|--tls|||Likewise by TLS (DoT, RFC 7858)'
            '--https|--https|||Likewise by HTTPS (DoH, RFC 8484)'
            '--opportunistic|--opportunistic|||Take encrypted answers whatever the server'\''s certificate'
            '--tls-hostname|--tls-hostname|NAME||Whom certificates have to be for, of servers that are given by address'
            '--path|--path|PATH||The path of HTTPS servers that are given without (default /dns-query)'
            '--no-rd|--no-rd|||Ask for no recursion: what the server knows itself'
            '--cd|--cd|||Set CD: the server need not validate'
            '--ad|--ad --no-ad|||Set AD: say whether the answer is validated (the default)'
            '--no-ad|--no-ad --ad|||Leave AD clear'
            '--aa|--aa|||Set AA, which means nothing in a query'
            '--tc|--tc|||Set TC, which means nothing in a query'
            '--ra|--ra|||Set RA, which means nothing in a query'
            '--z|--z|||Set the reserved flag Z'
            '--opcode|--opcode|N||Send messages of this kind, such as NOTIFY or 4 (default QUERY)'
            '--id|--id|N||Send messages with this ID, instead of one at random'
            '--do|--do|||Set DO: send signatures along'
            '--co|--co|||Set CO: compact denial of existence is understood'
            '--no-edns|--no-edns --cookie --no-cookie|||Ask without EDNS'
            '--edns-version|--edns-version|N||Ask with version N of EDNS (default 0)'
            '--edns-flags|--edns-flags|BITS||Set these flags of EDNS, such as 0x0040'
            '--bufsize|--bufsize|BYTES||Take datagrams up to this size (default 1232)'
            '--nsid|--nsid|||Ask which server answers (NSID)'
            '--ecs --subnet|--ecs --subnet|ADDR[/LENGTH]||Ask as a client of this network would (ECS); 0 to keep one'\''s own secret'
            '--cookie|--cookie --no-cookie --no-edns|HEX||Send this cookie, instead of one at random'
            '--no-cookie|--no-cookie --cookie --no-edns|||Send no cookie'
            '--padding|--padding|BYTES||Make queries as long as a multiple of BYTES (default 128 for encrypted ones; 1 for none)'
            '--keepalive|--keepalive|||Ask how long a connection may idle'
            '--option||CODE[:HEX]||Send this option of EDNS, by number or name, too; may be given again'
            '--mixed-case|--mixed-case|||Ask with the name'\''s letters in random case, and see whether they come back'
            '--ignore-tc|--ignore-tc|||Leave a truncated answer as it is, instead of asking again by TCP'
            '--keep-badcookie|--keep-badcookie|||Leave BADCOOKIE as the answer, instead of asking again with the right one'
            '--keep-badvers|--keep-badvers|||Leave a refusal of EDNS as the answer, instead of asking again without'
            '--post|--post|||Ask HTTPS servers by POST, instead of GET'
            '-y --tsig|-y --tsig|KEY||Sign with the key [ALGORITHM:]NAME:SECRET (TSIG), and take signed answers alone'
            '-k --tsig-file|-k --tsig-file|FILE||Sign with the key in FILE, which is as tsig-keygen writes it'
            '-b --source|-b --source|ADDR||Ask from this address'
            '--tries|--tries|N||Send a question N times by UDP when nothing comes back (default 3)'
            '--dnssec|--dnssec|||Validate the answers, from the root'\''s trust anchor down, by netprobe'\''s own judgement: secure, insecure, bogus or indeterminate'
            '--iterate|--iterate|||With --dnssec, ask the authoritative servers for keys, from the root down, and not the server that answered'
            '--root-hints|--root-hints|FILE||Likewise, from the root servers of FILE (zone-file form) down; then --anchor names their keys'
            '--anchor|--anchor|FILE||Trust the DS or DNSKEY records of FILE (zone-file form), instead of IANA'\''s'
            '--ca|--ca|FILE||Trust the certificates in FILE (PEM), instead of the system'\''s'
            '--cert|--cert|FILE||Show the certificate in FILE (PEM) to a server that asks for one'
            '--key|--key|FILE||The private key of the certificate, if it is not in the same file'
            '--pin||BASE64||Take the server whose key has this SHA-256, whoever vouches for it. May be given again'
            '--sni|--sni --no-sni|NAME||Ask for NAME (server name indication); the certificate still has to be the server'\''s'
            '-4|-4 -6 --family|||IPv4 only'
            '-6|-6 -4 --family|||IPv6 only'
            '--format|--format --json --raw|FORM|text dig json|Print text (the default), what dig prints, or JSON Lines'
            '--layout||WORD||Print what dig prints with +WORD, such as noall, answer or multiline. May be given again'
            '--raw|--raw --json --short --format|||Print the messages alone, in hexadecimal digits'
            '--serial|--serial|N||With type IXFR, the serial number of the zone as it is known; the same as IXFR=N'
            '--repeat|--repeat --first --race|N||Ask N times, and sum up'
            '--interval|--interval|TIME||With --repeat, ask again after TIME (default 1s)'
            '-v --verbose|-v --verbose|||Show all that is known, and not only what is usually wanted'
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(host+)
        ;;
    bulk)
        options=(
            '-t --type||TYPE||Ask for these types, such as A,AAAA,MX (default A), where a line names none. Of addresses, PTR. May be given again'
            '--server||SERVER||Ask this server, ADDR[:PORT][=WEIGHT], instead of those of resolv.conf; one of twice the weight is asked twice as often. Several with commas; may be given again'
            '-o --output|-o --output|FILE||Write to FILE instead of standard output'
            '--checkpoint|--checkpoint|FILE||With --output, keep in FILE how far it is, so that a run that was broken off can be taken up again'
            '--resume|--resume|||Go on where the run was broken off that kept this --checkpoint'
            '--summary|--summary|FILE||Write the summary to FILE too, as JSON'
            '--format|--format --json --raw|FORMAT|text json raw|Write text, json, or raw DNS messages (default text)'
            '--compress|--compress|KIND|none gzip zstd|Compress the output: gzip, zstd or none (default: what the output'\''s suffix says, .gz or .zst)'
            '--ordered|--ordered|||Write in the order of the list, and not as answers come'
            '--unique|--unique|||Ask a question that comes again only once'
            '--verify|--verify|N%||Ask a second server too, about N percent of the questions, and report where it says something else'
            '--rate|--rate|N||Send at most N queries a second in all, or unlimited. Where a server is not this host it is 1000 unless said otherwise: this is how to raise it'
            '--rate-per-server|--rate-per-server|N||Send at most N queries a second to each server, or unlimited'
            '--timeout|--timeout|TIME||Ask again after TIME without an answer, such as 500ms (default 2s)'
            '--tries|--tries|N||Ask N times before giving up (default 5)'
            '--no-rd|--no-rd|||Ask for no recursion: what the server knows itself'
            '--do|--do|||Set DO: send signatures along'
            '--no-edns|--no-edns --cookie --no-cookie|||Ask without EDNS'
            '--engine|--engine|NAME|libc portable|Ask by libc'\''s system calls or by Java'\''s portable ones (default libc, where it is there)'
            '--in-flight|--in-flight|N||Have at most N questions under way at once (default: as many as the servers can take)'
            '--sockets|--sockets|N||Ask from N sockets, each with a port of its own'
            '--threads|--threads|N||Ask in N threads'
            '-v --verbose|-v --verbose|||Show all that is known, and not only what is usually wanted'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(file+)
        ;;
    trace)
        options=(
            '-4|-4 -6 --family|||IPv4 only'
            '-6|-6 -4 --family|||IPv6 only'
            '--all|--all|||Ask every server of every zone, by UDP and TCP'
            '--minimise --minimize|--minimise --minimize|||Tell servers no more of the name than they need (RFC 9156)'
            '--root-hints|--root-hints|FILE||Begin at the root servers of FILE (zone-file form), instead of the Internet'\''s'
            '--anchor|--anchor|FILE||Trust the DS or DNSKEY records of FILE (zone-file form), instead of IANA'\''s'
            '--port|--port|PORT||Ask servers at PORT instead of 53'
            '--timeout|--timeout|TIME||Wait for one server for TIME, such as 2s or 500ms (default 3s)'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(host+)
        ;;
    compare)
        options=(
            '-4|-4 -6 --family|||IPv4 only'
            '-6|-6 -4 --family|||IPv6 only'
            '--with||SERVER||Ask this server, too: an address, ADDR#PORT, or as tls://… or https://…; may be given again'
            '--ca|--ca|FILE||Trust the certificates in FILE (PEM), instead of the system'\''s'
            '--cert|--cert|FILE||Show the certificate in FILE (PEM) to a server that asks for one'
            '--key|--key|FILE||The private key of the certificate, if it is not in the same file'
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(host+)
        ;;
    config)
        options=(
            '-4|-4 -6 --family|||IPv4 only'
            '-6|-6 -4 --family|||IPv6 only'
            '--plan|--plan|||Show what a lookup of each name would do, and do nothing of it'
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(host+)
        ;;
    services)
        options=(
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(service+)
        ;;
    protocols)
        options=(
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(protocol+)
        ;;
    pton)
        options=(
            '-4|-4 -6 --family|||IPv4 only'
            '-6|-6 -4 --family|||IPv6 only'
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(open+)
        ;;
    ntop)
        options=(
            '-4|-4 -6 --family|||IPv4 only'
            '-6|-6 -4 --family|||IPv6 only'
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(open+)
        ;;
    aton)
        options=(
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(open+)
        ;;
    ntoa)
        options=(
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(open+)
        ;;
    address)
        options=(
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(open+)
        ;;
    errno)
        options=(
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(error+)
        ;;
    constants)
        options=(
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(constant+)
        ;;
    sockets)
        options=(
            '-4|-4 -6 --family|||IPv4 only'
            '-6|-6 -4 --family|||IPv6 only'
            '--state||STATE|,listening connected established syn-sent syn-received fin-wait-1 fin-wait-2 time-wait unconnected close-wait last-ack closing bound|In this state'
            '--port||PORT||With this port, range of ports or service at either end'
            '--address||ADDR||With this address, or one of this prefix, at either end'
            '--process||NAME|PID||Held by this process'
            '--user||NAME|UID||Made by this user'
            '--protocol||PROTO|,tcp mptcp udp udplite icmp raw unix|Of this protocol'
            '--type||TYPE|,stream dgram raw seqpacket|Of this type'
            '--family|-4 -6|FAMILY|,inet inet6 unix|Of this address family'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(open+)
        ;;
    options)
        options=(
            '-4|-4 -6 --family|||IPv4 only'
            '-6|-6 -4 --family|||IPv6 only'
            '--via|--via|PATH|system jvm dns|Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe'\''s own resolver (dns)'
            '--server||ADDR[:PORT]||Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
            '-j --jobs|-j --jobs|N||Work on N operands side by side (default 8)'
            '--timeout|--timeout|TIME||Give up on one operand after TIME, such as 2s or 500ms'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(host service)
        ;;
    probe)
        options=(
            '--udp|--udp|||Send a datagram fit for the port, instead of connecting over TCP'
            '--payload|--payload|TEXT||With --udp, send this instead of what fits the port'
            '--first|--first --race --repeat|||Try the addresses one after another and stop at the first that is reached, as most programs do'
            '--race|--race --first --repeat|||Let the addresses race as browsers do (Happy Eyeballs, RFC 8305), and show who won'
            '--options|--options|||Show the socket options of each connection, as netprobe options does'
            '--source|--source|ADDR|IFACE||Start from this address, or leave by this interface'
            '--tls|--tls|||Make a TLS handshake, and judge the certificates'
            '--sni|--sni --no-sni|NAME||Ask for NAME (server name indication), instead of for the host; the certificate still has to be the host'\''s'
            '--no-sni|--no-sni --sni|||Ask for no name'
            '--alpn|--alpn|PROTO,...||Offer these protocols by ALPN, such as h2,http/1.1'
            '--tls-version|--tls-version|VERSION||Offer this version of TLS, such as 1.2, or a range of versions, such as 1.0-1.2 (default 1.2-1.3)'
            '--ca|--ca|FILE||Trust the certificates in FILE (PEM), instead of the system'\''s'
            '--cert|--cert|FILE||Show the certificate in FILE (PEM) to a server that asks for one'
            '--key|--key|FILE||The private key of the certificate, if it is not in the same file'
            '--greeting|--greeting||smtp submission submissions pop3 pop3s imap imaps ftp ftps nntp nntps ssh http https dns whois finger echo discard daytime chargen time ntp|Wait for the service'\''s greeting: of the protocol that the port stands for, or of PROTOCOL, behind an equals sign'
            '--starttls|--starttls|||Go over to TLS after the greeting, by STARTTLS, STLS or AUTH TLS. Means --greeting'
            '--data|--data|BYTES||Send BYTES zero bytes over the connection, and see whether they arrive: what passes small may not pass large'
            '--repeat|--repeat --first --race|N||Do it N times, and sum up'
            '--interval|--interval|TIME||With --repeat, begin again after TIME (default 1s)'
            '-j --jobs|-j --jobs|N||Have N attempts under way at once (default 512)'
            '--timeout|--timeout|TIME||Give up on one attempt after TIME, such as 2s or 500ms (default 10s)'
            '-4|-4 -6 --family|||IPv4 only'
            '-6|-6 -4 --family|||IPv6 only'
            '--via|--via|PATH|system jvm dns|Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe'\''s own resolver (dns)'
            '--server||ADDR[:PORT]||Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(host service+)
        ;;
    listen)
        options=(
            '-4|-4 -6 --family|||IPv4 only'
            '-6|-6 -4 --family|||IPv6 only'
            '--tcp|--tcp|||TCP only'
            '--udp|--udp|||UDP only'
            '--reply|--reply|REPLY|echo upper discard daytime|What to answer: nothing (discard, the default), the same (echo), the same in upper case (upper), the time of day (daytime), or this text, in which \r \n \t \\ and \xHH stand for those bytes'
            '--once|--once --count|||End after the first connection or datagram'
            '--count|--count --once|N||End after N connections and datagrams'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(service service)
        ;;
    echo)
        options=(
            '-4|-4 -6 --family|||IPv4 only'
            '-6|-6 -4 --family|||IPv6 only'
            '--via|--via|PATH|system jvm dns|Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe'\''s own resolver (dns)'
            '--server||ADDR[:PORT]||Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
            '--udp|--udp|||Over UDP'
            '--size|--size|BYTES||Send so many bytes (default 64); with --udp, in each datagram'
            '--count|--count --once|N||With --udp: send N datagrams (default 1)'
            '--interval|--interval|TIME||With --udp: from one datagram to the next (default 100ms)'
            '--timeout|--timeout|TIME||Give up when nothing happens for TIME, such as 2s or 500ms (default 5s)'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(host service open)
        ;;
    lab)
        options=(
            '--exec|--exec|||With run: what follows is any program with its arguments, rather than a command of netprobe'\''s'
            '--deadline|--deadline|TIME||End the whole command after TIME, such as 10s or 500ms'
            '--json|--json --short --raw --format|||Print one JSON object an operand (JSON Lines)'
            '--short|--short --json --raw|||Print only the answers, one a line'
            '--color|--color|WHEN|auto always never|Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
            '-h --help|-h --help|||Show this help and exit'
        )
        operands=(action scenario open+)
        ;;
    help)
        options=()
        operands=(command)
        ;;
    *)
        options=()
        operands=()
        ;;
    esac
}

_netprobe_errors=(
    EPERM
    ENOENT
    ESRCH
    EINTR
    EIO
    ENXIO
    E2BIG
    ENOEXEC
    EBADF
    ECHILD
    EAGAIN
    EWOULDBLOCK
    ENOMEM
    EACCES
    EFAULT
    ENOTBLK
    EBUSY
    EEXIST
    EXDEV
    ENODEV
    ENOTDIR
    EISDIR
    EINVAL
    ENFILE
    EMFILE
    ENOTTY
    ETXTBSY
    EFBIG
    ENOSPC
    ESPIPE
    EROFS
    EMLINK
    EPIPE
    EDOM
    ERANGE
    EDEADLK
    EDEADLOCK
    ENAMETOOLONG
    ENOLCK
    ENOSYS
    ENOTEMPTY
    ELOOP
    ENOMSG
    EIDRM
    ECHRNG
    EL2NSYNC
    EL3HLT
    EL3RST
    ELNRNG
    EUNATCH
    ENOCSI
    EL2HLT
    EBADE
    EBADR
    EXFULL
    ENOANO
    EBADRQC
    EBADSLT
    EBFONT
    ENOSTR
    ENODATA
    ETIME
    ENOSR
    ENONET
    ENOPKG
    EREMOTE
    ENOLINK
    EADV
    ESRMNT
    ECOMM
    EPROTO
    EMULTIHOP
    EDOTDOT
    EBADMSG
    EOVERFLOW
    ENOTUNIQ
    EBADFD
    EREMCHG
    ELIBACC
    ELIBBAD
    ELIBSCN
    ELIBMAX
    ELIBEXEC
    EILSEQ
    ERESTART
    ESTRPIPE
    EUSERS
    ENOTSOCK
    EDESTADDRREQ
    EMSGSIZE
    EPROTOTYPE
    ENOPROTOOPT
    EPROTONOSUPPORT
    ESOCKTNOSUPPORT
    EOPNOTSUPP
    ENOTSUP
    EPFNOSUPPORT
    EAFNOSUPPORT
    EADDRINUSE
    EADDRNOTAVAIL
    ENETDOWN
    ENETUNREACH
    ENETRESET
    ECONNABORTED
    ECONNRESET
    ENOBUFS
    EISCONN
    ENOTCONN
    ESHUTDOWN
    ETOOMANYREFS
    ETIMEDOUT
    ECONNREFUSED
    EHOSTDOWN
    EHOSTUNREACH
    EALREADY
    EINPROGRESS
    ESTALE
    EUCLEAN
    ENOTNAM
    ENAVAIL
    EISNAM
    EREMOTEIO
    EDQUOT
    ENOMEDIUM
    EMEDIUMTYPE
    ECANCELED
    ENOKEY
    EKEYEXPIRED
    EKEYREVOKED
    EKEYREJECTED
    EOWNERDEAD
    ENOTRECOVERABLE
    ERFKILL
    EHWPOISON
    EAI_BADFLAGS
    EAI_NONAME
    EAI_AGAIN
    EAI_FAIL
    EAI_NODATA
    EAI_FAMILY
    EAI_SOCKTYPE
    EAI_SERVICE
    EAI_ADDRFAMILY
    EAI_MEMORY
    EAI_SYSTEM
    EAI_OVERFLOW
    EAI_INPROGRESS
    EAI_CANCELED
    EAI_NOTCANCELED
    EAI_ALLDONE
    EAI_INTR
    EAI_IDN_ENCODE
    NETDB_INTERNAL
    NETDB_SUCCESS
    HOST_NOT_FOUND
    TRY_AGAIN
    NO_RECOVERY
    NO_DATA
    NO_ADDRESS
    NOERROR
    NODATA
    FORMERR
    SERVFAIL
    NXDOMAIN
    NOTIMP
    REFUSED
    YXDOMAIN
    YXRRSET
    NXRRSET
    NOTAUTH
    NOTZONE
    DSOTYPENI
    BADVERS
    BADSIG
    BADKEY
    BADTIME
    BADMODE
    BADNAME
    BADALG
    BADTRUNC
    BADCOOKIE
    EPROCLIM
    EBADRPC
    ERPCMISMATCH
    EPROGUNAVAIL
    EPROGMISMATCH
    EPROCUNAVAIL
    EFTYPE
    EAUTH
    ENEEDAUTH
    EPWROFF
    EDEVERR
    EBADEXEC
    EBADARCH
    ESHLIBVERS
    EBADMACHO
    ENOATTR
    ENOPOLICY
    EQFULL
    ENOTCAPABLE
    EAI_BADHINTS
    EAI_PROTOCOL
    EDOOFUS
    ECAPMODE
    EINTEGRITY
    EOTHER
    WSA_INVALID_HANDLE
    WSA_NOT_ENOUGH_MEMORY
    ERROR_NETNAME_DELETED
    WSA_INVALID_PARAMETER
    ERROR_SEM_TIMEOUT
    WSA_OPERATION_ABORTED
    WSA_IO_INCOMPLETE
    WSA_IO_PENDING
    ERROR_CONNECTION_REFUSED
    ERROR_NETWORK_UNREACHABLE
    ERROR_HOST_UNREACHABLE
    ERROR_PORT_UNREACHABLE
    ERROR_CONNECTION_ABORTED
    WSAEINTR
    WSAEBADF
    WSAEACCES
    WSAEFAULT
    WSAEINVAL
    WSAEMFILE
    WSAEWOULDBLOCK
    WSAEINPROGRESS
    WSAEALREADY
    WSAENOTSOCK
    WSAEDESTADDRREQ
    WSAEMSGSIZE
    WSAEPROTOTYPE
    WSAENOPROTOOPT
    WSAEPROTONOSUPPORT
    WSAESOCKTNOSUPPORT
    WSAEOPNOTSUPP
    WSAEPFNOSUPPORT
    WSAEAFNOSUPPORT
    WSAEADDRINUSE
    WSAEADDRNOTAVAIL
    WSAENETDOWN
    WSAENETUNREACH
    WSAENETRESET
    WSAECONNABORTED
    WSAECONNRESET
    WSAENOBUFS
    WSAEISCONN
    WSAENOTCONN
    WSAESHUTDOWN
    WSAETOOMANYREFS
    WSAETIMEDOUT
    WSAECONNREFUSED
    WSAELOOP
    WSAENAMETOOLONG
    WSAEHOSTDOWN
    WSAEHOSTUNREACH
    WSAENOTEMPTY
    WSAEPROCLIM
    WSAEUSERS
    WSAEDQUOT
    WSAESTALE
    WSAEREMOTE
    WSASYSNOTREADY
    WSAVERNOTSUPPORTED
    WSANOTINITIALISED
    WSAEDISCON
    WSAENOMORE
    WSAECANCELLED
    WSAEINVALIDPROCTABLE
    WSAEINVALIDPROVIDER
    WSAEPROVIDERFAILEDINIT
    WSASYSCALLFAILURE
    WSASERVICE_NOT_FOUND
    WSATYPE_NOT_FOUND
    WSA_E_NO_MORE
    WSA_E_CANCELLED
    WSAEREFUSED
    WSAHOST_NOT_FOUND
    WSATRY_AGAIN
    WSANO_RECOVERY
    WSANO_DATA
    WSA_QOS_RECEIVERS
    WSA_QOS_SENDERS
    WSA_QOS_NO_SENDERS
    WSA_QOS_NO_RECEIVERS
    WSA_QOS_REQUEST_CONFIRMED
    WSA_QOS_ADMISSION_FAILURE
    WSA_QOS_POLICY_FAILURE
    WSA_QOS_BAD_STYLE
    WSA_QOS_BAD_OBJECT
    WSA_QOS_TRAFFIC_CTRL_ERROR
    WSA_QOS_GENERIC_ERROR
    WSA_QOS_ESERVICETYPE
    WSA_QOS_EFLOWSPEC
    WSA_QOS_EPROVSPECBUF
    WSA_QOS_EFILTERSTYLE
    WSA_QOS_EFILTERTYPE
    WSA_QOS_EFILTERCOUNT
    WSA_QOS_EOBJLENGTH
    WSA_QOS_EFLOWCOUNT
    WSA_QOS_EUNKNOWNPSOBJ
    WSA_QOS_EUNKOWNPSOBJ
    WSA_QOS_EPOLICYOBJ
    WSA_QOS_EFLOWDESC
    WSA_QOS_EPSFLOWSPEC
    WSA_QOS_EPSFILTERSPEC
    WSA_QOS_ESDMODEOBJ
    WSA_QOS_ESHAPERATEOBJ
    WSA_QOS_RESERVED_PETYPE
    WSA_SECURE_HOST_NOT_FOUND
    WSA_IPSEC_NAME_POLICY
)

_netprobe_constants=(
    AF_
    AF_UNSPEC
    AF_UNIX
    AF_FILE
    AF_LOCAL
    AF_INET
    AF_AX25
    AF_IPX
    AF_APPLETALK
    AF_NETROM
    AF_BRIDGE
    AF_ATMPVC
    AF_X25
    AF_INET6
    AF_ROSE
    AF_DECnet
    AF_NETBEUI
    AF_SECURITY
    AF_KEY
    AF_NETLINK
    AF_ROUTE
    AF_PACKET
    AF_ASH
    AF_ECONET
    AF_ATMSVC
    AF_RDS
    AF_SNA
    AF_IRDA
    AF_PPPOX
    AF_WANPIPE
    AF_LLC
    AF_IB
    AF_MPLS
    AF_CAN
    AF_TIPC
    AF_BLUETOOTH
    AF_IUCV
    AF_RXRPC
    AF_ISDN
    AF_PHONET
    AF_IEEE802154
    AF_CAIF
    AF_ALG
    AF_NFC
    AF_VSOCK
    AF_KCM
    AF_QIPCRTR
    AF_SMC
    AF_XDP
    AF_MCTP
    AF_IMPLINK
    AF_NS
    AF_ISO
    AF_OSI
    AF_LINK
    AF_ATM
    AF_CLUSTER
    AF_NDRV
    AF_BTH
    AF_SYSTEM
    AF_NETBIOS
    AF_HYPERV
    AF_PPP
    AF_IEEE80211
    AF_UTUN
    SOCK_
    SOCK_STREAM
    SOCK_DGRAM
    SOCK_RAW
    SOCK_RDM
    SOCK_SEQPACKET
    SOCK_DCCP
    SOCK_PACKET
    SOCK_NONBLOCK
    SOCK_CLOEXEC
    IPPROTO_
    IPPROTO_IP
    IPPROTO_HOPOPTS
    IPPROTO_ICMP
    IPPROTO_IGMP
    IPPROTO_IPIP
    IPPROTO_TCP
    IPPROTO_EGP
    IPPROTO_PUP
    IPPROTO_UDP
    IPPROTO_IDP
    IPPROTO_TP
    IPPROTO_DCCP
    IPPROTO_IPV6
    IPPROTO_ROUTING
    IPPROTO_FRAGMENT
    IPPROTO_RSVP
    IPPROTO_GRE
    IPPROTO_ESP
    IPPROTO_AH
    IPPROTO_ICMPV6
    IPPROTO_NONE
    IPPROTO_DSTOPTS
    IPPROTO_MTP
    IPPROTO_BEETPH
    IPPROTO_ENCAP
    IPPROTO_PIM
    IPPROTO_COMP
    IPPROTO_L2TP
    IPPROTO_SCTP
    IPPROTO_MH
    IPPROTO_UDPLITE
    IPPROTO_MPLS
    IPPROTO_ETHERNET
    IPPROTO_AGGFRAG
    IPPROTO_RAW
    IPPROTO_SMC
    IPPROTO_MPTCP
    IPPROTO_GGP
    IPPROTO_IPV4
    IPPROTO_CBT
    IPPROTO_ST
    IPPROTO_RDP
    IPPROTO_ND
    IPPROTO_ICLFXBM
    IPPROTO_IGP
    IPPROTO_OSPFIGP
    IPPROTO_ETHERIP
    IPPROTO_IPCOMP
    IPPROTO_PGM
    IPPROTO_DIVERT
    SOL_
    SOL_IP
    SOL_SOCKET
    SOL_TCP
    SOL_UDP
    SOL_IPV6
    SOL_ICMPV6
    SOL_RAW
    SOL_DECNET
    SOL_X25
    SOL_PACKET
    SOL_ATM
    SOL_AAL
    SOL_IRDA
    SOL_NETBEUI
    SOL_LLC
    SOL_DCCP
    SOL_NETLINK
    SOL_TIPC
    SOL_RXRPC
    SOL_PPPOL2TP
    SOL_BLUETOOTH
    SOL_PNPIPE
    SOL_RDS
    SOL_IUCV
    SOL_CAIF
    SOL_ALG
    SOL_NFC
    SOL_KCM
    SOL_TLS
    SOL_XDP
    SOL_MPTCP
    SOL_MCTP
    SOL_SMC
    SOL_VSOCK
    SOL_CAN_BASE
    SOL_CAN_RAW
    SO_
    SO_DEBUG
    SO_REUSEADDR
    SO_TYPE
    SO_ERROR
    SO_DONTROUTE
    SO_BROADCAST
    SO_SNDBUF
    SO_RCVBUF
    SO_KEEPALIVE
    SO_OOBINLINE
    SO_NO_CHECK
    SO_PRIORITY
    SO_LINGER
    SO_BSDCOMPAT
    SO_REUSEPORT
    SO_PASSCRED
    SO_PEERCRED
    SO_RCVLOWAT
    SO_SNDLOWAT
    SO_RCVTIMEO
    SO_RCVTIMEO_OLD
    SO_SNDTIMEO
    SO_SNDTIMEO_OLD
    SO_SECURITY_AUTHENTICATION
    SO_SECURITY_ENCRYPTION_TRANSPORT
    SO_SECURITY_ENCRYPTION_NETWORK
    SO_BINDTODEVICE
    SO_ATTACH_FILTER
    SO_GET_FILTER
    SO_DETACH_FILTER
    SO_DETACH_BPF
    SO_PEERNAME
    SO_TIMESTAMP
    SO_TIMESTAMP_OLD
    SO_ACCEPTCONN
    SO_PEERSEC
    SO_SNDBUFFORCE
    SO_RCVBUFFORCE
    SO_PASSSEC
    SO_TIMESTAMPNS
    SO_TIMESTAMPNS_OLD
    SO_MARK
    SO_TIMESTAMPING
    SO_TIMESTAMPING_OLD
    SO_PROTOCOL
    SO_DOMAIN
    SO_RXQ_OVFL
    SO_WIFI_STATUS
    SO_PEEK_OFF
    SO_NOFCS
    SO_LOCK_FILTER
    SO_SELECT_ERR_QUEUE
    SO_BUSY_POLL
    SO_MAX_PACING_RATE
    SO_BPF_EXTENSIONS
    SO_INCOMING_CPU
    SO_ATTACH_BPF
    SO_ATTACH_REUSEPORT_CBPF
    SO_ATTACH_REUSEPORT_EBPF
    SO_CNX_ADVICE
    SO_MEMINFO
    SO_INCOMING_NAPI_ID
    SO_COOKIE
    SO_PEERGROUPS
    SO_ZEROCOPY
    SO_TXTIME
    SO_BINDTOIFINDEX
    SO_TIMESTAMP_NEW
    SO_TIMESTAMPNS_NEW
    SO_TIMESTAMPING_NEW
    SO_RCVTIMEO_NEW
    SO_SNDTIMEO_NEW
    SO_DETACH_REUSEPORT_BPF
    SO_PREFER_BUSY_POLL
    SO_BUSY_POLL_BUDGET
    SO_NETNS_COOKIE
    SO_BUF_LOCK
    SO_RESERVE_MEM
    SO_TXREHASH
    SO_RCVMARK
    SO_PASSPIDFD
    SO_PEERPIDFD
    SO_DEVMEM_LINEAR
    SO_DEVMEM_DMABUF
    SO_DEVMEM_DONTNEED
    SO_RCVPRIORITY
    SO_PASSRIGHTS
    SO_INQ
    SO_DONTLINGER
    SO_EXCLUSIVEADDRUSE
    SO_USELOOPBACK
    SO_TIMESTAMP_MONOTONIC
    SO_BSP_STATE
    SO_LABEL
    SO_PEERLABEL
    SO_NREAD
    SO_NKE
    SO_NOSIGPIPE
    SO_NOADDRERR
    SO_NWRITE
    SO_REUSESHAREUID
    SO_LINGER_SEC
    SO_RANDOMPORT
    SO_NP_EXTENSIONS
    SO_NUMRCVPKT
    SO_NET_SERVICE_TYPE
    SO_NETSVC_MARKING_LEVEL
    SO_RESOLVER_SIGNATURE
    SO_DONTTRUNC
    SO_GROUP_ID
    SO_GROUP_PRIORITY
    SO_MAX_MSG_SIZE
    SO_PROTOCOL_INFOA
    SO_PROTOCOL_INFOW
    SO_CONDITIONAL_ACCEPT
    SO_PAUSE_ACCEPT
    SO_COMPARTMENT_ID
    SO_RANDOMIZE_PORT
    SO_PORT_SCALABILITY
    SO_REUSE_UNICASTPORT
    SO_REUSE_MULTICASTPORT
    SO_WANTMORE
    SO_OPENTYPE
    SO_UPDATE_ACCEPT_CONTEXT
    SO_CONNECT_TIME
    SO_UPDATE_CONNECT_CONTEXT
    SO_WANTOOBFLAG
    SO_J1939_FILTER
    SO_J1939_PROMISC
    SO_J1939_SEND_PRIO
    SO_J1939_ERRQUEUE
    SO_VM_SOCKETS_BUFFER_SIZE
    SO_VM_SOCKETS_BUFFER_MIN_SIZE
    SO_VM_SOCKETS_BUFFER_MAX_SIZE
    TCP_
    TCP_NODELAY
    TCP_MAXSEG
    TCP_CORK
    TCP_KEEPIDLE
    TCP_KEEPINTVL
    TCP_KEEPCNT
    TCP_SYNCNT
    TCP_LINGER2
    TCP_DEFER_ACCEPT
    TCP_WINDOW_CLAMP
    TCP_INFO
    TCP_QUICKACK
    TCP_CONGESTION
    TCP_MD5SIG
    TCP_COOKIE_TRANSACTIONS
    TCP_THIN_LINEAR_TIMEOUTS
    TCP_THIN_DUPACK
    TCP_USER_TIMEOUT
    TCP_REPAIR
    TCP_REPAIR_QUEUE
    TCP_QUEUE_SEQ
    TCP_REPAIR_OPTIONS
    TCP_FASTOPEN
    TCP_TIMESTAMP
    TCP_NOTSENT_LOWAT
    TCP_CC_INFO
    TCP_SAVE_SYN
    TCP_SAVED_SYN
    TCP_REPAIR_WINDOW
    TCP_FASTOPEN_CONNECT
    TCP_ULP
    TCP_MD5SIG_EXT
    TCP_FASTOPEN_KEY
    TCP_FASTOPEN_NO_COOKIE
    TCP_ZEROCOPY_RECEIVE
    TCP_INQ
    TCP_CM_INQ
    TCP_TX_DELAY
    TCP_AO_ADD_KEY
    TCP_AO_DEL_KEY
    TCP_AO_INFO
    TCP_AO_GET_KEYS
    TCP_AO_REPAIR
    TCP_IS_MPTCP
    TCP_RTO_MAX_MS
    TCP_RTO_MIN_US
    TCP_DELACK_MAX_US
    TCP_EXPEDITED_1122
    TCP_NOPUSH
    TCP_MAXRT
    TCP_STDURG
    TCP_NOOPT
    TCP_NOSYNRETRIES
    TCP_TIMESTAMPS
    TCP_CONGESTION_ALGORITHM
    TCP_DELAY_FIN_ACK
    TCP_MAXRTMS
    TCP_KEEPALIVE
    TCP_FAIL_CONNECT_ON_ICMP_ERROR
    TCP_ICMP_ERROR_INFO
    TCP_CONNECTIONTIMEOUT
    TCP_RXT_CONNDROPTIME
    TCP_RXT_FINDROP
    TCP_SENDMOREACKS
    TCP_ENABLE_ECN
    TCP_CONNECTION_INFO
    TCP_BSDURGENT
    TCP_REPAIR_OFF_NO_WP
    TCP_REPAIR_OFF
    TCP_COOKIE_IN_ALWAYS
    TCP_MD5SIG_FLAG_PREFIX
    TCP_REPAIR_ON
    TCP_COOKIE_OUT_NEVER
    TCP_S_DATA_IN
    TCP_COOKIE_MIN
    TCP_S_DATA_OUT
    TCP_MAX_WINSHIFT
    TCP_COOKIE_MAX
    TCP_COOKIE_PAIR_SIZE
    TCP_MD5SIG_MAXKEYLEN
    TCP_MSS
    TCP_MSS_DEFAULT
    TCP_MSS_DESIRED
    TCP_MAXWIN
    UDP_
    UDP_CORK
    UDP_ENCAP
    UDP_NO_CHECK6_TX
    UDP_NO_CHECK6_RX
    UDP_SEGMENT
    UDP_GRO
    UDP_NOCHECKSUM
    UDP_NOCKSUM
    UDP_CHECKSUM_COVERAGE
    UDP_ENCAP_ESPINUDP_NON_IKE
    UDP_ENCAP_ESPINUDP
    UDP_ENCAP_L2TPINUDP
    UDP_ENCAP_GTP0
    UDP_ENCAP_GTP1U
    UDP_ENCAP_RXRPC
    IP_
    IP_TOS
    IP_TTL
    IP_HDRINCL
    IP_OPTIONS
    IP_ROUTER_ALERT
    IP_RECVOPTS
    IP_RECVRETOPTS
    IP_RETOPTS
    IP_PKTINFO
    IP_PKTOPTIONS
    IP_MTU_DISCOVER
    IP_PMTUDISC
    IP_RECVERR
    IP_RECVTTL
    IP_RECVTOS
    IP_MTU
    IP_FREEBIND
    IP_IPSEC_POLICY
    IP_XFRM_POLICY
    IP_PASSSEC
    IP_TRANSPARENT
    IP_RECVORIGDSTADDR
    IP_ORIGDSTADDR
    IP_MINTTL
    IP_NODEFRAG
    IP_CHECKSUM
    IP_BIND_ADDRESS_NO_PORT
    IP_RECVFRAGSIZE
    IP_RECVERR_RFC4884
    IP_MULTICAST_IF
    IP_MULTICAST_TTL
    IP_MULTICAST_LOOP
    IP_ADD_MEMBERSHIP
    IP_DROP_MEMBERSHIP
    IP_UNBLOCK_SOURCE
    IP_BLOCK_SOURCE
    IP_ADD_SOURCE_MEMBERSHIP
    IP_DROP_SOURCE_MEMBERSHIP
    IP_MSFILTER
    IP_MULTICAST_ALL
    IP_UNICAST_IF
    IP_LOCAL_PORT_RANGE
    IP_PROTOCOL
    IP_RECVDSTADDR
    IP_DONTFRAGMENT
    IP_PORTRANGE
    IP_RECVIF
    IP_HOPLIMIT
    IP_RECEIVE_BROADCAST
    IP_PROTECTION_LEVEL
    IP_BOUND_IF
    IP_RECVPKTINFO
    IP_DONTFRAG
    IP_ECN
    IP_USER_MTU
    IP_PMTUDISC_DONT
    IP_DEFAULT_MULTICAST_LOOP
    IP_DEFAULT_MULTICAST_TTL
    IP_PMTUDISC_WANT
    IP_PMTUDISC_DO
    IP_PMTUDISC_PROBE
    IP_PMTUDISC_INTERFACE
    IP_PMTUDISC_OMIT
    IP_MAX_MEMBERSHIPS
    IPV6_
    IPV6_ADDRFORM
    IPV6_2292PKTINFO
    IPV6_2292HOPOPTS
    IPV6_2292DSTOPTS
    IPV6_2292RTHDR
    IPV6_2292PKTOPTIONS
    IPV6_CHECKSUM
    IPV6_2292HOPLIMIT
    IPV6_NEXTHOP
    IPV6_AUTHHDR
    IPV6_UNICAST_HOPS
    IPV6_MULTICAST_IF
    IPV6_MULTICAST_HOPS
    IPV6_MULTICAST_LOOP
    IPV6_JOIN_GROUP
    IPV6_ADD_MEMBERSHIP
    IPV6_LEAVE_GROUP
    IPV6_DROP_MEMBERSHIP
    IPV6_ROUTER_ALERT
    IPV6_MTU_DISCOVER
    IPV6_MTU
    IPV6_RECVERR
    IPV6_V6ONLY
    IPV6_JOIN_ANYCAST
    IPV6_LEAVE_ANYCAST
    IPV6_MULTICAST_ALL
    IPV6_ROUTER_ALERT_ISOLATE
    IPV6_RECVERR_RFC4884
    IPV6_IPSEC_POLICY
    IPV6_XFRM_POLICY
    IPV6_HDRINCL
    IPV6_RECVPKTINFO
    IPV6_PKTINFO
    IPV6_RECVHOPLIMIT
    IPV6_HOPLIMIT
    IPV6_RECVHOPOPTS
    IPV6_HOPOPTS
    IPV6_RXHOPOPTS
    IPV6_RTHDRDSTOPTS
    IPV6_RECVRTHDR
    IPV6_RTHDR
    IPV6_RECVDSTOPTS
    IPV6_DSTOPTS
    IPV6_RXDSTOPTS
    IPV6_RECVPATHMTU
    IPV6_PATHMTU
    IPV6_DONTFRAG
    IPV6_RECVTCLASS
    IPV6_TCLASS
    IPV6_AUTOFLOWLABEL
    IPV6_ADDR_PREFERENCES
    IPV6_MINHOPCOUNT
    IPV6_RECVORIGDSTADDR
    IPV6_ORIGDSTADDR
    IPV6_TRANSPARENT
    IPV6_UNICAST_IF
    IPV6_RECVFRAGSIZE
    IPV6_FREEBIND
    IPV6_PORTRANGE
    IPV6_PROTECTION_LEVEL
    IPV6_RECVIF
    IPV6_ECN
    IPV6_USER_MTU
    IPV6_BOUND_IF
    IPV6_PMTUDISC_DONT
    IPV6_RTHDR_LOOSE
    IPV6_RTHDR_TYPE_0
    IPV6_PMTUDISC_WANT
    IPV6_RTHDR_STRICT
    IPV6_PMTUDISC_DO
    IPV6_PMTUDISC_PROBE
    IPV6_PMTUDISC_INTERFACE
    IPV6_PMTUDISC_OMIT
    SCM_
    SCM_RIGHTS
    SCM_CREDENTIALS
    SCM_SECURITY
    SCM_PIDFD
    SCM_TIMESTAMP
    SCM_TIMESTAMPNS
    SCM_TIMESTAMPING
    SCM_WIFI_STATUS
    SCM_TIMESTAMPING_OPT_STATS
    SCM_TIMESTAMPING_PKTINFO
    SCM_TXTIME
    SCM_DEVMEM_LINEAR
    SCM_DEVMEM_DMABUF
    SCM_TS_OPT_ID
    SCM_INQ
    SCM_CREDS
    SCM_TIMESTAMP_MONOTONIC
    SCM_J1939_DEST_ADDR
    SCM_J1939_DEST_NAME
    SCM_J1939_PRIO
    SCM_J1939_ERRQUEUE
    MSG_
    MSG_OOB
    MSG_PEEK
    MSG_DONTROUTE
    MSG_TRYHARD
    MSG_CTRUNC
    MSG_PROXY
    MSG_TRUNC
    MSG_DONTWAIT
    MSG_EOR
    MSG_WAITALL
    MSG_FIN
    MSG_SYN
    MSG_CONFIRM
    MSG_RST
    MSG_ERRQUEUE
    MSG_NOSIGNAL
    MSG_MORE
    MSG_WAITFORONE
    MSG_BATCH
    MSG_ZEROCOPY
    MSG_FASTOPEN
    MSG_CMSG_CLOEXEC
    MSG_PUSH_IMMEDIATE
    MSG_EOF
    MSG_BCAST
    MSG_FLUSH
    MSG_HOLD
    MSG_MCAST
    MSG_SEND
    MSG_HAVEMORE
    MSG_RCVMORE
    MSG_PARTIAL
    MSG_NEEDSA
    SHUT_
    SHUT_RD
    SHUT_WR
    SHUT_RDWR
    AI_
    AI_PASSIVE
    AI_CANONNAME
    AI_NUMERICHOST
    AI_V4MAPPED
    AI_ALL
    AI_ADDRCONFIG
    AI_IDN
    AI_CANONIDN
    AI_IDN_ALLOW_UNASSIGNED
    AI_IDN_USE_STD3_ASCII_RULES
    AI_NUMERICSERV
    AI_V4MAPPED_CFG
    AI_DEFAULT
    AI_NON_AUTHORITATIVE
    AI_SECURE
    AI_RETURN_PREFERRED_NAMES
    AI_FQDN
    AI_FILESERVER
    AI_DISABLE_IDN_ENCODING
    AI_UNUSABLE
    NI_
    NI_NUMERICHOST
    NI_NUMERICSERV
    NI_NOFQDN
    NI_NAMEREQD
    NI_DGRAM
    NI_IDN
    NI_IDN_ALLOW_UNASSIGNED
    NI_IDN_USE_STD3_ASCII_RULES
    NI_WITHSCOPEID
    NI_NUMERICSCOPE
    NI_MAXSERV
    NI_MAXHOST
    EAI_
    EAI_BADFLAGS
    EAI_NONAME
    EAI_AGAIN
    EAI_FAIL
    EAI_NODATA
    EAI_FAMILY
    EAI_SOCKTYPE
    EAI_SERVICE
    EAI_ADDRFAMILY
    EAI_MEMORY
    EAI_SYSTEM
    EAI_OVERFLOW
    EAI_INPROGRESS
    EAI_CANCELED
    EAI_NOTCANCELED
    EAI_ALLDONE
    EAI_INTR
    EAI_IDN_ENCODE
    EAI_BADHINTS
    EAI_PROTOCOL
)

# What lab does, and in which scenarios.
_netprobe_actions=(
    'list|which scenarios there are'
    'show|the file of one'
    'run|build its network, run a command in it, take it away'
    'shell|the same with a shell'
    'score|have scenarios diagnosed, and grade what is found'
)

_netprobe_scenarios=(
    'absent-in-expired-zone|The name does not exist, and that its zone has expired matters to nobody who does not validate'
    'address-loopback|The zone gives a public name the loopback address'
    'address-private|The zone gives a public name an address of a private network'
    'admin-prohibited|A router says that it is administratively prohibited'
    'alias-expired|The signature of the alias has expired, and that of its target has not'
    'alias-without-address|The alias leads to a name that has no address'
    'ambiguous-address|An address that is read in different ways'
    'auth-no-tcp|The zone'\''s server does not answer by TCP, and the answer needs it'
    'backlog-full|A program on this host no longer accepts connections'
    'cached-failure|The resolver remembers a failure'
    'clock-skew|The resolver'\''s clock is wrong'
    'cname-conflict|The name is an alias for one type, and has an address of its own for another'
    'cname-dangling|An alias leads to a name that does not exist'
    'cname-loop|Aliases lead round in a circle'
    'delegation-circle|Two zones have their servers in one another, without glue'
    'delegation-dead|None of the zone'\''s servers can be reached'
    'delegation-lame|The zone is delegated to servers that do not have it'
    'delegation-partial|One of the zone'\''s two servers is dead'
    'denial-broken|The zone does not prove what it does not have'
    'dns-interception|A router answers every question to any name server'
    'ds-mismatch|The parent vouches for a key that the zone does not have'
    'ent-nxdomain|The zone'\''s servers deny a name below which others exist'
    'env-localdomain|LOCALDOMAIN in the environment leads elsewhere'
    'firewall-drop|A firewall drops the connection'
    'firewall-reject|A firewall rejects the connection'
    'firewall-reset|A firewall on the way refuses with a reset'
    'forwarder-strips|The resolver validates what a forwarder has stripped'
    'gai-precedence|gai.conf puts IPv4 first, which leads nowhere'
    'glue-mismatch|The parent'\''s glue of one server leads to nobody'
    'greeting-missing|The service accepts connections and says nothing'
    'greeting-rejected|The service turns everybody away'
    'healthy-cname-chain|Healthy, an alias across zones'
    'healthy-dnssec|Healthy, signed'
    'healthy-dual-stack|Healthy, with both families'
    'healthy-hosts-name|Healthy, a name of the hosts file alone'
    'healthy-ipv4-host|Healthy, a host of IPv4 alone and a name of both'
    'healthy-ipv4-only|Healthy, IPv4 alone'
    'healthy-ipv6-only|Healthy, IPv6 alone with DNS64'
    'healthy-island|Healthy: a zone that is signed below one that is not'
    'healthy-large-answer|Healthy, an answer that needs TCP'
    'healthy-ndots|Healthy, with ndots'
    'healthy-root-blocked|Nothing is wrong, but that this host may not ask the servers of the root'
    'healthy-search|Healthy, with a search list'
    'healthy-this-host|Healthy, nothing but this host'
    'hosts-bad-line|A line of the hosts file has its fields swapped'
    'hosts-override|A line of the hosts file leads elsewhere'
    'hosts-sinkhole|The hosts file leads the name to the unspecified address'
    'http-unavailable|The web server serves nobody for now'
    'invalid-name|The name has a character that no host name has, so that nobody is asked for it'
    'ipv6-broken|The way for IPv6 is dead'
    'ipv6-disabled|IPv6 is disabled on this host'
    'ipv6-port-dropped|A firewall drops one port over IPv6, and all else passes'
    'java-hosts-file|Java resolves from a file of its own alone'
    'java-ipv4-only|Java is told to do without IPv6, and the name has nothing else'
    'java-negative-cache|Java programs keep failures for ever'
    'java-order|Java begins with an address family that leads nowhere'
    'java-positive-cache|Java programs keep addresses for ever'
    'java-proxy|Java goes through a proxy, and other programs don'\''t'
    'java-resolver|A resolver of its own is on the class path of every Java program'
    'java-truststore|Java is told to trust a store that is not there'
    'link-down|The only interface is down'
    'mtu-blackhole|Large packets vanish on the way'
    'mtu-one-way|Large packets vanish on the way back'
    'name-absent|The name does not exist'
    'neighbour-absent|Nobody on the local network has the address'
    'no-ipv4-route|The name has IPv4 alone, and this host has none'
    'no-ipv6-route|The name has IPv6 alone, and this host has none'
    'no-localhost|nsswitch.conf does not ask the hosts file, which has localhost'
    'ns-mismatch|The registrar still names a server that the zone has given up, and that is gone'
    'ns-unresolvable|The names of the zone'\''s servers lead to no address'
    'nsec3-iterations|The zone'\''s denials take 500 rounds of hashing'
    'nss-early-return|nsswitch.conf ends the lookup before DNS'
    'nss-module|nsswitch.conf names a module that is not there'
    'nss-no-dns|nsswitch.conf does not ask DNS'
    'nxdomain-rewrite|Names that do not exist lead to a search page'
    'path-conntrack|The second of two questions sent together is lost'
    'path-fragments|Fragments are dropped on the way'
    'path-timeout|Nothing comes back from the host at all'
    'policy-blocked|The resolver blocks the name, and says so'
    'policy-sinkhole|The resolver leads the name to nowhere, and says nothing'
    'ports-exhausted|All local ports for the destination are taken'
    'python|A healthy sample Internet'
    'rebind-protection|The resolver withholds private addresses'
    'relative-ipv6|The final dot is missing from a name that has an IPv6 address alone'
    'relative-name|The final dot is missing in the zone file'
    'remote-no-route|A router on the way has no route to the address'
    'reply-mismatch|Answers have the wrong message ID'
    'resolv-capitals|NAMESERVER in capitals'
    'resolv-empty|resolv.conf is empty'
    'resolv-fourth|Three dead name servers before the one that works'
    'resolv-port|The line in resolv.conf names a port'
    'resolv-unreadable|resolv.conf can not be read'
    'resolver-acl|The resolver does not serve this network'
    'resolver-authoritative|resolv.conf names an authoritative server'
    'resolver-first-dead|The first of two name servers is dead'
    'resolver-forward-loop|The resolver on this host forwards to itself'
    'resolver-local-firewall|A filter on this host forbids DNS'
    'resolver-loss|Every third datagram of the resolver gets lost'
    'resolver-not-ready|The resolver has only just started, and says so'
    'resolver-port-closed|Nobody listens at the resolver'\''s port'
    'resolver-silent|The resolver drops questions without a word'
    'resolver-slow|The resolver takes a second and a half for everything'
    'resolver-tcp-blocked|The answer does not fit a datagram, and TCP is dropped'
    'resolver-tcp-refused|The answer does not fit a datagram, and TCP is refused'
    'resolver-unreachable|A router says that the resolver can not be reached'
    'root-blocked-expired|A signature has expired, and this host may not ask the servers of the root'
    'root-blocked-lame|A lame delegation, and this host may not ask the servers of the root'
    'route-loop|Two routers hand the packet to and fro'
    'route-none|This host has no route to the address'
    'route-prohibit|A route of this host forbids the address'
    'route-upstream|A router on the way has no path'
    'rrsig-missing|Records have lost their signature'
    'scope-missing|A link-local address without its interface'
    'search-capture|A wildcard in a search domain captures the name'
    'search-long|A long search list before every name'
    'serial-skew|The zone'\''s second server has an old version of it, in which the name has another address'
    'server-aaaa-rcode|AAAA is answered by NXDOMAIN, though the name exists'
    'server-edns|The resolver does not understand EDNS'
    'server-qtype|Questions for AAAA get no answer'
    'sig-expired|The zone'\''s signatures have expired'
    'sig-invalid|A record was changed after it was signed'
    'sig-not-yet-valid|The zone'\''s signatures are not valid yet'
    'special-use|A name of multicast DNS is looked up in DNS'
    'split-horizon|Two resolvers, of which one has a view of its own'
    'stale-negative|The resolver remembers that the name did not exist'
    'stale-positive|The resolver serves an address that the name has no longer'
    'tcp-refused|Nobody listens on the port'
    'tls-client-certificate|The server wants a certificate of the client'
    'tls-closed|The server closes the connection instead of its first words'
    'tls-expired|The server'\''s certificate has expired'
    'tls-incomplete|The server does not send the intermediate certificate'
    'tls-not-yet-valid|The server'\''s certificate is not valid yet'
    'tls-plaintext|The server does not speak TLS on the port'
    'tls-reset|The connection is reset during the handshake'
    'tls-self-signed|The server'\''s certificate is signed by itself'
    'tls-sni|The server does not know the name that is asked for'
    'tls-stall|The server hears the client and says nothing'
    'tls-untrusted|The server'\''s certificate is of an authority that nobody knows'
    'tls-version|The server speaks a version of TLS alone that the client has turned off'
    'tls-wrong-eku|The server'\''s certificate is not meant for servers'
    'tls-wrong-name|The server'\''s certificate is for another name'
    'trust-anchor|The resolver trusts a key that the root does not have'
    'type-absent|The name has no addresses'
    'unsupported-alg|The parent vouches for a key of an algorithm that nobody knows'
    'wildcard|A wildcard answers for a name that nobody meant'
    'zone-expired|Secondary servers have lost their zone'
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
