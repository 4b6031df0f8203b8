package netprobe.dns;

import java.io.IOException;
import java.util.Optional;
import java.util.StringJoiner;
import netprobe.model.ExactTime;
import netprobe.tables.DnsRegistry;
import org.xbill.DNS.DNSInput;
import org.xbill.DNS.EDNSOption.Code;
import org.xbill.DNS.Name;
import org.xbill.DNS.WireParseException;

/** What the data of the rarer options of EDNS says, in words. */
final class OptionMeaning {

    private static final int FIRST_TEXT = Code.EDE_EXTRA_TEXT_LANGUAGE;
    private static final int LAST_TEXT = Code.STRUCTURED_DNS_ERROR;
    private static final int SOA_SERIAL = 0;
    private static final int SERIAL_SIZE = 4;

    private OptionMeaning() {}

    /** The meaning of data that follows its option's format, of those options that have one. */
    static Optional<String> of(int code, byte[] data) {
        try {
            var input = new DNSInput(data);
            String meaning = read(code, input);
            return input.remaining() == 0 && !meaning.isEmpty() ? Optional.of(meaning) : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static String read(int code, DNSInput input) throws IOException {
        return switch (code) {
            case Code.LLQ -> "version " + input.readU16() + ", operation " + input.readU16() + ", error "
                    + input.readU16() + ", identifier " + identifier(input) + ", lease " + time(input);
            case Code.UL -> "lease " + time(input) + (input.remaining() > 0 ? ", of keys " + time(input) : "");
            case Code.DAU -> list(input, DnsRegistry.ALGORITHMS);
            case Code.DHU -> list(input, DnsRegistry.DIGESTS);
            case Code.N3U -> list(input, DnsRegistry.NSEC3_HASHES);
            case Code.EDNS_EXPIRE -> input.remaining() == 0 ? "" : time(input);
            case Code.CHAIN, Code.REPORT_CHANNEL -> new Name(input).toString();
            case Code.EDNS_KEY_TAG -> keyTags(input);
            case Code.EDNS_CLIENT_TAG, Code.EDNS_SERVER_TAG -> Integer.toString(input.readU16());
            case Code.ZONEVERSION -> input.remaining() == 0 ? "" : zoneVersion(input);
            default -> code >= FIRST_TEXT && code <= LAST_TEXT
                    ? OptionText.printable(input.readByteArray()).orElse("")
                    : "";
        };
    }

    private static String identifier(DNSInput input) throws WireParseException {
        return Long.toUnsignedString(input.readU32() << 32 | input.readU32());
    }

    private static String time(DNSInput input) throws WireParseException {
        return ExactTime.of(input.readU32());
    }

    private static String list(DNSInput input, DnsRegistry registry) throws WireParseException {
        var names = new StringJoiner(", ");
        while (input.remaining() > 0) {
            names.add(registry.label(input.readU8()));
        }
        return names.toString();
    }

    private static String keyTags(DNSInput input) throws WireParseException {
        var tags = new StringJoiner(", ");
        while (input.remaining() > 0) {
            tags.add(Integer.toString(input.readU16()));
        }
        return tags.toString();
    }

    /** Which zone it is about is told by the number of its labels (RFC 9660, section 2). */
    private static String zoneVersion(DNSInput input) throws WireParseException {
        int labels = input.readU8();
        String zone = " of the zone with " + labels + (labels == 1 ? " label" : " labels");
        boolean isSerial = input.readU8() == SOA_SERIAL && input.remaining() == SERIAL_SIZE;
        if (isSerial) {
            return "serial " + input.readU32() + zone;
        }
        input.readByteArray();
        return "version" + zone;
    }
}
