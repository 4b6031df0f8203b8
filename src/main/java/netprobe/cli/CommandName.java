package netprobe.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import netprobe.bulk.run.BulkRun;

/** The subcommands, in the order of the help, with their one-line summaries. */
public enum CommandName {
    DIAGNOSE("why a name does not resolve or a connection fails: the one cause, and what to do"),
    RESOLVE("name to canonical name, aliases and addresses (gethostbyname_ex)"),
    REVERSE("address to names, and whether they lead back to it (gethostbyaddr)"),
    ADDRINFO("host and service to socket addresses (getaddrinfo)"),
    NAMEINFO("socket address to host and service (getnameinfo)"),
    HOSTNAME("what this host calls itself, and its addresses (gethostname)"),
    FQDN("a host's fully qualified domain name (getfqdn)"),
    QUERY("what name servers answer, down to the packet (dig)"),
    BULK("lists of names, as fast as servers answer (massdns)"),
    TRACE("the way from the root to a name, and what is wrong on it"),
    COMPARE("a name by every path and every server, and why they differ"),
    CONFIG("this host's resolver configuration, line by line, and the plan for a name"),
    SERVICES("service names, ports and URLs (getservbyname, getservbyport)"),
    PROTOCOLS("protocol names and numbers (getprotobyname, getprotobynumber)"),
    PTON("address text to binary (inet_pton)"),
    NTOP("binary to address text (inet_ntop)"),
    ATON("IPv4 text of one to four parts to binary (inet_aton)"),
    NTOA("binary to IPv4 text (inet_ntoa)"),
    ADDRESS("what kind of address it is, and how others read it"),
    ERRNO("what an error code means, on every platform"),
    CONSTANTS("socket constants on Linux, macOS and Windows"),
    SOCKETS("this host's sockets, their processes and who can reach them"),
    OPTIONS("a connected socket's options, defaults and sysctls (getsockopt)"),
    PROBE("whether ports can be reached, and who says no (connect)"),
    LISTEN("listen on a port over TCP and UDP, answer, and show who comes"),
    ECHO("what comes back of what is sent, byte for byte"),
    LAB("networks broken on purpose, to try and to learn with, on this machine alone");

    private final String summary;

    CommandName(String summary) {
        this.summary = summary;
    }

    /** As typed. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it does, without a full stop. */
    public String summary() {
        return summary;
    }

    /** The command of that name. */
    public static Optional<CommandName> of(String label) {
        return Arrays.stream(values()).filter(name -> name.label().equals(label)).findFirst();
    }

    /** A new command of this name. */
    Command create() {
        return switch (this) {
            case DIAGNOSE -> new DiagnoseCommand();
            case RESOLVE -> new ResolveCommand();
            case REVERSE -> new ReverseCommand();
            case ADDRINFO -> new AddrinfoCommand();
            case NAMEINFO -> new NameinfoCommand();
            case HOSTNAME -> new HostnameCommand();
            case FQDN -> new FqdnCommand();
            case QUERY -> new QueryCommand();
            case BULK -> new BulkCommand(BulkRun::new);
            case TRACE -> new TraceCommand();
            case COMPARE -> new CompareCommand();
            case CONFIG -> new ConfigCommand();
            case SERVICES -> new ServicesCommand();
            case PROTOCOLS -> new ProtocolsCommand();
            case PTON -> new PtonCommand();
            case NTOP -> new NtopCommand();
            case ATON -> new AtonCommand();
            case NTOA -> new NtoaCommand();
            case ADDRESS -> new AddressCommand();
            case ERRNO -> new ErrnoCommand();
            case CONSTANTS -> new ConstantsCommand();
            case SOCKETS -> new SocketsCommand();
            case OPTIONS -> new OptionsCommand();
            case PROBE -> new ProbeCommand();
            case LISTEN -> new ListenCommand();
            case ECHO -> new EchoCommand();
            case LAB -> new LabCommand();
            default -> throw new IllegalStateException(label());
        };
    }
}
