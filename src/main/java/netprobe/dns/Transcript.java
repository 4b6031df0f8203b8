package netprobe.dns;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import netprobe.dns.rdata.Rdata;
import netprobe.dns.rdata.RdataInput;
import netprobe.model.DnsMessage;
import netprobe.model.DnsQuestion;
import netprobe.model.DnsRecord;
import netprobe.model.Failure;
import netprobe.tables.DnsRegistry;
import netprobe.tables.Errors;
import org.xbill.DNS.DNSInput;
import org.xbill.DNS.Header;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import org.xbill.DNS.WireParseException;

/**
 * A message on its way into presentation form, record by record: data that is broken is shown as it came, and a message that breaks off is
 * shown up to there. dnsjava's own decoder refuses either whole.
 */
final class Transcript {

    private static final List<String> SECTIONS = List.of("question", "answer", "authority", "additional");
    private static final int RCODE_BITS = 4;

    private final byte[] wire;
    private final Instant received;
    private final DNSInput input;
    private final List<DnsQuestion> questions = new ArrayList<>();
    private final List<List<DnsRecord>> records = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final List<String> faults = new ArrayList<>();
    private Optional<OptRecord> opt = Optional.empty();
    private Optional<DnsRecord> signature = Optional.empty();

    private Transcript(byte[] wire, Instant received) {
        this.wire = wire;
        this.received = received;
        this.input = new DNSInput(wire);
    }

    /**
     * The message in presentation form. Never throws, whatever the bytes.
     *
     * @param wire a header at least
     * @param received when it came
     */
    static DnsMessage of(byte[] wire, Instant received) {
        return new Transcript(wire, received).read();
    }

    private DnsMessage read() {
        Header header = header();
        sections(header);
        int number = header.getRcode() | opt.map(OptRecord::upperRcode).orElse(0) << RCODE_BITS;
        Failure.Rcode rcode = Errors.rcode(number, Stub.OPERATION, Optional.empty());
        return new DnsMessage(header.getID(), DnsRegistry.OPCODES.label(header.getOpcode()),
                new DnsMessage.Rcode(rcode.value(), rcode.code()), flags(header), opt.map(OptRecord::text), questions,
                records.get(0), records.get(1), records.get(2), signature, wire.length, HexFormat.of().formatHex(wire),
                received, faults);
    }

    private Header header() {
        try {
            return new Header(input.readByteArray(Header.LENGTH));
        } catch (IOException tooShort) {
            throw new IllegalArgumentException("no DNS message: " + wire.length + " bytes", tooShort);
        }
    }

    private static List<String> flags(Header header) {
        var flags = new ArrayList<String>();
        for (HeaderFlag flag : HeaderFlag.values()) {
            if (header.getFlag(flag.bit())) {
                flags.add(flag.label());
            }
        }
        return flags;
    }

    private void sections(Header header) {
        for (int section = Section.QUESTION; section <= Section.ADDITIONAL; section++) {
            int count = header.getCount(section);
            for (int i = 1; i <= count; i++) {
                try {
                    entry(section);
                } catch (WireParseException broken) {
                    faults.add("the message breaks off in entry " + i + " of " + count + " of the "
                            + SECTIONS.get(section) + " section");
                    return;
                }
            }
        }
        if (input.remaining() > 0) {
            faults.add(input.remaining() + " bytes follow the end of the message");
        }
    }

    private void entry(int section) throws WireParseException {
        Name name = new Name(input);
        int type = input.readU16();
        int dclass = input.readU16();
        if (section == Section.QUESTION) {
            questions.add(new DnsQuestion(name.toString(), ClassName.of(dclass), TypeName.of(type)));
            return;
        }
        long ttl = input.readU32();
        byte[] data = input.readByteArray(input.readU16());
        if (type == Type.OPT) {
            opt = Optional.of(OptRecord.read(dclass, ttl, data));
            return;
        }
        DnsRecord record = record(name, type, dclass, ttl, data.length);
        if (type == Type.TSIG) {
            signature = Optional.of(record);
        } else {
            records.get(section - Section.ANSWER).add(record);
        }
    }

    private DnsRecord record(Name name, int type, int dclass, long ttl, int length) {
        Rdata rdata = Rdata.read(new RdataInput(wire, input.current() - length, length, received), type, dclass);
        if (!rdata.isSound()) {
            faults.add("the data of " + name + ' ' + TypeName.of(type) + " does not follow the format of its type");
        }
        return new DnsRecord(name.toString(), ttl, ClassName.of(dclass), TypeName.of(type), rdata.text(),
                rdata.remarks());
    }
}
