package netprobe.lab.serve.dns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netprobe.lab.serve.zone.Zone;
import netprobe.lab.serve.zone.ZoneContents;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What a zone has to say to a question, written into the response (RFC 1034, section 4.3.2). */
final class ZoneAnswer {

    private final Request request;
    private final Response response;
    private final Authority.Habits habits;
    private final Set<Name> passed = new HashSet<>();
    private Name name;

    ZoneAnswer(Request request, Response response, Authority.Habits habits) {
        this.request = request;
        this.response = response;
        this.habits = habits;
        this.name = request.name();
    }

    int type() {
        return request.type();
    }

    /**
     * Answers as far as a zone goes.
     *
     * @return where an alias leads
     */
    Optional<Name> from(Zone zone) {
        boolean first = passed.isEmpty();
        if (!passed.add(name)) {
            return Optional.empty();
        }
        Optional<Name> cut = zone.contents().cut(name).filter(at -> type() != Type.DS || !at.equals(name));
        if (cut.isPresent()) {
            refer(zone, cut.get());
            return Optional.empty();
        }
        if (first) {
            response.flag(Flags.AA);
        }
        Optional<Name> target = renaming(zone).map(set -> redirected(zone, set)).orElseGet(() -> matched(zone));
        target.ifPresent(next -> name = next);
        return target;
    }

    private void refer(Zone zone, Name cut) {
        ZoneContents contents = zone.contents();
        RRset servers = contents.set(cut, Type.NS).orElseThrow();
        response.add(Section.AUTHORITY, servers.rrs(false));
        contents.set(cut, Type.DS).ifPresentOrElse(digests -> {
            if (request.wantsSignatures() && zone.isSigned()) {
                add(Section.AUTHORITY, zone, digests);
            }
        }, () -> deny(zone, zone.noType(cut)));
        for (Record server : servers.rrs(false)) {
            Name target = ((NSRecord) server).getTarget();
            Stream.of(Type.A, Type.AAAA).flatMap(type -> contents.set(target, type).stream())
                    .forEach(addresses -> add(Section.ADDITIONAL, zone, addresses));
        }
    }

    /** A DNAME record above the name renames all below it (RFC 6672, section 3.2). */
    private Optional<RRset> renaming(Zone zone) {
        return IntStream.range(zone.apex().labels(), name.labels())
                .mapToObj(labels -> zone.contents().set(new Name(name, name.labels() - labels), Type.DNAME))
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<Name> redirected(Zone zone, RRset renaming) {
        add(Section.ANSWER, zone, renaming);
        return renamed((DNAMERecord) renaming.first());
    }

    private Optional<Name> renamed(DNAMERecord renaming) {
        try {
            Name target = name.fromDNAME(renaming);
            response.add(Section.ANSWER, List.of(new CNAMERecord(name, DClass.IN, renaming.getTTL(), target)));
            return Optional.of(target).filter(_ -> type() != Type.CNAME);
        } catch (NameTooLongException tooLong) {
            response.rcode(Rcode.YXDOMAIN);
            return Optional.empty();
        }
    }

    private Optional<Name> matched(Zone zone) {
        ZoneContents contents = zone.contents();
        if (contents.exists(name)) {
            boolean denied = habits.deniesEmptyNames() && contents.isEmptyNonTerminal(name);
            return owned(zone, name, denied ? Rcode.NXDOMAIN : Rcode.NOERROR, zone.noType(name));
        }
        Name wildcard = below(contents.closestEncloser(name));
        if (contents.exists(wildcard)) {
            return owned(zone, wildcard, Rcode.NOERROR, zone.noTypeOfWildcard(name, wildcard));
        }
        negative(zone, Rcode.NXDOMAIN, zone.noName(name));
        return Optional.empty();
    }

    private static Name below(Name encloser) {
        try {
            return Name.concatenate(Name.fromConstantString("*"), encloser);
        } catch (NameTooLongException noRoom) {
            return encloser;
        }
    }

    /** What an owner has: the name itself, or the wildcard that stands for it. */
    private Optional<Name> owned(Zone zone, Name owner, int rcode, Stream<RRset> absence) {
        List<RRset> sets = wanted(zone, owner);
        Optional<RRset> alias = zone.contents().set(owner, Type.CNAME);
        if (sets.isEmpty() && alias.isPresent()) {
            add(Section.ANSWER, zone, alias.get());
            expansion(zone, owner);
            return Optional.of(((CNAMERecord) alias.get().first()).getTarget());
        }
        if (sets.isEmpty()) {
            negative(zone, rcode, absence);
            return Optional.empty();
        }
        sets.forEach(set -> add(Section.ANSWER, zone, set));
        expansion(zone, owner);
        return Optional.empty();
    }

    private List<RRset> wanted(Zone zone, Name owner) {
        var sets = new ArrayList<RRset>();
        if (type() == Type.ANY) {
            sets.addAll(zone.contents().sets(owner));
        } else if (type() == Type.NSEC) {
            zone.denialAt(owner).ifPresent(sets::add);
        } else {
            zone.contents().set(owner, type()).ifPresent(sets::add);
        }
        return sets;
    }

    private void expansion(Zone zone, Name owner) {
        if (!owner.equals(name)) {
            deny(zone, zone.noCloser(name));
        }
    }

    private void negative(Zone zone, int rcode, Stream<RRset> absence) {
        response.rcode(rcode);
        SOARecord soa = zone.contents().soa();
        response.add(Section.AUTHORITY, List.of(new SOARecord(soa.getName(), DClass.IN, zone.contents().negativeTtl(),
                soa.getHost(), soa.getAdmin(), soa.getSerial(), soa.getRefresh(), soa.getRetry(), soa.getExpire(),
                soa.getMinimum())));
        if (request.wantsSignatures()) {
            response.add(Section.AUTHORITY, zone.signatures(new RRset(soa)));
        }
        deny(zone, absence);
    }

    private void deny(Zone zone, Stream<RRset> proof) {
        if (request.wantsSignatures()) {
            proof.forEach(set -> add(Section.AUTHORITY, zone, set));
        }
    }

    /** Adds a set, with its signatures if they are wanted; what a wildcard has goes out under the name that was asked for. */
    private void add(int section, Zone zone, RRset set) {
        response.add(section, named(set, set.rrs(false)));
        if (request.wantsSignatures()) {
            response.add(section, named(set, zone.signatures(set)));
        }
    }

    private List<Record> named(RRset set, List<Record> records) {
        boolean expanded = set.getName().isWild() && set.getType() != Type.NSEC;
        return expanded ? records.stream().map(record -> record.withName(name)).toList() : records;
    }
}
