package netprobe.cli;

import netprobe.model.AddressText;

/** Says what is wrong with a text that inet_pton refuses: what was expected, and the first thing that breaks it. */
final class AddressFault {

    private AddressFault() {}

    /** Why it is no IPv4 address. */
    static String ofIpv4(String text) {
        String expected = "expected an IPv4 address of four decimal parts, 0 to 255, or an IPv6 address";
        if (AddressText.aton(text).isPresent()) {
            return expected + "; inet_aton alone reads this, see netprobe aton";
        }
        String[] parts = text.split("\\.", -1);
        return parts.length == 4 ? expected + ipv4PartFault(parts) : expected;
    }

    private static String ipv4PartFault(String[] parts) {
        for (String part : parts) {
            boolean number = !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (number && (part.length() > 3 || Integer.parseInt(part) > 255)) {
                return "; " + part + " is more than 255";
            }
        }
        return "";
    }

    /** Why it is no IPv6 address. */
    static String ofIpv6(String text) {
        String expected = "expected an IPv6 address";
        if (text.indexOf('%') >= 0 && AddressText.ptonScoped(text).isPresent()) {
            return expected + " without a scope: inet_pton has no room for %" + text.substring(text.indexOf('%') + 1)
                    + " (getaddrinfo takes it, see netprobe addrinfo)";
        }
        if (text.startsWith("[")) {
            return expected + " without brackets, which belong to URLs";
        }
        if (text.indexOf('/') >= 0) {
            return expected + " without a prefix length";
        }
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return expected + "; :: may stand only once";
        }
        return expected + " of eight groups of up to four hexadecimal digits, or fewer with one ::";
    }
}
