package netprobe.lab.serve.recursor;

import java.util.List;
import java.util.Optional;
import netprobe.dns.Question;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.zone.ZoneText;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

/**
 * Records of a resolver's own, which hide whatever the names have elsewhere.
 *
 * @param records of any names
 */
record OwnRecords(List<Record> records) implements Policy {

    /** Reads {@code local}, a zone file of absolute names. */
    static OwnRecords read(ServerTable table) throws ScenarioFault {
        return new OwnRecords(
                ZoneText.records(Name.root, table.text("local").orElse(""), table.path() + ".local"));
    }

    @Override
    public Optional<Found> decide(Question question) {
        List<Record> own =
                records.stream().filter(record -> record.getName().equals(question.name().name())).toList();
        List<Record> wanted = own.stream().filter(record -> record.getType() == question.type()).toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(Found.of(Rcode.NOERROR, wanted, List.of()));
    }
}
