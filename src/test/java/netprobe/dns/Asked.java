package netprobe.dns;

import netprobe.model.DnsTransport;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * A query that a {@link ScriptedServer} saw.
 *
 * @param name the QNAME in lower case without final dot; the root is {@code .}
 * @param type the QTYPE's mnemonic, such as {@code AAAA}
 * @param transport how it came
 * @param nth how many queries for the same name and type came before, by any transport
 * @param message the whole of it
 */
public record Asked(String name, String type, DnsTransport transport, int nth, Message message) {

    static Asked of(Message message, DnsTransport transport, int nth) {
        return new Asked(nameOf(message), Type.string(message.getQuestion().getType()), transport, nth, message);
    }

    static String nameOf(Message message) {
        Record question = message.getQuestion();
        String text = question.getName().toString(true);
        return text.isEmpty() ? "." : text.toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it offered EDNS. */
    public boolean hasEdns() {
        return message.getOPT() != null;
    }

    /** Name and type, as lists of queries are easiest compared. */
    public String text() {
        return name + ' ' + type;
    }
}
