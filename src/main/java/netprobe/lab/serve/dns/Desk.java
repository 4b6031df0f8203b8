package netprobe.lab.serve.dns;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import netprobe.model.DnsTransport;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;

/**
 * Where queries come in and answers go out, as bytes.
 *
 * @param manners what is done to any query
 * @param answerer who knows the answers
 * @param udpSize the largest datagram that is sent
 */
record Desk(Manners manners, Answerer answerer, int udpSize) {

    /** The answer to a query; none to what is no query. */
    Optional<Outgoing> answer(byte[] wire, DnsTransport transport, InetSocketAddress client) {
        if (wire.length < Header.LENGTH || isAnswer(wire)) {
            return Optional.empty();
        }
        Message message;
        try {
            message = new Message(wire);
        } catch (IOException | RuntimeException broken) {
            return Optional.of(bare(wire, Rcode.FORMERR));
        }
        if (message.getHeader().getOpcode() != Opcode.QUERY) {
            return Optional.of(bare(wire, Rcode.NOTIMP));
        }
        return message.getHeader().getCount(0) == 1
                ? answer(new Request(message, transport, client))
                : Optional.of(bare(wire, Rcode.FORMERR));
    }

    private Optional<Outgoing> answer(Request request) {
        boolean otherVersion = request.edns().filter(opt -> opt.getVersion() > 0).isPresent();
        Optional<Response> response = otherVersion
                ? Optional.of(Response.of(request, Rcode.BADVERS))
                : manners.answer(request, answerer);
        return response.flatMap(each -> each.outgoing(udpSize));
    }

    private static boolean isAnswer(byte[] wire) {
        return wire[2] < 0;
    }

    /** A header alone, for what can't be told back; opcode and RD are the query's. */
    private static Outgoing bare(byte[] wire, int rcode) {
        var header = new Header(ByteBuffer.wrap(wire).getShort() & 0xffff);
        header.setOpcode(wire[2] >> 3 & 0xf);
        header.setFlag(Flags.QR);
        header.setRcode(rcode);
        return new Outgoing(header.toWire(), Duration.ZERO, Lie.NONE);
    }
}
