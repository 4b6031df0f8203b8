package netprobe.model;

import java.util.HexFormat;

/**
 * A hardware address (IEEE 802 MAC-48).
 *
 * @param value 48 bits
 */
public record MacAddress(long value) {

    private static final HexFormat HEX = HexFormat.of();
    private static final long LOCAL_BIT = 0x0200_0000_0000L;
    private static final int DIGITS = 12;

    /** Six bytes in lower-case hexadecimal, with colons. */
    public String text() {
        return pairs(HEX.toHexDigits(value, DIGITS), ":");
    }

    /** The organizationally unique identifier, the first three bytes, as IEEE writes it: {@code 00-1E-52}. */
    public String oui() {
        return pairs(HEX.withUpperCase().toHexDigits(value, DIGITS).substring(0, 6), "-");
    }

    /** Whether the manufacturer assigned it, so that the OUI names one; otherwise it was made up locally (U/L bit). */
    public boolean universal() {
        return (value & LOCAL_BIT) == 0;
    }

    private static String pairs(String digits, String separator) {
        var text = new StringBuilder(digits.substring(0, 2));
        for (int i = 2; i < digits.length(); i += 2) {
            text.append(separator).append(digits, i, i + 2);
        }
        return text.toString();
    }
}
