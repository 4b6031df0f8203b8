package netprobe.lab.serve.zone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import netprobe.lab.ScenarioFault;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;

/** Zone files (RFC 1035, section 5), in which a scenario writes its zones. */
public final class ZoneText {

    /** Of records that say none: short, so that what is wrong with caches shows. */
    public static final long TTL = 300;

    private ZoneText() {}

    /** The name of a zone or of a record, with or without its final dot. */
    static Name name(String text, String key) throws ScenarioFault {
        try {
            return Name.fromString(text, Name.root);
        } catch (TextParseException notAName) {
            throw new ScenarioFault(key + " is not a domain name: " + notAName.getMessage());
        }
    }

    /**
     * Reads records.
     *
     * @param key what complaints call the text
     */
    public static List<Record> records(Name origin, String text, String key) throws ScenarioFault {
        List<Record> records = anyRecords(origin, text, key);
        for (Record record : records) {
            if (!record.getName().subdomain(origin)) {
                throw new ScenarioFault(key + " has records of " + record.getName() + ", which is not in the zone");
            }
        }
        return records;
    }

    /** Reads records of any names, the relative ones below an origin. */
    public static List<Record> anyRecords(Name origin, String text, String key) throws ScenarioFault {
        var records = new ArrayList<Record>();
        try (var file = new Master(new ByteArrayInputStream((text + '\n').getBytes(UTF_8)), origin, TTL)) {
            file.disableIncludes();
            for (Record record = file.nextRecord(); record != null; record = file.nextRecord()) {
                records.add(record);
            }
        } catch (IOException | RuntimeException notAZone) {
            var message = String.valueOf(notAZone.getMessage()).replaceFirst("^<none>:(\\d+)", "line $1");
            throw new ScenarioFault(key + " is not a zone file: " + message);
        }
        return records;
    }
}
