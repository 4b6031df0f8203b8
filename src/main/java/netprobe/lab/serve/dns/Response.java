package netprobe.lab.serve.dns;

import java.nio.ByteBuffer;
import java.time.Duration;
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

    private static final Name OTHER = Name.fromConstantString("other.invalid.");

    private final Request request;
    private final Message message;
    private final List<EDNSOption> options = new ArrayList<>();
    private int rcode = Rcode.NOERROR;
    private Optional<byte[]> raw = Optional.empty();
    private Duration delay = Duration.ZERO;
    private Lie lie = Lie.NONE;
    private boolean edns;
    private boolean sent = true;

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

    /** Not to be sent. */
    Response unsent() {
        sent = false;
        return this;
    }

    /** To be sent after so long. */
    Response delayed(Duration time) {
        delay = time;
        return this;
    }

    /** With something in it that does not match. */
    Response lying(Lie other) {
        lie = other;
        return this;
    }

    /** Bytes to be sent behind the ID instead of a message. */
    Response raw(byte[] bytes) {
        raw = Optional.of(bytes);
        return this;
    }

    /**
     * As it goes out, cut short where it would be too long; empty where it does not.
     *
     * @param udpSize the largest datagram that the server sends
     */
    Optional<Outgoing> outgoing(int udpSize) {
        return sent ? Optional.of(new Outgoing(wire(udpSize), delay, lie)) : Optional.empty();
    }

    /**
     * The bytes of it.
     *
     * @param udpSize the largest datagram that the server sends
     */
    public byte[] wire(int udpSize) {
        if (lie == Lie.QUESTION) {
            message.removeAllRecords(Section.QUESTION);
            message.addRecord(Record.newRecord(OTHER, request.type(), request.question().getDClass()),
                    Section.QUESTION);
        }
        message.getHeader().setID(request.message().getHeader().getID() ^ (lie == Lie.ID ? 1 : 0));
        message.getHeader().setRcode(rcode & RCODE_MASK);
        edns(udpSize).ifPresent(opt -> message.addRecord(opt, Section.ADDITIONAL));
        byte[] whole = message.toWire(request.limit(udpSize));
        return raw.map(bytes -> ByteBuffer.allocate(Short.BYTES + bytes.length).put(whole, 0, Short.BYTES).put(bytes)
                .array()).orElse(whole);
    }

    private Optional<Record> edns(int udpSize) {
        int flags = request.wantsSignatures() ? ExtendedFlags.DO : 0;
        return edns ? Optional.of(new OPTRecord(udpSize, rcode >> RCODE_BITS, 0, flags, options)) : Optional.empty();
    }
}
