package netprobe.cli;

import java.util.HexFormat;
import java.util.Optional;
import netprobe.model.Family;
import netprobe.model.IpAddress;

/** Packed addresses as people copy them: hexadecimal digits, with spaces or colons between bytes or groups, and perhaps a {@code 0x}. */
final class PackedText {

    private PackedText() {}

    /** The address of 8 or 32 digits. */
    static Optional<IpAddress> parse(String text) {
        String digits = digits(text);
        boolean whole = digits.length() == 8 || digits.length() == 32;
        return whole && isHexadecimal(digits)
                ? Optional.of(IpAddress.of(HexFormat.of().parseHex(digits)))
                : Optional.empty();
    }

    /** Why the text is no packed address of that family. */
    static String fault(String text, Family family) {
        String digits = digits(text);
        String expected = switch (family) {
            case INET -> "8 hexadecimal digits (IPv4)";
            case INET6 -> "32 hexadecimal digits (IPv6)";
            case ANY -> "8 hexadecimal digits (IPv4) or 32 (IPv6)";
        };
        return "expected " + expected + (isHexadecimal(digits) ? ", got " + digits.length() : "");
    }

    private static String digits(String text) {
        var digits = new StringBuilder(text.length());
        for (int i = text.startsWith("0x") ? 2 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != ':' && c != '\t') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static boolean isHexadecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
