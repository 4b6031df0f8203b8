package netprobe.model;

import java.util.Optional;

/**
 * Addresses as text, to the letter of the C library: inet_pton(3), inet_aton(3) and inet_ntop(3).
 *
 * <p>The rules are glibc's, which agree with POSIX and with RFC 4291, section 2.2, and settle what those leave open: {@code inet_pton}
 * takes no leading zero in a decimal part, {@code inet_ntop} writes {@code ::ffff:1.2.3.4} and {@code ::1.2.3.4} with an IPv4 tail.
 */
public final class AddressText {

    private static final long[] LAST_PART_LIMIT = {0xffffffffL, 0xffffffL, 0xffffL, 0xffL};

    private AddressText() {}

    /** inet_pton: four decimal parts, or an IPv6 address; decided by whether there is a colon. No scope. */
    public static Optional<IpAddress> pton(String text) {
        return text.indexOf(':') >= 0 ? pton6(text) : pton4(text);
    }

    /** inet_pton, and {@code %scope} after an IPv6 address (RFC 4007, section 11). */
    public static Optional<IpAddress> ptonScoped(String text) {
        int percent = text.indexOf('%');
        if (percent < 0) {
            return pton(text);
        }
        String scope = text.substring(percent + 1);
        return scope.isEmpty()
                ? Optional.empty()
                : pton6(text.substring(0, percent)).map(address -> address.within(scope));
    }

    /** inet_pton for {@code AF_INET}. */
    public static Optional<IpAddress> pton4(String text) {
        long word = decimalParts(text, 0);
        return word < 0 ? Optional.empty() : Optional.of(new IpAddress(Family.INET, 0, word, ""));
    }

    /** inet_pton for {@code AF_INET6}. */
    public static Optional<IpAddress> pton6(String text) {
        return new Ipv6Parser(text).parse();
    }

    /**
     * inet_aton: one to four parts, each decimal, octal ({@code 0…}) or hexadecimal ({@code 0x…}); the last fills the bytes that are left.
     * White space ends the address, and whatever follows it is ignored.
     */
    public static Optional<IpAddress> aton(String text) {
        long word = 0;
        int position = 0;
        for (int part = 0; part < 4; part++) {
            int end = partEnd(text, position);
            long value = cNumber(text, position, end);
            if (value < 0) {
                return Optional.empty();
            }
            if (end == text.length() || isSpace(text.charAt(end))) {
                return value > LAST_PART_LIMIT[part]
                        ? Optional.empty()
                        : Optional.of(new IpAddress(Family.INET, 0, word | value, ""));
            }
            if (text.charAt(end) != '.' || value > 0xff) {
                return Optional.empty();
            }
            word |= value << (24 - 8 * part);
            position = end + 1;
        }
        return Optional.empty();
    }

    /** inet_ntop; the scope is not part of it. */
    public static String ntop(IpAddress address) {
        return address.family() == Family.INET ? dotted((int) address.low()) : colons(address);
    }

    private static int partEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.digit(text.charAt(end), 36) >= 0 && text.charAt(end) < 0x80) {
            end++;
        }
        return end;
    }

    /** The number C's {@code strtoul(…, 0)} reads from the whole of {@code text[from, to)}, or -1 if that isn't one of 32 bits. */
    private static long cNumber(String text, int from, int to) {
        if (from == to || !isDigit(text.charAt(from))) {
            return -1;
        }
        boolean prefixed = text.charAt(from) == '0' && to - from > 1;
        boolean hexadecimal = prefixed && (text.charAt(from + 1) | 0x20) == 'x';
        int radix = hexadecimal ? 16 : prefixed ? 8 : 10;
        int start = hexadecimal ? from + 2 : from;
        long value = start == to ? -1 : 0;
        for (int i = start; i < to; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            value = value * radix + digit;
            if (digit < 0 || value > 0xffffffffL) {
                return -1;
            }
        }
        return value;
    }

    /** The 32 bits of four decimal parts from {@code from} to the end of the text, or -1. */
    static long decimalParts(String text, int from) {
        long word = 0;
        int position = from;
        for (int part = 0; part < 4; part++) {
            int start = position;
            int value = 0;
            while (position < text.length() && isDigit(text.charAt(position)) && position - start < 3) {
                value = value * 10 + text.charAt(position++) - '0';
            }
            int length = position - start;
            boolean leadingZero = length > 1 && text.charAt(start) == '0';
            boolean ended =
                    part < 3 ? position < text.length() && text.charAt(position) == '.' : position == text.length();
            if (length == 0 || leadingZero || value > 255 || !ended) {
                return -1;
            }
            word = word << 8 | value;
            position++;
        }
        return word;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static String dotted(int word) {
        return (word >>> 24) + "." + (word >>> 16 & 0xff) + "." + (word >>> 8 & 0xff) + "." + (word & 0xff);
    }

    private static String colons(IpAddress address) {
        int[] groups = groups(address);
        int gapStart = longestZeroRun(groups);
        int gapEnd = gapStart < 0 ? -1 : zeroRunEnd(groups, gapStart);
        boolean ipv4Tail = gapStart == 0 && (gapEnd == 6 || gapEnd == 5 && groups[5] == 0xffff);
        int end = ipv4Tail ? 6 : 8;
        var text = new StringBuilder(39);
        for (int i = 0; i < end; i++) {
            if (i == gapStart) {
                text.append("::");
                i = gapEnd - 1;
            } else {
                separate(text).append(Integer.toHexString(groups[i]));
            }
        }
        return ipv4Tail ? separate(text).append(dotted((int) address.low())).toString() : text.toString();
    }

    private static StringBuilder separate(StringBuilder text) {
        boolean needed = !text.isEmpty() && text.charAt(text.length() - 1) != ':';
        return needed ? text.append(':') : text;
    }

    private static int[] groups(IpAddress address) {
        var groups = new int[8];
        for (int i = 0; i < 8; i++) {
            long half = i < 4 ? address.high() : address.low();
            groups[i] = (int) (half >>> (48 - 16 * (i & 3))) & 0xffff;
        }
        return groups;
    }

    /** Where the first of the longest runs of at least two zero groups starts, or -1. */
    private static int longestZeroRun(int[] groups) {
        int best = -1;
        int bestLength = 1;
        for (int i = 0; i < 8; i = Math.max(i + 1, zeroRunEnd(groups, i))) {
            int length = zeroRunEnd(groups, i) - i;
            if (length > bestLength) {
                best = i;
                bestLength = length;
            }
        }
        return best;
    }

    private static int zeroRunEnd(int[] groups, int from) {
        int end = from;
        while (end < 8 && groups[end] == 0) {
            end++;
        }
        return end;
    }
}
