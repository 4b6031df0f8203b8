package netprobe.bulk.output;

import netprobe.bulk.wire.NameFormat;
import netprobe.bulk.wire.Octets;

/**
 * Names in presentation form, with the final dot (RFC 1035, section 5.1): as all of netprobe writes them.
 */
final class NameText {

    /** What a byte of a label looks like: itself, behind a backslash, or as its number. */
    private static final byte PLAIN = 0;
    private static final byte QUOTED = 1;
    private static final byte NUMBERED = 2;
    private static final byte[] LOOKS = looks();

    private NameText() {}

    private static byte[] looks() {
        var looks = new byte[256];
        for (int octet = 0; octet < looks.length; octet++) {
            boolean isPrintable = octet > ' ' && octet < 0x7f;
            looks[octet] = !isPrintable ? NUMBERED : "\"().;\\@$".indexOf(octet) >= 0 ? QUOTED : PLAIN;
        }
        return looks;
    }

    /**
     * Writes a name that follows the format.
     *
     * @param message what pointers point into
     */
    static void write(byte[] message, int start, Bytes out) {
        int at = start;
        int octet = Octets.u8(message, at);
        if (octet == 0) {
            out.put('.');
        }
        while (octet != 0) {
            if (NameFormat.isPointer(octet)) {
                at = NameFormat.target(message, at);
            } else {
                label(message, at + 1, octet, out);
                at += octet + 1;
            }
            octet = Octets.u8(message, at);
        }
    }

    private static void label(byte[] message, int from, int length, Bytes out) {
        for (int i = from; i < from + length; i++) {
            int octet = Octets.u8(message, i);
            byte look = LOOKS[octet];
            if (look == NUMBERED) {
                number(octet, out);
                continue;
            }
            if (look == QUOTED) {
                out.put('\\');
            }
            out.put(octet);
        }
        out.put('.');
    }

    /** A byte as its number. */
    static void number(int octet, Bytes out) {
        out.put('\\');
        out.decimal(octet, 3);
    }
}
