package netprobe.dns;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import netprobe.model.DnsMessage;
import netprobe.model.DnsQuestion;
import netprobe.model.DnsRecord;
import netprobe.model.Edns;
import netprobe.model.Failure;
import netprobe.tables.Errors;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TSIGRecord;

/** Messages in presentation form. */
final class Transcript {

    private static final int DO = 0x8000;

    private Transcript() {}

    static DnsMessage of(Message message, byte[] wire) {
        var header = message.getHeader();
        Failure.Rcode rcode = Errors.rcode(message.getRcode(), Stub.OPERATION, Optional.empty());
        return new DnsMessage(header.getID(), Opcode.string(header.getOpcode()),
                new DnsMessage.Rcode(rcode.value(), rcode.code()), flags(message),
                Optional.ofNullable(message.getOPT()).map(Transcript::edns), questions(message),
                records(message, Section.ANSWER), records(message, Section.AUTHORITY),
                records(message, Section.ADDITIONAL), wire.length, HexFormat.of().formatHex(wire));
    }

    private static List<String> flags(Message message) {
        var flags = new ArrayList<String>();
        for (HeaderFlag flag : HeaderFlag.values()) {
            if (message.getHeader().getFlag(flag.bit())) {
                flags.add(flag.label());
            }
        }
        return flags;
    }

    private static Edns edns(OPTRecord opt) {
        return new Edns(opt.getVersion(), opt.getPayloadSize(), (opt.getFlags() & DO) != 0,
                opt.getOptions().stream().map(OptionText::of).toList());
    }

    private static List<DnsQuestion> questions(Message message) {
        return message.getSection(Section.QUESTION).stream()
                .map(question -> new DnsQuestion(question.getName().toString(), ClassName.of(question.getDClass()),
                        TypeName.of(question.getType())))
                .toList();
    }

    /** OPT and TSIG are about the message, and no records of a zone. */
    private static List<DnsRecord> records(Message message, int section) {
        return message.getSection(section).stream().filter(record -> !isMeta(record)).map(RecordText::of).toList();
    }

    private static boolean isMeta(Record record) {
        return record instanceof OPTRecord || record instanceof TSIGRecord;
    }
}
