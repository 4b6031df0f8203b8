package netprobe.dns;

import netprobe.model.Family;
import netprobe.model.IpAddress;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/**
 * An absolute domain name (RFC 1034, section 3.1), which compares without regard to case.
 *
 * <p>Any byte may stand in a label; in text, {@code \.} and {@code \\} stand for a dot and a backslash in a label, {@code \DDD} for the byte of
 * that decimal number (RFC 1035, section 5.1).
 */
public final class DomainName {

    /** The root, which has no label. */
    static final DomainName ROOT = new DomainName(Name.root);

    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_NAME = 255;
    private static final int SHOWN = 24;

    private final Name name;

    DomainName(Name name) {
        this.name = name;
    }

    /** A name of dnsjava's, which has to be absolute. */
    public static DomainName of(Name name) {
        return new DomainName(name);
    }

    /** Reads a name as typed; with or without final dot it is absolute. */
    public static DomainName parse(String text) throws InvalidName {
        check(text);
        try {
            return new DomainName(Name.fromString(text, Name.root));
        } catch (TextParseException unexpected) {
            throw new InvalidName(shown(text) + " is not a domain name");
        }
    }

    /** The root: the empty name above all others. */
    public static DomainName root() {
        return of(Name.root);
    }

    /** The name whose PTR record tells an address's name: below {@code in-addr.arpa} or {@code ip6.arpa} (RFC 1035, RFC 3596). */
    public static DomainName reverse(IpAddress address) {
        var text = new StringBuilder();
        boolean ipv4 = address.family() == Family.INET;
        for (int i = ipv4 ? 3 : 15; i >= 0; i--) {
            int octet = address.octet(i);
            if (ipv4) {
                text.append(octet).append('.');
            } else {
                text.append(Character.forDigit(octet & 0xf, 16)).append('.').append(Character.forDigit(octet >> 4, 16))
                        .append('.');
            }
        }
        try {
            return parse(text.append(ipv4 ? "in-addr.arpa" : "ip6.arpa").toString());
        } catch (InvalidName impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the C library would ask for it: letters, digits, hyphens and underscores, and no hyphen in front (glibc's res_hnok). */
    public boolean isHostName() {
        for (int label = 0; label < name.labels(); label++) {
            byte[] bytes = name.getLabel(label);
            for (int i = 1; i <= bytes[0]; i++) {
                if (!isHostNameByte(bytes[i]) || label == 0 && i == 1 && bytes[i] == '-') {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isHostNameByte(byte b) {
        return b == '-' || b == '_' || b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    /** Presentation form without the final dot; the root is {@code .}. */
    public String text() {
        return name.equals(Name.root) ? "." : name.toString(true);
    }

    /** Wire form: each label behind its length, the root's last, nothing compressed (RFC 1035, section 3.1). */
    public byte[] wire() {
        return name.toWire();
    }

    /** As dnsjava has it: for the packages below this one. */
    public Name name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DomainName that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }

    /** Finds the label at fault, which dnsjava doesn't name. */
    private static void check(String text) throws InvalidName {
        if (text.isEmpty()) {
            throw new InvalidName("a domain name is not empty");
        }
        if (text.equals(".")) {
            return;
        }
        int octets = 1;
        for (int start = 0; start < text.length();) {
            int end = labelEnd(text, start);
            int length = labelLength(text.substring(start, end));
            if (length == 0) {
                throw new InvalidName(shown(text) + " has an empty label at character " + (start + 1));
            }
            if (length > LONGEST_LABEL) {
                throw new InvalidName(
                        "the label " + shown(text.substring(start, end)) + " has " + length + " bytes; " + LONGEST_LABEL
                                + " is the most");
            }
            octets += 1 + length;
            start = end + 1;
        }
        if (octets > LONGEST_NAME) {
            throw new InvalidName(shown(text) + " takes " + octets + " bytes; " + LONGEST_NAME + " is the most");
        }
    }

    private static int labelEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '.') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end, text.length());
    }

    private static int labelLength(String label) throws InvalidName {
        int length = 0;
        for (int i = 0; i < label.length(); i++) {
            if (label.charAt(i) > 0x7e || label.charAt(i) == 0) {
                throw new InvalidName("the label " + shown(label) + " is not ASCII");
            }
            if (label.charAt(i) == '\\') {
                i += escapeLength(label, i + 1);
            }
            length++;
        }
        return length;
    }

    /** How many characters follow the backslash: three digits of a byte's number, or one of anything else. */
    private static int escapeLength(String label, int start) throws InvalidName {
        boolean digit = start < label.length() && Character.isDigit(label.charAt(start));
        int length = digit ? 3 : 1;
        boolean whole = start + length <= label.length();
        if (!whole || digit && !label.substring(start, start + 3).matches("[01]\\d\\d|2[0-4]\\d|25[0-5]")) {
            throw new InvalidName(
                    "the label " + shown(label) + " has a broken escape; expected \\. or \\DDD from 000 to 255");
        }
        return length;
    }

    private static String shown(String text) {
        return "`" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + "`";
    }
}
