package netprobe.dns.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.tables.RootAnchors;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** What is trusted to begin with: keys of zones, or digests of them (RFC 4035, section 5). */
public final class TrustAnchors {

    private static final long NO_TTL = 0;

    private final Map<Name, List<Record>> anchors;

    private TrustAnchors(Map<Name, List<Record>> anchors) {
        this.anchors = anchors;
    }

    /** The root zone's, as IANA publishes them. */
    public static TrustAnchors iana() {
        try {
            return read(String.join("\n", RootAnchors.read().records()));
        } catch (InvalidAnchors impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads DS and DNSKEY records in zone-file form (RFC 1035, section 5), of any zones. */
    public static TrustAnchors read(String text) throws InvalidAnchors {
        var anchors = new HashMap<Name, List<Record>>();
        try (var file = new Master(new ByteArrayInputStream(text.getBytes(UTF_8)), Name.root, NO_TTL)) {
            file.disableIncludes(true);
            file.expandGenerate(false);
            for (Record record = file.nextRecord(); record != null; record = file.nextRecord()) {
                check(record);
                anchors.computeIfAbsent(record.getName(), _ -> new ArrayList<>()).add(record);
            }
        } catch (IOException | RuntimeException notAZone) {
            throw new InvalidAnchors(complaint(notAZone));
        }
        if (anchors.isEmpty()) {
            throw new InvalidAnchors("there is no DS or DNSKEY record");
        }
        return new TrustAnchors(anchors);
    }

    /** Keys that are trusted as they are found; empty where none is fit for it. */
    public static Optional<TrustAnchors> of(List<DNSKEYRecord> keys) {
        List<Record> fit = keys.stream().filter(TrustAnchors::isAnchor).map(Record.class::cast).toList();
        return fit.isEmpty() ? Optional.empty() : Optional.of(new TrustAnchors(Map.of(fit.getFirst().getName(), fit)));
    }

    /** These, and keys as they are found, of a zone that has none among these. */
    public TrustAnchors and(List<DNSKEYRecord> keys) {
        var more = new HashMap<Name, List<Record>>();
        of(keys).ifPresent(found -> more.putAll(found.anchors));
        more.putAll(anchors);
        return new TrustAnchors(more);
    }

    /** Whether one of a zone's keys is trusted, or its digest is. */
    public boolean isAnyOf(List<DNSKEYRecord> keys) {
        return keys.stream()
                .anyMatch(key -> at(key.getName()).stream().anyMatch(anchor -> anchor instanceof DSRecord digest
                        ? KeyLink.isLike(digest, key) && KeyLink.isOf(digest, key)
                        : anchor.equals(key)));
    }

    private static boolean isAnchor(Record record) {
        return switch (record) {
            case DSRecord _ -> true;
            case DNSKEYRecord key -> (key.getFlags() & DNSKEYRecord.Flags.ZONE_KEY) != 0 && !Algorithms.isRevoked(key);
            default -> false;
        };
    }

    private static void check(Record record) throws InvalidAnchors {
        if (!isAnchor(record) || record.getDClass() != DClass.IN) {
            throw new InvalidAnchors("`" + record + "` is no trust anchor; expected DS or DNSKEY records of class IN");
        }
    }

    private static String complaint(Exception notAZone) {
        var message = notAZone.getMessage();
        return message == null ? "no zone file" : message.replaceFirst("^<none>:(\\d+)", "line $1");
    }

    /** Those of one zone; none where the zone has none of its own. */
    List<Record> at(Name zone) {
        return anchors.getOrDefault(zone, List.of());
    }

    /** Whether some zone above the name has an anchor. */
    boolean isBelowAny(Name name) {
        return anchors.keySet().stream().anyMatch(zone -> name.subdomain(zone) && !name.equals(zone));
    }
}
