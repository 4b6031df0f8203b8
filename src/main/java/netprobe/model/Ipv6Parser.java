package netprobe.model;

import java.util.Arrays;
import java.util.Optional;

/** Reads an IPv6 address (RFC 4291, section 2.2) in one pass, filling 16-bit groups from the left; the state is what the steps share. */
final class Ipv6Parser {
    private final String text;
    private final int[] groups = new int[8];
    private int filled;
    private int gap = -1;
    private int position;

    Ipv6Parser(String text) {
        this.text = text;
    }

    Optional<IpAddress> parse() {
        if (text.startsWith("::")) {
            gap = 0;
            position = 2;
        }
        while (position < text.length()) {
            if (!step()) {
                return Optional.empty();
            }
        }
        return finish();
    }

    /** Takes one group with the colon after it, or the IPv4 tail. */
    private boolean step() {
        int start = position;
        int value = 0;
        while (position < text.length() && hexDigit(text.charAt(position)) >= 0 && position - start < 4) {
            value = value << 4 | hexDigit(text.charAt(position++));
        }
        boolean atEnd = position == text.length();
        if (!atEnd && text.charAt(position) == '.') {
            return ipv4Tail(start);
        }
        if (position == start || filled == 8) {
            return false;
        }
        groups[filled++] = value;
        return atEnd || colon();
    }

    private boolean colon() {
        if (text.charAt(position++) != ':' || position == text.length()) {
            return false;
        }
        if (text.charAt(position) != ':') {
            return true;
        }
        position++;
        boolean first = gap < 0;
        gap = filled;
        return first;
    }

    private boolean ipv4Tail(int start) {
        long word = AddressText.decimalParts(text, start);
        if (word < 0 || filled > 6) {
            return false;
        }
        groups[filled++] = (int) (word >>> 16);
        groups[filled++] = (int) (word & 0xffff);
        position = text.length();
        return true;
    }

    private Optional<IpAddress> finish() {
        boolean complete = gap < 0 ? filled == 8 : filled < 8;
        if (!complete) {
            return Optional.empty();
        }
        if (gap >= 0) {
            int tail = filled - gap;
            System.arraycopy(groups, gap, groups, 8 - tail, tail);
            Arrays.fill(groups, gap, 8 - tail, 0);
        }
        return Optional.of(new IpAddress(Family.INET6, half(0), half(4), ""));
    }

    private long half(int from) {
        long value = 0;
        for (int i = from; i < from + 4; i++) {
            value = value << 16 | groups[i];
        }
        return value;
    }

    private static int hexDigit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
