package netprobe.dns;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import netprobe.model.ZoneTransfer.Kind;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/**
 * The order in which the records of a transfer have to come (RFC 5936, section 2.2; RFC 1995, section 4): from the zone's SOA record to the
 * same again, with either all of the zone between them, or differences, each of them from one SOA record by what was removed over the next
 * SOA record to what was added.
 */
final class TransferOrder {

    /** Serial numbers wrap round (RFC 1982). */
    private static final long HALF_OF_ALL = 1L << 31;
    private static final long ALL = 1L << 32;

    private final Query query;
    private Optional<SOARecord> first = Optional.empty();
    private Place place = Place.BEFORE;
    private Optional<Kind> kind = Optional.empty();

    TransferOrder(Query query) {
        this.query = query;
    }

    private enum Place {
        /** Nothing came yet. */
        BEFORE,
        /** The zone's SOA record came, and nothing else. */
        BEGUN,
        /** Within the whole zone. */
        WHOLE,
        /** Within what was removed. */
        REMOVED,
        /** Within what was added. */
        ADDED,
        /** The end. */
        OVER
    }

    /** Takes the records of a message; what is wrong with them is a clause. */
    Optional<String> take(Message message) {
        List<Record> records = message.getSection(Section.ANSWER);
        for (Record record : records) {
            Optional<String> flaw = take(record);
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        if (records.isEmpty()) {
            return Optional.of("a message without records in a transfer");
        }
        if (place == Place.BEGUN && query.known().isPresent() && !isNewer()) {
            place = Place.OVER;
            kind = Optional.of(Kind.UP_TO_DATE);
        }
        return Optional.empty();
    }

    private Optional<String> take(Record record) {
        return switch (place) {
            case BEFORE -> begin(record);
            case BEGUN -> second(record);
            case WHOLE -> record instanceof SOARecord soa ? end(soa) : Optional.empty();
            case REMOVED -> advance(record, Place.ADDED);
            case ADDED -> record instanceof SOARecord soa && isFirst(soa) ? end(soa) : advance(record, Place.REMOVED);
            case OVER -> Optional.of("records follow the end of the transfer");
        };
    }

    private Optional<String> begin(Record record) {
        if (!(record instanceof SOARecord soa) || !soa.getName().equals(query.question().name().name())) {
            return Optional.of("the transfer begins with " + record.getName() + " " + TypeName.of(record.getType())
                    + ", not with the zone's SOA record");
        }
        first = Optional.of(soa);
        place = Place.BEGUN;
        return Optional.empty();
    }

    private Optional<String> second(Record record) {
        boolean isIncremental = query.known().isPresent() && record instanceof SOARecord soa && !isFirst(soa);
        kind = Optional.of(isIncremental ? Kind.DIFFERENCES : Kind.WHOLE);
        place = isIncremental ? Place.REMOVED : Place.WHOLE;
        return !isIncremental && record instanceof SOARecord soa ? end(soa) : Optional.empty();
    }

    private Optional<String> advance(Record record, Place next) {
        place = record instanceof SOARecord ? next : place;
        return Optional.empty();
    }

    private Optional<String> end(SOARecord soa) {
        if (!isFirst(soa)) {
            return Optional.of("the last SOA record has the serial number " + soa.getSerial() + ", the first has "
                    + first.orElseThrow().getSerial());
        }
        place = Place.OVER;
        return Optional.empty();
    }

    private boolean isFirst(SOARecord soa) {
        return first.filter(record -> record.getSerial() == soa.getSerial()).isPresent();
    }

    private boolean isNewer() {
        long ahead = Math.floorMod(first.orElseThrow().getSerial() - query.known().orElseThrow(), ALL);
        return ahead > 0 && ahead < HALF_OF_ALL;
    }

    boolean isOver() {
        return place == Place.OVER;
    }

    Optional<Kind> kind() {
        return kind;
    }

    OptionalLong serial() {
        return first.map(soa -> OptionalLong.of(soa.getSerial())).orElseGet(OptionalLong::empty);
    }
}
