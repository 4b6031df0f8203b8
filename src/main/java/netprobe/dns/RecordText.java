package netprobe.dns;

import java.util.List;
import netprobe.model.DnsRecord;
import org.xbill.DNS.Record;

/** Resource records in presentation form. */
public final class RecordText {

    private RecordText() {}

    /** One record. */
    public static DnsRecord of(Record record) {
        return new DnsRecord(record.getName().toString(), record.getTTL(), ClassName.of(record.getDClass()),
                TypeName.of(record.getType()), record.rdataToString(), List.of());
    }
}
