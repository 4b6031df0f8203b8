package netprobe.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One question to getaddrinfo(3): the numbers are Linux's, and any number may be asked.
 *
 * @param host absent for the null host
 * @param service absent for the null service; not both are absent
 */
record AddrinfoQuestion(Optional<String> host, Optional<String> service, int family, int type, int protocol,
        int flags) {

    private static final List<String> HOSTS = List.of("localhost", "dual", "DUAL", "dual.example.org", "four", "six",
            "many", "alias", "mapped", "linklocal",
            "xn--bcher-kva.example.org", "bücher.example.org", "faß.example.org", "absent", "absent.example.org",
            "dual.", "under_score", "a..b", "*",
            "127.0.0.1", "127.1", "0x7f.1", "010.0.0.1", "1", "0", "4294967295", "4294967296", "1.2.3.4.5", "256.1.1.1",
            "192.0.2.10", "203.0.113.9",
            "255.255.255.255", "0.0.0.0", "224.0.0.1", "169.254.1.1", "::", "::1", "::1%lo", "::1%1", "::2%eth0",
            "2001:db8::10", "2001:db8:f::9", "2002:c000:20a::1",
            "64:ff9b::192.0.2.1", "::ffff:192.0.2.10", "::ffff:127.0.0.1", "::192.0.2.10", "fe80::10", "fe80::10%eth0",
            "fe80::10%lo", "fe80::10%1", "fe80::10%2",
            "fe80::10%999", "fe80::10%absent", "fe80::10%", "ff02::1%eth0", "ff02::1%lo", "ff05::1%eth0",
            "2001:db8::10%eth0", "2001:db8::10%7", "[::1]", "::1/64",
            "1::2::3", "x".repeat(64), "x".repeat(300), "");

    private static final List<String> SERVICES = List.of("http", "https", "domain", "HTTP", "www", "tftp", "syslog",
            "echo", "absent", "0", "80", "65535", "65536",
            "99999999999", "-1", "080", "0x50", " 80", "80 ", "+80", "80x", "http/tcp", "", "é");

    private static final List<Integer> TYPES = List.of(0, 1, 2, 3, 4, 5, 6, 10, 99, -1);
    private static final List<Integer> PROTOCOLS = List.of(0, 6, 17, 1, 58, 132, 136, 33, 255, 41, 2, 256, 9999, -1);
    private static final List<Integer> FAMILIES = List.of(0, 2, 10, 1, 17, 16, 99, -1);

    /** {@code AI_PASSIVE} to {@code AI_NUMERICSERV}, the IDN flags, and bits that mean nothing. */
    private static final List<Integer> FLAGS =
            List.of(0x1, 0x2, 0x4, 0x8, 0x10, 0x20, 0x400, 0x40, 0x80, 0x100, 0x200, 0x800, 0x8000, 0x40000000);

    /** Draws a question: mostly one that has an answer. */
    static AddrinfoQuestion drawn(Choice choice) {
        Optional<String> service = choice.oneIn(3)
                ? Optional.empty()
                : Optional.of(choice.oneIn(2) ? choice.of("80", "http", "domain") : choice.of(SERVICES));
        Optional<String> host =
                service.isPresent() && choice.oneIn(6) ? Optional.empty() : Optional.of(choice.of(HOSTS));
        return new AddrinfoQuestion(host, service, choice.oneIn(10) ? choice.of(FAMILIES) : choice.of(0, 0, 2, 10),
                choice.oneIn(6) ? choice.of(TYPES) : choice.of(0, 0, 1, 2, 3),
                choice.oneIn(6) ? choice.of(PROTOCOLS) : choice.of(0, 0, 0, 6, 17), flags(choice));
    }

    private static int flags(Choice choice) {
        int flags = 0;
        for (int more = choice.between(0, 3); more > 0; more--) {
            flags |= choice.of(choice.oneIn(8) ? FLAGS : FLAGS.subList(0, 7));
        }
        return flags;
    }

    /** For Python. */
    Call call() {
        return Call.of("getaddrinfo", host.orElse(null), service.orElse(null), family, type, protocol, flags);
    }

    /** For netprobe, after {@code addrinfo}. */
    List<String> arguments() {
        var arguments = new ArrayList<>(List.of("--json", "--family", "" + family, "--type", "" + type, "--protocol",
                "" + protocol, "--flags", "" + flags, "--"));
        arguments.add(host.orElse("-"));
        service.ifPresent(arguments::add);
        return arguments;
    }
}
