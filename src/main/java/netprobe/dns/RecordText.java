package netprobe.dns;

import java.util.List;
import netprobe.model.DnsRecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Resource records in presentation form. */
final class RecordText {

    private RecordText() {}

    static DnsRecord of(Record record) {
        return new DnsRecord(record.getName().toString(), record.getTTL(), DClass.string(record.getDClass()),
                Type.string(record.getType()), record.rdataToString(), List.of());
    }
}
