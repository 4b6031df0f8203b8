package netprobe.dns.rdata;

import java.time.Instant;
import java.util.Base64;
import java.util.StringJoiner;
import netprobe.tables.DnsRegistry;
import org.xbill.DNS.WireParseException;

/** The parameters of an SVCB or HTTPS record (RFC 9460, section 2.2). */
final class ServiceParameters {

    /** dig writes the keys that came after RFC 9460 by number; kdig has a name for the first of them, {@code dohpath}. */
    static final int LAST_NAMED = 6;
    private static final int MANDATORY = 0;
    private static final int ALPN = 1;
    private static final int NO_DEFAULT_ALPN = 2;
    private static final int PORT = 3;
    private static final int IPV4_HINT = 4;
    private static final int ECH = 5;
    private static final int IPV6_HINT = 6;

    private ServiceParameters() {}

    static String read(RdataInput input) throws WireParseException {
        var parameters = new StringJoiner(" ");
        for (int last = -1; !input.isAtEnd();) {
            int key = input.u16();
            byte[] value = input.bytes(input.u16());
            if (key <= last) {
                throw new WireParseException("service parameters out of order");
            }
            last = key;
            parameters.add(value.length == 0 ? label(key) : label(key) + '=' + value(key, value));
        }
        return parameters.toString();
    }

    private static String label(int key) {
        return key <= LAST_NAMED ? DnsRegistry.SERVICE_KEYS.label(key) : "key" + key;
    }

    private static String value(int key, byte[] bytes) throws WireParseException {
        var value = new RdataInput(bytes, 0, bytes.length, Instant.EPOCH);
        return switch (key) {
            case MANDATORY -> list(value, each -> label(each.u16()));
            case ALPN -> '"' + list(value, each -> Characters.listed(each.counted())) + '"';
            case NO_DEFAULT_ALPN -> throw new WireParseException("a value where none belongs");
            case PORT -> only(value, Scalars::u16);
            case IPV4_HINT -> list(value, Scalars::ipv4);
            case ECH -> Base64.getEncoder().encodeToString(bytes);
            case IPV6_HINT -> list(value, Scalars::ipv6);
            default -> Characters.quoted(bytes);
        };
    }

    private static String list(RdataInput value, RdataField field) throws WireParseException {
        var list = new StringJoiner(",");
        while (!value.isAtEnd()) {
            list.add(field.read(value));
        }
        return list.toString();
    }

    private static String only(RdataInput value, RdataField field) throws WireParseException {
        String text = field.read(value);
        if (!value.isAtEnd()) {
            throw new WireParseException("a value that is too long");
        }
        return text;
    }
}
