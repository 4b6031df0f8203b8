package netprobe.lab.serve.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** An answer while it is put together. */
public final class Response {

    private static final int RCODE_BITS = 4;
    private static final int RCODE_MASK = 0xf;

    private final Request request;
    private final Message message;
    private final List<EDNSOption> options = new ArrayList<>();
    private int rcode = Rcode.NOERROR;
    private boolean edns;

    private Response(Request request) {
        this.request = request;
        this.edns = request.edns().isPresent();
        this.message = new Message(request.message().getHeader().getID());
        message.getHeader().setFlag(Flags.QR);
        if (request.wantsRecursion()) {
            message.getHeader().setFlag(Flags.RD);
        }
        message.addRecord(request.question(), Section.QUESTION);
    }

    /** An empty one. */
    public static Response to(Request request) {
        return new Response(request);
    }

    /** One that says nothing but a response code. */
    public static Response of(Request request, int rcode) {
        return to(request).rcode(rcode);
    }

    /** Sets the response code. */
    public Response rcode(int code) {
        rcode = code;
        return this;
    }

    int rcode() {
        return rcode;
    }

    /** Sets a flag. */
    public Response flag(int flag) {
        message.getHeader().setFlag(flag);
        return this;
    }

    Response withoutFlag(int flag) {
        message.getHeader().unsetFlag(flag);
        return this;
    }

    /** Adds records that are not in the section yet. */
    public Response add(int section, List<? extends Record> records) {
        records.stream().filter(record -> !message.findRecord(record, section))
                .forEach(record -> message.addRecord(record, section));
        return this;
    }

    List<Record> section(int section) {
        return message.getSection(section);
    }

    /** An extended error (RFC 8914), which only a client with EDNS gets to see. */
    public Response error(int code, String text) {
        options.add(new ExtendedErrorCodeOption(code, text.isEmpty() ? null : text));
        return this;
    }

    /** As from a server that has never heard of EDNS. */
    Response withoutEdns() {
        edns = false;
        return this;
    }

    /** With another ID than the query's. */
    Response withWrongId() {
        message.getHeader().setID(message.getHeader().getID() ^ 1);
        return this;
    }

    /** To another question than the query's. */
    Response withWrongQuestion() {
        message.removeAllRecords(Section.QUESTION);
        message.addRecord(Record.newRecord(Name.fromConstantString("other.invalid."), request.type(),
                request.question().getDClass()), Section.QUESTION);
        return this;
    }

    /**
     * As it goes over the wire, cut short where it would be too long.
     *
     * @param udpSize the largest datagram that the server sends
     */
    byte[] wire(int udpSize) {
        message.getHeader().setRcode(rcode & RCODE_MASK);
        edns(udpSize).ifPresent(opt -> message.addRecord(opt, Section.ADDITIONAL));
        return message.toWire(request.limit(udpSize));
    }

    private Optional<Record> edns(int udpSize) {
        int flags = request.wantsSignatures() ? ExtendedFlags.DO : 0;
        return edns ? Optional.of(new OPTRecord(udpSize, rcode >> RCODE_BITS, 0, flags, options)) : Optional.empty();
    }
}
