package netprobe.dns.rdata;

import java.util.Base64;
import java.util.HexFormat;
import org.xbill.DNS.WireParseException;
import org.xbill.DNS.utils.base32;

/** Fields of opaque bytes, encoded; long ones in words of 56 characters, as dig splits them. */
final class Encoded {

    private static final HexFormat HEX = HexFormat.of();
    private static final HexFormat CAPITALS = HexFormat.of().withUpperCase();
    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final int WORD = 56;
    private static final String NONE = "-";

    private Encoded() {}

    /** All that is left. */
    static String hex(RdataInput input) {
        return words(CAPITALS.formatHex(input.rest()));
    }

    /** All that is left, unsplit and in small letters. */
    static String nsap(RdataInput input) {
        return "0x" + HEX.formatHex(input.rest());
    }

    /** All that is left. */
    static String base64(RdataInput input) {
        return words(BASE64.encodeToString(input.rest()));
    }

    /** All that is left in one word, or a dash. */
    static String base64Word(RdataInput input) {
        byte[] rest = input.rest();
        return rest.length == 0 ? NONE : BASE64.encodeToString(rest);
    }

    /** Bytes behind their number in two bytes, both shown. */
    static String sizedBase64(RdataInput input) throws WireParseException {
        int size = input.u16();
        return size == 0 ? "0" : size + " " + words(BASE64.encodeToString(input.bytes(size)));
    }

    /** Bytes behind their number in one byte, or a dash (RFC 5155, section 3.3). */
    static String salt(RdataInput input) throws WireParseException {
        byte[] salt = input.counted();
        return salt.length == 0 ? NONE : CAPITALS.formatHex(salt);
    }

    /** A hashed owner name behind its length in one byte (RFC 5155, section 3.3). */
    static String hash(RdataInput input) throws WireParseException {
        return new base32(base32.Alphabet.BASE32HEX, false, false).toString(input.counted());
    }

    /** A host identity: algorithm, tag and public key, whose lengths come first (RFC 8005, section 5). */
    static String hostIdentity(RdataInput input) throws WireParseException {
        int tagLength = input.u8();
        int algorithm = input.u8();
        int keyLength = input.u16();
        String tag = CAPITALS.formatHex(input.bytes(tagLength));
        return algorithm + " " + tag + ' ' + BASE64.encodeToString(input.bytes(keyLength));
    }

    /** An ATM address: a number in the E.164 form, or the digits of an end system (ATM Forum, af-dans-0152). */
    static String atmAddress(RdataInput input) throws WireParseException {
        return switch (input.u8()) {
            case 0 -> HEX.formatHex(input.rest());
            case 1 -> "+" + Characters.unquoted(input.rest());
            default -> throw new WireParseException("unknown format of ATM address");
        };
    }

    /** The form for data that has no other (RFC 3597, section 5). */
    static String generic(RdataInput input) {
        byte[] rest = input.rest();
        return rest.length == 0 ? "\\# 0" : "\\# " + rest.length + ' ' + words(CAPITALS.formatHex(rest));
    }

    private static String words(String text) {
        var words = new StringBuilder(text.length() + text.length() / WORD);
        for (int from = 0; from < text.length(); from += WORD) {
            if (from > 0) {
                words.append(' ');
            }
            words.append(text, from, Math.min(text.length(), from + WORD));
        }
        return words.toString();
    }
}
