package netprobe.dns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * What a {@link ScriptedServer} sends back: usually one message, made from the query by a chain of steps; none, or several.
 *
 * <p>{@code Reply.records("www.example. 60 A 192.0.2.1").delayed(Duration.ofMillis(50))} reads as it works.
 */
public final class Reply {

    private static final int OTHER_ID = 0x5555;

    private final List<Part> parts;

    private Reply(List<Part> parts) {
        this.parts = parts;
    }

    /** How a message goes out. */
    enum Manner {
        /** As a server sends it. */
        USUAL,
        /** From another port than it was asked at. */
        OTHER_PORT,
        /** By TCP, byte by byte. */
        PIECES,
        /** By TCP, half of it, and then the connection is closed. */
        HALF
    }

    /** One message: how it is made, and how long after the query it goes out in which manner. */
    record Part(UnaryOperator<Message> message, UnaryOperator<byte[]> bytes, Duration delay, Manner manner) {

        byte[] wire(Message query) {
            return bytes.apply(message.apply(query).toWire(Message.MAXLENGTH));
        }

        Part in(Manner other) {
            return new Part(message, bytes, delay, other);
        }
    }

    /** Silence; by TCP, the connection stays open. */
    public static Reply none() {
        return new Reply(List.of());
    }

    /** NOERROR with these records as the answer, in zone-file form with absolute names; none of them is NODATA. */
    public static Reply records(String... records) {
        return rcode(Rcode.NOERROR).with(message -> {
            for (Record record : parse(String.join("\n", records))) {
                message.addRecord(record, Section.ANSWER);
            }
        });
    }

    /** A response code and nothing else, from a server that offers recursion. */
    public static Reply rcode(int rcode) {
        return message(query -> {
            var message = new Message(query.getHeader().getID());
            message.getHeader().setFlag(Flags.QR);
            message.getHeader().setFlag(Flags.RA);
            if (query.getHeader().getFlag(Flags.RD)) {
                message.getHeader().setFlag(Flags.RD);
            }
            message.getHeader().setRcode(rcode);
            message.addRecord(query.getQuestion(), Section.QUESTION);
            return message;
        });
    }

    /** The name does not exist. */
    public static Reply nxdomain() {
        return rcode(Rcode.NXDOMAIN);
    }

    /** The name has no record of that type. */
    public static Reply nodata() {
        return rcode(Rcode.NOERROR);
    }

    /** The server failed. */
    public static Reply servfail() {
        return rcode(Rcode.SERVFAIL);
    }

    /** These very bytes. */
    public static Reply bytes(byte[] bytes) {
        return nodata().mangled(_ -> bytes);
    }

    /** Any message at all, made from the query. */
    public static Reply message(UnaryOperator<Message> message) {
        return new Reply(List.of(new Part(message, UnaryOperator.identity(), Duration.ZERO, Manner.USUAL)));
    }

    /** The same with something done to the message. */
    public Reply with(Consumer<Message> change) {
        return each(part -> new Part(query -> {
            var message = part.message.apply(query);
            change.accept(message);
            return message;
        }, part.bytes, part.delay, part.manner));
    }

    /** The same with something done to its bytes. */
    public Reply mangled(UnaryOperator<byte[]> change) {
        return each(
                part -> new Part(part.message, wire -> change.apply(part.bytes.apply(wire)), part.delay, part.manner));
    }

    /** With TC set and the answer left out. */
    public Reply truncated() {
        return with(message -> {
            message.removeAllRecords(Section.ANSWER);
            message.getHeader().setFlag(Flags.TC);
        });
    }

    /** Without the offer of recursion. */
    public Reply withoutRecursion() {
        return with(message -> message.getHeader().unsetFlag(Flags.RA));
    }

    /** With an ID that was not asked with. */
    public Reply withOtherId() {
        return with(message -> message.getHeader().setID(message.getHeader().getID() ^ OTHER_ID));
    }

    /** As the answer to a question about another name. */
    public Reply withQuestion(String name) {
        return with(message -> {
            var question = message.getQuestion();
            message.removeAllRecords(Section.QUESTION);
            message.addRecord(Record.newRecord(name(name), question.getType(), question.getDClass()), Section.QUESTION);
        });
    }

    /** Sent from another port than it was asked at. */
    public Reply fromOtherPort() {
        return each(part -> part.in(Manner.OTHER_PORT));
    }

    /** By TCP, in pieces of one byte. */
    public Reply inPieces() {
        return each(part -> part.in(Manner.PIECES));
    }

    /** By TCP, half of it before the connection is closed. */
    public Reply cutOff() {
        return each(part -> part.in(Manner.HALF));
    }

    /** Sent after a while; the server goes on meanwhile. */
    public Reply delayed(Duration delay) {
        return each(part -> new Part(part.message, part.bytes, delay, part.manner));
    }

    /** This, and after it another. */
    public Reply then(Reply next) {
        return new Reply(Stream.concat(parts.stream(), next.parts.stream()).toList());
    }

    List<Part> parts() {
        return parts;
    }

    private Reply each(UnaryOperator<Part> change) {
        return new Reply(parts.stream().map(change).toList());
    }

    static List<Record> parse(String zone) {
        try (var master =
                new Master(new java.io.ByteArrayInputStream(zone.getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                        Name.root, 60)) {
            return Stream.generate(() -> next(master)).takeWhile(record -> record.getType() != Type.ANY).toList();
        }
    }

    /** The next record; after the last one, a record of type ANY, which no zone holds. */
    private static Record next(Master master) {
        try {
            Record record = master.nextRecord();
            return record == null ? Record.newRecord(Name.root, Type.ANY, DClass.IN) : record;
        } catch (IOException notAZone) {
            throw new UncheckedIOException(notAZone);
        }
    }

    static Name name(String text) {
        try {
            return Name.fromString(text, Name.root);
        } catch (org.xbill.DNS.TextParseException notAName) {
            throw new UncheckedIOException(notAName);
        }
    }
}
