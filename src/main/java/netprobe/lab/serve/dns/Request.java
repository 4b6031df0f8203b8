package netprobe.lab.serve.dns;

import java.net.InetSocketAddress;
import java.util.Optional;
import netprobe.model.DnsTransport;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;

/**
 * A query as it came, with one question.
 *
 * @param message decoded
 * @param transport UDP or TCP
 * @param client who sent it
 */
public record Request(Message message, DnsTransport transport, InetSocketAddress client) {

    private static final int PLAIN_SIZE = 512;

    /** The question. */
    public Record question() {
        return message.getQuestion();
    }

    /** Whose records are asked for. */
    public Name name() {
        return question().getName();
    }

    /** Of which type. */
    public int type() {
        return question().getType();
    }

    /** Whether a flag is set. */
    public boolean has(int flag) {
        return message.getHeader().getFlag(flag);
    }

    /** Whether the client wants it resolved by us. */
    public boolean wantsRecursion() {
        return has(Flags.RD);
    }

    Optional<OPTRecord> edns() {
        return Optional.ofNullable(message.getOPT());
    }

    /** Whether signatures are wanted (RFC 3225). */
    public boolean wantsSignatures() {
        return edns().filter(opt -> (opt.getFlags() & ExtendedFlags.DO) != 0).isPresent();
    }

    /** Whether there is an EDNS option of a number. */
    boolean hasOption(int code) {
        return edns().filter(opt -> !opt.getOptions(code).isEmpty()).isPresent();
    }

    /** Whether there is an EDNS option that nobody has assigned a meaning to. */
    boolean hasUnknownOption() {
        return edns().stream().flatMap(opt -> opt.getOptions().stream())
                .anyMatch(option -> EDNSOption.Code.string(option.getCode()).matches("\\D*\\d+"));
    }

    /** How long an answer may be, in bytes. */
    int limit(int udpSize) {
        if (transport != DnsTransport.UDP) {
            return Message.MAXLENGTH;
        }
        return edns().map(opt -> Math.min(Math.max(PLAIN_SIZE, opt.getPayloadSize()), udpSize)).orElse(PLAIN_SIZE);
    }
}
