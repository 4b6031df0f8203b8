package netprobe.connect.greeting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.Transport;
import netprobe.tables.Openings;

/**
 * A protocol whose first words netprobe knows.
 *
 * <p>Ports and names are IANA's, with the names by which services(5) and people call them too. Over UDP only some are known, because only a
 * reply tells a service there.
 */
// lists made by List.of don't change
@SuppressWarnings("ImmutableEnumChecker")
public enum GreetingProtocol {
    /** Mail between servers (RFC 5321). */
    SMTP("SMTP", Transports.TCP, Tls.ON_REQUEST, List.of("smtp", "mail"), 25),
    /** Mail from its author (RFC 6409). */
    SUBMISSION("SMTP", Transports.TCP, Tls.ON_REQUEST, List.of("submission"), 587),
    /** The same in TLS (RFC 8314). */
    SUBMISSIONS("SMTP", Transports.TCP, Tls.AT_ONCE, List.of("submissions", "smtps", "ssmtp", "urd"), 465),
    /** Mailboxes (RFC 1939). */
    POP3("POP3", Transports.TCP, Tls.ON_REQUEST, List.of("pop3", "pop-3"), 110),
    /** The same in TLS (RFC 8314). */
    POP3S("POP3", Transports.TCP, Tls.AT_ONCE, List.of("pop3s"), 995),
    /** Mailboxes (RFC 9051). */
    IMAP("IMAP", Transports.TCP, Tls.ON_REQUEST, List.of("imap", "imap2"), 143),
    /** The same in TLS (RFC 8314). */
    IMAPS("IMAP", Transports.TCP, Tls.AT_ONCE, List.of("imaps"), 993),
    /** Files (RFC 959); TLS by AUTH TLS (RFC 4217). */
    FTP("FTP", Transports.TCP, Tls.ON_REQUEST, List.of("ftp"), 21),
    /** The same in TLS. */
    FTPS("FTP", Transports.TCP, Tls.AT_ONCE, List.of("ftps"), 990),
    /** News (RFC 3977; TLS RFC 4642). */
    NNTP("NNTP", Transports.TCP, Tls.ON_REQUEST, List.of("nntp", "readnews", "untp"), 119),
    /** The same in TLS. */
    NNTPS("NNTP", Transports.TCP, Tls.AT_ONCE, List.of("nntps", "snntp"), 563),
    /** The secure shell's version exchange (RFC 4253, section 4.2). */
    SSH("SSH", Transports.TCP, Tls.NEVER, List.of("ssh"), 22),
    /** A status line (RFC 9112, section 4). */
    HTTP("HTTP", Transports.TCP, Tls.NEVER, List.of("http", "www", "http-alt", "webcache"), 80, 8008, 8080),
    /** The same in TLS (RFC 9110, section 4.2.2). */
    HTTPS("HTTP", Transports.TCP, Tls.AT_ONCE, List.of("https", "https-alt"), 443, 8443),
    /** A name server's response (RFC 1035). */
    DNS("DNS", Transports.BOTH, Tls.NEVER, List.of("dns", "domain"), 53),
    /** Who holds a name or an address (RFC 3912). */
    WHOIS("whois", Transports.TCP, Tls.NEVER, List.of("whois", "nicname"), 43),
    /** Who is logged in (RFC 1288). */
    FINGER("finger", Transports.TCP, Tls.NEVER, List.of("finger"), 79),
    /** What is sent comes back (RFC 862). */
    ECHO("echo", Transports.BOTH, Tls.NEVER, List.of("echo"), 7),
    /** What is sent is thrown away (RFC 863). */
    DISCARD("discard", Transports.TCP, Tls.NEVER, List.of("discard", "sink", "null"), 9),
    /** The time as text (RFC 867). */
    DAYTIME("daytime", Transports.BOTH, Tls.NEVER, List.of("daytime"), 13),
    /** Characters without end (RFC 864). */
    CHARGEN("chargen", Transports.BOTH, Tls.NEVER, List.of("chargen", "ttytst", "source"), 19),
    /** The time as a number (RFC 868). */
    TIME("time", Transports.BOTH, Tls.NEVER, List.of("time", "timserver", "timeserver"), 37),
    /** The time, precisely (RFC 5905). */
    NTP("NTP", Transports.UDP, Tls.NEVER, List.of("ntp"), 123);

    private enum Transports {
        TCP, UDP, BOTH
    }

    private enum Tls {
        NEVER, ON_REQUEST, AT_ONCE
    }

    private final String language;
    private final Transports transports;
    private final Tls tls;
    private final List<String> names;
    private final List<Integer> ports;

    GreetingProtocol(String language, Transports transports, Tls tls, List<String> names, Integer... ports) {
        this.language = language;
        this.transports = transports;
        this.tls = tls;
        this.names = names;
        this.ports = List.of(ports);
    }

    /** The protocol that is expected on a port. */
    public static Optional<GreetingProtocol> ofPort(int port, Transport transport) {
        return Arrays.stream(values()).filter(protocol -> protocol.ports.contains(port))
                .filter(protocol -> protocol.runsOver(transport)).findFirst();
    }

    /** The protocol of that name, by any of its names, in any case. */
    public static Optional<GreetingProtocol> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(protocol -> protocol.names.contains(lower)).findFirst();
    }

    /** Every name of every protocol. */
    public static Stream<String> everyName() {
        return Arrays.stream(values()).flatMap(protocol -> protocol.names.stream());
    }

    /** What netprobe calls it, in lower case. */
    public String label() {
        return names.getFirst();
    }

    /** What is spoken, in words: {@code SMTP} for each of the three that speak it. */
    public String language() {
        return language;
    }

    /** Where it is at home first. */
    public int defaultPort() {
        return ports.getFirst();
    }

    /** Whether it has a greeting, or a reply, there. */
    public boolean runsOver(Transport transport) {
        return switch (transport) {
            case TCP, TLS -> transports != Transports.UDP;
            case UDP -> transports != Transports.TCP;
        };
    }

    /** Whether TLS comes before the first word. */
    public boolean beginsInTls() {
        return tls == Tls.AT_ONCE;
    }

    /** Whether it can go over to TLS in the middle: STARTTLS, STLS, AUTH TLS. */
    public boolean canStartTls() {
        return tls == Tls.ON_REQUEST;
    }

    /** The other protocol that these first bytes look like, if they do. */
    Optional<String> unlike(byte[] heard) {
        return Openings.recognise(heard).filter(found -> !List.of(found.split(" or ")).contains(language));
    }
}
