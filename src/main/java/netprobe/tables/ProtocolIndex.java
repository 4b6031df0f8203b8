package netprobe.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.Protocol;
import netprobe.model.Source;

/** A list of protocols, in which the first of a name or number counts. */
public final class ProtocolIndex implements ProtocolDatabase {

    private static final class Iana {
        static final ProtocolIndex INDEX = readIana();
    }

    private final List<Protocol> protocols;
    private final boolean exact;

    private ProtocolIndex(List<Protocol> protocols, boolean exact) {
        this.protocols = List.copyOf(protocols);
        this.exact = exact;
    }

    /** An index of these protocols, whose names are compared to the letter, as protocols(5) has it. */
    public static ProtocolIndex of(List<Protocol> protocols) {
        return new ProtocolIndex(protocols, true);
    }

    /** The registry of IANA as netprobe carries it; the case of letters does not matter. */
    public static ProtocolIndex iana() {
        return Iana.INDEX;
    }

    private static ProtocolIndex readIana() {
        var table = TableFile.read("protocols.tsv");
        Source source = Source.iana(table.date());
        var protocols = new ArrayList<Protocol>();
        for (String[] row : table.rows()) {
            protocols.add(new Protocol(row[0], List.of(row[2]), Integer.parseInt(row[1]), source));
        }
        return new ProtocolIndex(protocols, false);
    }

    /** Every name and alias. */
    public Stream<String> names() {
        return protocols.stream().flatMap(ProtocolIndex::names);
    }

    @Override
    public Optional<Protocol> byName(String name) {
        return protocols.stream().filter(protocol -> names(protocol).anyMatch(known -> isSame(known, name)))
                .findFirst();
    }

    @Override
    public Optional<Protocol> byNumber(int number) {
        return protocols.stream().filter(protocol -> protocol.number() == number).findFirst();
    }

    private boolean isSame(String known, String name) {
        return exact ? known.equals(name) : known.equalsIgnoreCase(name);
    }

    private static Stream<String> names(Protocol protocol) {
        return Stream.concat(Stream.of(protocol.name()), protocol.aliases().stream());
    }
}
