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
 */
public record DnsReply(String server, DnsTransport transport, DnsQuestion question, Optional<DnsMessage> message,
        DnsWay way) implements Payload {}
