package netprobe.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A DNS message that came or went (RFC 1035, section 4.1), in presentation form.
 *
 * @param id the message's ID
 * @param opcode its kind, such as {@code QUERY}
 * @param rcode the response code with EDNS's upper bits (RFC 6895, section 2.3)
 * @param flags those that are set, in the order of the header: {@code qr aa tc rd ra z ad cd}
 * @param edns what its OPT record says, if it has one
 * @param question the question section
 * @param answer the answer section
 * @param authority the authority section
 * @param additional the additional section, without OPT and TSIG
 * @param signature the TSIG record (RFC 8945), if it has one
 * @param size the whole message in bytes
 * @param hex the whole message in lower-case hexadecimal digits
 * @param received when it came
 * @param faults where it does not follow the wire format; what can be read is read all the same
 */
public record DnsMessage(int id, String opcode, Rcode rcode, List<String> flags, Optional<Edns> edns,
        List<DnsQuestion> question, List<DnsRecord> answer, List<DnsRecord> authority, List<DnsRecord> additional,
        Optional<DnsRecord> signature, int size, String hex, Instant received, List<String> faults) {

    /** Copies the lists. */
    public DnsMessage {
        flags = List.copyOf(flags);
        question = List.copyOf(question);
        answer = List.copyOf(answer);
        authority = List.copyOf(authority);
        additional = List.copyOf(additional);
        faults = List.copyOf(faults);
    }

    /**
     * A response code.
     *
     * @param value its number
     * @param name its mnemonic, or the number in decimal
     */
    public record Rcode(int value, String name) {}
}
