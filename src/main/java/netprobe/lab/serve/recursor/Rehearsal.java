package netprobe.lab.serve.recursor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.dns.Question;
import netprobe.dns.validation.Evidence;
import netprobe.dns.validation.InvalidAnchors;
import netprobe.dns.validation.TrustAnchors;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.dns.Answerer;
import netprobe.lab.serve.dns.Authority;
import netprobe.lab.serve.dns.Request;
import netprobe.lab.serve.zone.Zones;
import netprobe.model.DnsTransport;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A small Internet in memory that is signed, served, resolved and validated once, with no socket.
 *
 * <p>The first answer of a JVM that has just started takes many times as long as any later one. While networks are being built there is time for
 * it.
 */
public final class Rehearsal {

    private static final int SIZE = 1232;
    private static final Map<String, Map<String, Object>> ZONES = Map.of(".", Map.of("servers", "here", "signed", true),
            "example", Map.of("servers", "here", "signed", true, "text", "www A 192.0.2.1"));

    private Rehearsal() {}

    /** Goes through it. */
    public static void run() {
        try {
            var zones = Zones.read(new ServerTable("zones", ZONES), Map.of(), Instant.now());
            var authority = Authority.read(new ServerTable("authority", Map.of()), zones, "here");
            var recursor = recursor(TrustAnchors.read(zones.anchor()),
                    question -> new Evidence.Reply.Answered(ask(authority, question.name().name(), question.type())));
            for (String name : List.of("www.example.", "none.example.")) {
                ask(recursor, Name.fromConstantString(name), Type.A);
            }
        } catch (ScenarioFault | InvalidAnchors unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static Recursor recursor(TrustAnchors anchors, Evidence evidence) {
        var judge = new Judge(anchors, InstantSource.system());
        Source source = (Question question) -> judge.judge(question, new Pursuit(evidence, question).run(), evidence);
        var habits = new Recursor.Habits(List.of(), false, true);
        var rewriting = new Rewriting(List.of(), List.of(), false, Optional.empty());
        return new Recursor(habits, List.of(), rewriting, new Cache(false), source);
    }

    private static Message ask(Answerer server, Name name, int type) {
        var query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
        query.addRecord(new OPTRecord(SIZE, 0, 0, ExtendedFlags.DO), Section.ADDITIONAL);
        try {
            var request = new Request(new Message(query.toWire()), DnsTransport.UDP,
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return new Message(server.answer(request).wire(SIZE));
        } catch (IOException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
