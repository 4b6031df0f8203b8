package netprobe.dns.rdata;

import java.util.StringJoiner;
import org.xbill.DNS.WireParseException;

/** Fields of characters (RFC 1035, section 5.1): each byte a character if it is printable ASCII, {@code \DDD} if not. */
final class Characters {

    private Characters() {}

    /** A character-string in quotes. */
    static String string(RdataInput input) throws WireParseException {
        return quoted(input.counted());
    }

    /** The character-strings that are left, at least one (RFC 1035, section 3.3.14). */
    static String strings(RdataInput input) throws WireParseException {
        var strings = new StringJoiner(" ").add(string(input));
        while (!input.isAtEnd()) {
            strings.add(string(input));
        }
        return strings.toString();
    }

    /** A character-string, if there is one. */
    static String optionalString(RdataInput input) throws WireParseException {
        return input.isAtEnd() ? "" : string(input);
    }

    /** A character-string without quotes. */
    static String bareString(RdataInput input) throws WireParseException {
        return unquoted(input.counted());
    }

    /** All that is left, in quotes. */
    static String rest(RdataInput input) {
        return quoted(input.rest());
    }

    static String quoted(byte[] bytes) {
        return '"' + escaped(bytes, ' ', "\"\\") + '"';
    }

    static String unquoted(byte[] bytes) {
        return escaped(bytes, '!', "\"\\@;");
    }

    /** A value in a list: what is special to the list is escaped twice (RFC 9460, appendix A.1). */
    static String listed(byte[] bytes) {
        return escaped(bytes, '!', "\"\\").replace("\\\\", "\\\\\\\\").replace(",", "\\\\,");
    }

    private static String escaped(byte[] bytes, int firstPlain, String special) {
        var text = new StringBuilder(bytes.length);
        for (byte signed : bytes) {
            int octet = signed & 0xff;
            if (octet < firstPlain || octet >= 0x7f) {
                text.append('\\').append(octet / 100).append(octet / 10 % 10).append(octet % 10);
                continue;
            }
            if (special.indexOf(octet) >= 0) {
                text.append('\\');
            }
            text.append((char) octet);
        }
        return text.toString();
    }
}
