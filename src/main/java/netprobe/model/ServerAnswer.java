package netprobe.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One query to one address of a zone's name server, and what came of it.
 *
 * @param server the server's name, with its final dot
 * @param address {@code address:port}
 * @param question what was asked
 * @param transport UDP or TCP
 * @param edns whether EDNS was offered (RFC 6891)
 * @param kind what came of it
 * @param rcode the response code's mnemonic, where a message came
 * @param flags the message's flags, in the order of the header
 * @param serial the zone's version, where its SOA record came
 * @param names the name servers of the zone by this server, where it was asked for them, in alphabetical order
 * @param failure what stood in the way of a message
 * @param took how long it took
 */
public record ServerAnswer(String server, String address, DnsQuestion question, DnsTransport transport, boolean edns,
        AnswerKind kind, Optional<String> rcode, List<String> flags, OptionalLong serial, List<String> names,
        Optional<Failure> failure, Duration took) {

    /** Copies the lists. */
    public ServerAnswer {
        flags = List.copyOf(flags);
        names = List.copyOf(names);
    }

    /** The same, of another kind. */
    public ServerAnswer of(AnswerKind other) {
        return new ServerAnswer(server, address, question, transport, edns, other, rcode, flags, serial, names,
                failure, took);
    }

    /** Whether it has the AA flag. */
    public boolean isAuthoritative() {
        return flags.contains("aa");
    }

    /** Whether it has the TC flag: there is more than the datagram could hold. */
    public boolean isCutShort() {
        return flags.contains("tc");
    }

    /** Whether it was asked for records of this type. */
    public boolean isAbout(String type) {
        return question.type().equals(type);
    }
}
