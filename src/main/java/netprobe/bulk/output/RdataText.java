package netprobe.bulk.output;

import java.time.Instant;
import java.util.Arrays;
import netprobe.bulk.wire.NameFormat;
import netprobe.bulk.wire.Octets;
import netprobe.dns.rdata.Rdata;
import netprobe.dns.rdata.RdataInput;

/**
 * The data of records in presentation form, to the letter as {@code query} shows it. What lists are full of is written straight from the message;
 * for all the rest {@link Rdata} is asked, which takes some twenty times as long.
 */
final class RdataText {

    static final int A = 1;
    static final int NS = 2;
    static final int CNAME = 5;
    static final int SOA = 6;
    static final int PTR = 12;
    static final int MX = 15;
    static final int TXT = 16;
    static final int AAAA = 28;
    static final int SRV = 33;
    static final int DNAME = 39;
    static final int IN = 1;
    private static final int SOA_NUMBERS = 20;

    private RdataText() {}

    /** Writes the data of the record that was read last, whether it follows the format of its type or not. */
    static void write(AnswerReader record, Bytes out) {
        int before = out.length();
        if (!isWritten(record, out)) {
            out.cut(before);
            byte[] message = Arrays.copyOf(record.message(), record.length());
            var input = new RdataInput(message, record.from(), record.to() - record.from(), Instant.now());
            out.ascii(Rdata.read(input, record.type(), record.dclass()).text());
        }
    }

    private static boolean isWritten(AnswerReader record, Bytes out) {
        byte[] message = record.message();
        int length = record.length();
        int from = record.from();
        int to = record.to();
        return switch (record.type()) {
            case A -> record.dclass() == IN && to - from == 4 && isIpv4(message, from, out);
            case AAAA -> record.dclass() == IN && to - from == 16 && isIpv6(message, from, out);
            case NS, CNAME, PTR, DNAME -> name(message, from, to, length, out) == to;
            case MX -> isMx(message, from, to, length, out);
            case SOA -> isSoa(message, from, to, length, out);
            case SRV -> record.dclass() == IN && isSrv(message, from, to, length, out);
            case TXT -> areStrings(message, from, to, out);
            default -> false;
        };
    }

    private static boolean isIpv4(byte[] message, int from, Bytes out) {
        AddressBytes.ipv4(message, from, out);
        return true;
    }

    private static boolean isIpv6(byte[] message, int from, Bytes out) {
        AddressBytes.ipv6(message, from, out);
        return true;
    }

    /** Writes a name, if it follows the format; where it ends. */
    private static int name(byte[] message, int from, int to, int length, Bytes out) {
        int end = NameFormat.end(message, from, to, length);
        if (end >= 0) {
            NameText.write(message, from, out);
        }
        return end;
    }

    private static boolean isMx(byte[] message, int from, int to, int length, Bytes out) {
        if (to - from < 3) {
            return false;
        }
        out.decimal(Octets.u16(message, from));
        out.put(' ');
        return name(message, from + 2, to, length, out) == to;
    }

    private static boolean isSrv(byte[] message, int from, int to, int length, Bytes out) {
        if (to - from < 7) {
            return false;
        }
        for (int field = from; field < from + 6; field += 2) {
            out.decimal(Octets.u16(message, field));
            out.put(' ');
        }
        return name(message, from + 6, to, length, out) == to;
    }

    private static boolean isSoa(byte[] message, int from, int to, int length, Bytes out) {
        int mailbox = name(message, from, to, length, out);
        out.put(' ');
        int numbers = mailbox < 0 ? mailbox : name(message, mailbox, to, length, out);
        if (numbers < 0 || numbers + SOA_NUMBERS != to) {
            return false;
        }
        for (int field = numbers; field < to; field += 4) {
            out.put(' ');
            out.decimal(Octets.u32(message, field));
        }
        return true;
    }

    private static boolean areStrings(byte[] message, int from, int to, Bytes out) {
        int at = from;
        while (at < to) {
            int end = at + 1 + Octets.u8(message, at);
            if (end > to) {
                return false;
            }
            if (at > from) {
                out.put(' ');
            }
            string(message, at + 1, end, out);
            at = end;
        }
        return to > from;
    }

    private static void string(byte[] message, int from, int to, Bytes out) {
        out.put('"');
        for (int i = from; i < to; i++) {
            int octet = Octets.u8(message, i);
            if (octet < ' ' || octet >= 0x7f) {
                NameText.number(octet, out);
                continue;
            }
            if (octet == '"' || octet == '\\') {
                out.put('\\');
            }
            out.put(octet);
        }
        out.put('"');
    }
}
