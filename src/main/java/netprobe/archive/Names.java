package netprobe.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.IpAddress;

/**
 * Domain names and addresses in other words. What everybody has stays: top-level domains, the root's servers, {@code localhost}, the zones of
 * reverse names. A name below another stays below it, since labels are replaced one by one; and what is not allowed in a name stays in it.
 */
record Names(Substitutes substitutes) {

    private static final Set<String> GENERIC_TOPS = Set.of("com", "net", "org", "info", "biz", "edu", "gov", "mil",
            "int",
            "arpa", "io", "app", "dev", "cloud", "online", "site", "xyz", "name", "pro", "test", "example", "invalid",
            "localhost", "localdomain", "local", "onion", "alt", "internal", "home", "corp", "lan", "intranet",
            "private");
    private static final Set<String> COUNTRY_TOPS = countries();

    /** What any host, or any service, is called; and what a name that was written without its final dot has in its middle. */
    private static final Set<String> COMMON = Set.of("", "*", "com", "net", "org", "localhost", "localdomain",
            "ip6-localhost",
            "ip6-loopback",
            "ip6-localnet", "ip6-mcastprefix", "ip6-allnodes", "ip6-allrouters", "ip6-allhosts", "broadcasthost",
            "_tcp", "_udp", "_tls", "_http", "_https", "_domain", "_dns", "_dmarc", "_domainkey", "_acme-challenge");

    private static final String ROOT_SERVERS = "root-servers.net";
    private static final Pattern REVERSE =
            Pattern.compile(
                    "(.*?)((?:\\d{1,3}\\.){1,4}(?=in-addr)|(?:[0-9a-f]\\.){1,32}(?=ip6))(in-addr|ip6)(\\.arpa\\.?)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** In which a dot does not end a label (RFC 1035, section 5.1). */
    private static final Pattern DOT = Pattern.compile("(?<!\\\\)\\.");

    private static final int LONGEST_LABEL = 63;

    private static Set<String> countries() {
        Set<String> codes = Arrays.stream(Locale.getISOCountries()).map(code -> code.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        codes.addAll(Set.of("uk", "eu", "su", "ac"));
        return codes;
    }

    /** Any domain name. */
    String name(String text) {
        Matcher reverse = REVERSE.matcher(text);
        if (reverse.matches()) {
            String above = reverse.group(1);
            return (above.isEmpty() ? "" : name(above))
                    + substitutes.reverse(reverse.group(2), reverse.group(3).equalsIgnoreCase("in-addr"))
                    + reverse.group(3)
                    + reverse.group(4);
        }
        String[] labels = DOT.split(text, -1);
        int last = labels.length - 1;
        boolean absolute = last > 0 && labels[last].isEmpty();
        int top = absolute ? last - 1 : last;
        boolean keepsTop = top > 0 || absolute ? isTop(labels[top]) : GENERIC_TOPS.contains(lower(labels[top]));
        if (lower(text).endsWith(ROOT_SERVERS) || lower(text).endsWith(ROOT_SERVERS + ".")) {
            return text;
        }
        for (int i = 0; i <= top; i++) {
            labels[i] = i == top && keepsTop ? labels[i] : label(labels[i], keepsTop && i == top - 1);
        }
        return String.join(".", labels);
    }

    private String label(String label, boolean belowTop) {
        if (COMMON.contains(lower(label)) || label.matches("netprobe-[0-9a-f]+")) {
            return label;
        }
        String bare = label.replaceFirst("^[_-]+", "").replaceFirst("-+$", "");
        if (bare.isEmpty()) {
            return label;
        }
        int start = label.indexOf(bare);
        String other = substitutes.label(bare, belowTop) + forbidden(bare);
        String padding = bare.length() > LONGEST_LABEL ? "x".repeat(Math.max(0, bare.length() - other.length())) : "";
        return label.substring(0, start) + other + padding + label.substring(start + bare.length());
    }

    /** What makes a label one that no host may have, so that it is none with its substitute either. */
    private static String forbidden(String label) {
        boolean ascii = label.chars().allMatch(c -> c < 0x80);
        return ascii ? label.replaceAll("[A-Za-z0-9_\\\\-]", "") : "";
    }

    /** Whether a label at a name's end is a top-level domain that tells nothing of who uses it. */
    static boolean isTop(String label) {
        return GENERIC_TOPS.contains(lower(label)) || COUNTRY_TOPS.contains(lower(label));
    }

    /** An address in a text, as inet_pton(3) reads it or, with other parts, as only inet_aton(3) does. */
    Optional<String> address(String text) {
        return AddressText.ptonScoped(text).map(address -> address(address).text())
                .or(() -> AddressText.aton(text).filter(_ -> text.indexOf('.') > 0)
                        .map(address -> ambiguous(text, address)));
    }

    IpAddress address(IpAddress original) {
        IpAddress other = substitutes.address(original.within(""));
        return original.scope().isEmpty()
                ? other
                : other.within(link(original.scope()));
    }

    /** In the same kind of spelling: an octal number first. */
    private String ambiguous(String text, IpAddress address) {
        IpAddress other = address(address);
        return other.equals(address)
                ? text
                : "0%o.%d.%d.%d".formatted(other.octet(0), other.octet(1), other.octet(2), other.octet(3));
    }

    /** A network interface: one that is called as the kernel or systemd calls it is anybody's. */
    String link(String name) {
        boolean anybodys = List.of("all", "default", "lo", "docker0").contains(name) || name.matches(
                "\\d+|(eth|wlan|wwan|usb|bond|br|tun|tap|wg|ppp|virbr|veth)\\d{1,3}(\\.\\d+)?|(en|wl|ww)[ops]\\d{1,3}([sfdnpu]\\d{1,4})*");
        return anybodys ? name : substitutes.whole(Substitutes.Kind.LINK, name);
    }

    /** The address whose reverse name ends with these labels, with zeros for those that are missing. */
    static IpAddress reversed(String labels, boolean ipv4) {
        String[] parts = labels.split("\\.", -1);
        int width = ipv4 ? 8 : 4;
        long high = 0;
        long low = 0;
        int bits = ipv4 ? 32 : 128;
        for (int i = parts.length - 2; i >= 0; i--) {
            bits -= width;
            long part = Long.parseLong(parts[i], ipv4 ? 10 : 16) & 0xff;
            high |= bits >= 64 ? part << (bits - 64) : 0;
            low |= bits < 64 ? part << bits : 0;
        }
        return new IpAddress(ipv4 ? Family.INET : Family.INET6, high, low, "");
    }

    /** So many labels of an address's reverse name, counted from the top. */
    static String reverse(IpAddress address, int count) {
        var labels = new StringBuilder();
        for (int i = count - 1; i >= 0; i--) {
            int octet = address.octet(address.family() == Family.INET ? i : i / 2);
            String nibble = Integer.toHexString(i % 2 == 0 ? octet >> 4 : octet & 0xf);
            labels.append(address.family() == Family.INET ? String.valueOf(octet) : nibble).append('.');
        }
        return labels.toString();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
