package netprobe.dns;

import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** A question as a message with a random ID, ready to be sent; it asks for recursion, as a stub does. */
final class Query {

    /** The datagram that fits every path without fragments, by the DNS Flag Day 2020's measure. */
    private static final int UDP_SIZE = 1232;

    private final Question question;
    private final Message message;

    /**
     * @param edns whether to carry an OPT record (RFC 6891)
     */
    Query(Question question, boolean edns) {
        this.question = question;
        this.message = Message.newQuery(Record.newRecord(question.name().name(), question.type(), DClass.IN));
        if (edns) {
            message.addRecord(new OPTRecord(UDP_SIZE, 0, 0), Section.ADDITIONAL);
        }
    }

    Question question() {
        return question;
    }

    /** What the answer has to repeat. */
    int id() {
        return message.getHeader().getID();
    }

    byte[] wire() {
        return message.toWire(Message.MAXLENGTH);
    }
}
