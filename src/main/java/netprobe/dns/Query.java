package netprobe.dns;

import java.util.HexFormat;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.GenericEDNSOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** A question as a message with a random ID, ready to be sent. */
final class Query {

    private static final int DO = 0x8000;

    private final Question question;
    private final Message message;

    Query(Question question, QueryForm form) {
        this.question = question;
        this.message =
                Message.newQuery(Record.newRecord(question.name().name(), question.type(), question.dclass()));
        for (HeaderFlag flag : HeaderFlag.values()) {
            set(flag, form.flags().contains(flag));
        }
        form.edns().ifPresent(edns -> message.addRecord(opt(edns), Section.ADDITIONAL));
    }

    /** dnsjava has no name for the reserved flag, but sets it. */
    private void set(HeaderFlag flag, boolean on) {
        if (on) {
            message.getHeader().setFlag(flag.bit());
        } else {
            message.getHeader().unsetFlag(flag.bit());
        }
    }

    private static OPTRecord opt(EdnsForm edns) {
        var options = edns.options().stream()
                .map(option -> (EDNSOption) new GenericEDNSOption(option.code(), HexFormat.of().parseHex(option.hex())))
                .toList();
        return new OPTRecord(edns.udpSize(), 0, edns.version(), edns.dnssecOk() ? DO : 0, options);
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
