package netprobe.dns.rdata;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import netprobe.tables.DnsRegistry;
import org.xbill.DNS.WireParseException;

/**
 * The data of a record in presentation form.
 *
 * @param text as in a zone file, in one line; {@code \# LENGTH HEX} (RFC 3597) where there is no other form
 * @param remarks what it means
 * @param isSound whether the data follows the format of its type, as far as that is known
 */
public record Rdata(String text, List<String> remarks, boolean isSound) {

    private static final String BROKEN = "does not follow the format of its type";

    /** Copies the list. */
    public Rdata {
        remarks = List.copyOf(remarks);
    }

    /** Reads the data of a record. Never throws, whatever the bytes. */
    public static Rdata read(RdataInput input, int type, int dclass) {
        String name = DnsRegistry.TYPES.label(type);
        Optional<List<RdataField>> fields = RdataFormats.of(name, dclass);
        if (fields.isEmpty()) {
            return new Rdata(Encoded.generic(input), List.of(), true);
        }
        try {
            String text = words(fields.get(), input);
            return new Rdata(text, Remarks.of(name, input.again()), true);
        } catch (WireParseException broken) {
            return new Rdata(Encoded.generic(input.again()), List.of(BROKEN), false);
        }
    }

    private static String words(List<RdataField> fields, RdataInput input) throws WireParseException {
        var words = new StringJoiner(" ");
        for (RdataField field : fields) {
            String word = field.read(input);
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        if (!input.isAtEnd()) {
            throw new WireParseException("bytes after the last field");
        }
        return words.toString();
    }
}
