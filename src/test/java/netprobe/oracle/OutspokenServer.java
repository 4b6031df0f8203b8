package netprobe.oracle;

import java.io.IOException;
import java.util.Locale;
import netprobe.dns.Asked;
import netprobe.dns.Reply;
import netprobe.dns.ScriptedServer;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/**
 * A name server that says of A records what their first label asks for, where real servers can't be brought to it, and has no others:
 * {@code nxdomain-15.said.example} does not exist, with extended error 15; {@code denied-3600-86400.said.example} neither, for 3600 of at most
 * 86400 s; of {@code silent} names it says nothing, and of AAAA records of {@code hidden} ones that it failed.
 */
final class OutspokenServer {

    private static final int SERIAL = 1;
    private static final int TIMER = 3600;

    private OutspokenServer() {}

    /** Listens at port 53 of an address until standard input ends. */
    public static void main(String[] address) throws IOException {
        try (var _ = ScriptedServer.start(address[0], 53, OutspokenServer::reply)) {
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // nothing is said to it
            }
        }
    }

    private static Reply reply(Asked asked) {
        String[] words = asked.name().split("[-.]", -1);
        if (words[0].equals("silent")) {
            return Reply.none();
        }
        if (!asked.type().equals("A")) {
            return words[0].equals("hidden") ? Reply.servfail() : Reply.nodata();
        }
        return switch (words[0]) {
            case "address", "hidden" -> address(asked, "192.0.2.66", words[1]);
            case "sinkhole" -> address(asked, "0.0.0.0", words[1]);
            case "denied" -> Reply.nxdomain().with(message -> message.addRecord(
                    soa(Long.parseLong(words[1]), Long.parseLong(words[2])), Section.AUTHORITY));
            default -> Reply.rcode(Rcode.value(words[0].toUpperCase(Locale.ROOT)))
                    .with(message -> explain(message, words[1]));
        };
    }

    private static Reply address(Asked asked, String address, String error) {
        return Reply.records(asked.name() + ". 300 A " + address).with(message -> explain(message, error));
    }

    private static void explain(Message message, String error) {
        message.addRecord(new OPTRecord(1232, 0, 0, 0, new ExtendedErrorCodeOption(Integer.parseInt(error))),
                Section.ADDITIONAL);
    }

    private static Record soa(long ttl, long minimum) {
        Name zone = Name.fromConstantString("example.");
        return new SOARecord(zone, DClass.IN, ttl, zone, zone, SERIAL, TIMER, TIMER, TIMER, minimum);
    }
}
