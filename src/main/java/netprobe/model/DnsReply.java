package netprobe.model;

import java.util.Optional;

/**
 * One question to one server, and what came of it.
 *
 * @param server {@code address:port}, or the URL of an HTTPS server
 * @param transport that carried the answer, or the last that was tried
 * @param question what was asked
 * @param message the answer
 * @param way how it went
 * @param dnssec whether the answer is genuine, if that was asked for
 */
public record DnsReply(String server, DnsTransport transport, DnsQuestion question, Optional<DnsMessage> message,
        DnsWay way, Optional<DnssecVerdict> dnssec) implements Payload {

    /** One whose signatures nobody looked at. */
    public DnsReply(String server, DnsTransport transport, DnsQuestion question, Optional<DnsMessage> message,
            DnsWay way) {
        this(server, transport, question, message, way, Optional.empty());
    }

    /** The same, judged. */
    public DnsReply judged(DnssecVerdict verdict) {
        return new DnsReply(server, transport, question, message, way, Optional.of(verdict));
    }

    /** What is bogus is as good as nothing, whatever it says. */
    @Override
    public Optional<ExitStatus> status() {
        return dnssec.filter(verdict -> verdict.status() == DnssecStatus.BOGUS).map(_ -> ExitStatus.BOGUS);
    }
}
