package netprobe.sockets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be asked of a socket; values of the same aspect are alternatives. */
public enum Aspect {
    /** Its state, or {@code listening}: waiting for whoever comes. */
    STATE("a state such as listening, established or time-wait"),
    /** The table of the kernel it stands in. */
    PROTOCOL("tcp, mptcp, udp, udplite, icmp, raw or unix"),
    /** What it carries. */
    TYPE("stream, dgram, raw or seqpacket"),
    /** Its address family. */
    FAMILY("inet, inet6 or unix"),
    /** A port of either end. */
    PORT("a port or a range of ports from 1 to 65535, or a service"),
    /** An address of either end, also with the port beside it. */
    ADDRESS("an address, a prefix such as 127.0.0.0/8, or ADDRESS:PORT"),
    /** The path or the abstract name of a unix socket. */
    PATH("a path, or the abstract name of a unix socket after @"),
    /** A process that holds it. */
    PROCESS("a process's name or number"),
    /** The user who made it. */
    USER("a user's name or number"),
    /** Its number. */
    INODE("an inode"),
    /** A word that stands for a service or for a process. */
    WORD("a service or a process");

    private final String expected;

    Aspect(String expected) {
        this.expected = expected;
    }

    /** As options and filters spell it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its values are. */
    public String expected() {
        return expected;
    }

    /** The aspect of a key in a filter; {@code pid} and {@code uid} say the same as {@code process} and {@code user}. */
    static Optional<Aspect> of(String key) {
        return switch (key) {
            case "pid" -> Optional.of(PROCESS);
            case "uid" -> Optional.of(USER);
            case "word" -> Optional.empty();
            default -> Arrays.stream(values()).filter(aspect -> aspect.key().equals(key)).findFirst();
        };
    }
}
