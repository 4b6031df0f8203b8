package netprobe.dns;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.GenericEDNSOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TSIGRecord;

/** A question as a message with a random ID, ready to be sent, once. */
public final class Query {

    private static final int DO = 0x8000;
    private static final int PADDING = 12;
    private static final int OPTION_HEADER = 4;

    private final Question question;
    private final QueryForm form;
    private final Safeguards safeguards;
    private final OptionalLong known;
    private final Message message;
    private final byte[] wire;

    /** In that form, guarded only by its ID. */
    public Query(Question question, QueryForm form) {
        this(question, form, Safeguards.NONE);
    }

    /** In that form. */
    public Query(Question question, QueryForm form, Safeguards safeguards) {
        this(question, form, safeguards, OptionalLong.empty());
    }

    private Query(Question question, QueryForm form, Safeguards safeguards, OptionalLong known) {
        this.question = question;
        this.form = form;
        this.safeguards = safeguards;
        this.known = known;
        Name name = safeguards.mixedCase() ? MixedCase.of(question.name().name()) : question.name().name();
        this.message = Message.newQuery(Record.newRecord(name, question.type(), question.dclass()));
        form.id().ifPresent(message.getHeader()::setID);
        if (!safeguards.hasId() && form.id().isEmpty()) {
            message.getHeader().setID(0);
        }
        message.getHeader().setOpcode(form.opcode());
        for (HeaderFlag flag : HeaderFlag.values()) {
            set(flag, form.flags().contains(flag));
        }
        known.ifPresent(serial -> message.addRecord(soa(serial, name, question.dclass()), Section.AUTHORITY));
        form.edns().ifPresent(edns -> message.addRecord(opt(edns), Section.ADDITIONAL));
        safeguards.key().ifPresent(key -> message.setTSIG(key.tsig(), Rcode.NOERROR, null));
        form.edns().filter(_ -> safeguards.block() > 1).ifPresent(this::pad);
        this.wire = message.toWire(Message.MAXLENGTH);
    }

    /** Asks for what has changed in a zone since a serial number (IXFR, RFC 1995, section 3). */
    public static Query since(long serial, Question question, QueryForm form, Safeguards safeguards) {
        return new Query(question, form, safeguards, OptionalLong.of(serial));
    }

    /** Of which only owner and serial number count. */
    private static Record soa(long serial, Name zone, int dclass) {
        return new SOARecord(zone, dclass, 0, Name.root, Name.root, serial, 0, 0, 0, 0);
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
        return new OPTRecord(edns.udpSize(), 0, edns.version(), edns.otherFlags() | (edns.dnssecOk() ? DO : 0),
                options);
    }

    /** Fills the last block; a signature, which always has the same length, counts. */
    private void pad(EdnsForm edns) {
        int length = message.toWire(Message.MAXLENGTH).length + OPTION_HEADER;
        int missing = Math.floorMod(-length, safeguards.block());
        message.removeRecord(message.getOPT(), Section.ADDITIONAL);
        message.addRecord(opt(edns.and(new EdnsForm.OptionData(PADDING, "00".repeat(missing)))), Section.ADDITIONAL);
    }

    /** What is asked. */
    public Question question() {
        return question;
    }

    /** The bytes to send. */
    public byte[] wire() {
        return wire.clone();
    }

    /** What bytes are that came as an answer. */
    public Reading read(byte[] received) {
        return Reading.of(received, this);
    }

    /** What the answer has to repeat. */
    int id() {
        return message.getHeader().getID();
    }

    /** The serial number of the zone as it is known, of a question for what has changed since. */
    OptionalLong known() {
        return known;
    }

    QueryForm form() {
        return form;
    }

    Safeguards safeguards() {
        return safeguards;
    }

    /** The question as it is sent, letter case included. */
    Record asked() {
        return message.getQuestion();
    }

    /** The query's own signature, which the answer's depends on. */
    Optional<TSIGRecord> signature() {
        try {
            return Optional.ofNullable(new Message(wire).getTSIG());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
