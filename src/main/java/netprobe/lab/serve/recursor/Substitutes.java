package netprobe.lab.serve.recursor;

import java.util.ArrayList;
import java.util.List;
import netprobe.dns.Question;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.zone.ZoneText;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Addresses that a resolver makes up. */
final class Substitutes {

    private Substitutes() {}

    static List<IpAddress> addresses(ServerTable table, String key) throws ScenarioFault {
        var addresses = new ArrayList<IpAddress>();
        for (String text : table.texts(key)) {
            addresses.add(AddressText.pton(text)
                    .orElseThrow(() -> table.fault(key, "has \"" + text + "\", which is not an address")));
        }
        return List.copyOf(addresses);
    }

    /** Those of the family that is asked for, as records of the name that is asked for. */
    static List<Record> records(Question question, List<IpAddress> addresses) {
        return addresses.stream().map(address -> record(question.name().name(), address))
                .filter(record -> record.getType() == question.type()).toList();
    }

    static Record record(Name owner, IpAddress address) {
        return address.family() == Family.INET
                ? new ARecord(owner, DClass.IN, ZoneText.TTL, address.packed())
                : new AAAARecord(owner, DClass.IN, ZoneText.TTL, address.packed());
    }

    static boolean isForAddresses(Question question) {
        return question.type() == Type.A || question.type() == Type.AAAA;
    }
}
