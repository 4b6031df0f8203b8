package netprobe.dns.iteration;

import java.util.List;
import java.util.Optional;
import netprobe.dns.DomainName;
import netprobe.dns.Server;
import netprobe.dns.validation.TrustAnchors;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Where a walk stands when it begins.
 *
 * @param beginning the root's servers where they can be reached; else those of the highest zone above the name that can be, as resolvers know them
 * @param anchors what is trusted: what the user names, or IANA's keys; and those of a zone below the root, or of a root that is not the Internet's, as
 *     they are found: whether they are the right ones nobody can tell then, but what hangs together with them
 */
public record Footing(Beginning beginning, Optional<TrustAnchors> anchors) {

    /**
     * Finds it, by asking; where the root is silent, its time-out is not waited for.
     *
     * @param resolvers whom to ask where no server of the root answers
     * @param named what the user wants to be trusted
     * @return nothing where nobody answers
     */
    public static Optional<Footing> towards(DomainName name, RootHints hints, List<Server> resolvers,
            Optional<TrustAnchors> named, WalkSettings settings) {
        var search = new Search(named, settings);
        List<Beginning> beginnings = List.of(hints, new ResolverHints(resolvers, settings));
        return SideBySide.untilOne(beginnings, each -> search.at(each, name), Optional::isPresent, Descent.STAGGER)
                .stream().filter(one -> one.result().isDone()).flatMap(one -> one.result().join().stream()).findFirst();
    }

    /** By these settings. */
    private record Search(Optional<TrustAnchors> named, WalkSettings settings) {

        Optional<Footing> at(Beginning beginning, DomainName name) {
            return beginning.towards(name.name()).flatMap(cut -> new FirstContact(settings).with(cut)
                    .map(contact -> new Footing(beginning, anchors(cut, contact))));
        }

        private Optional<TrustAnchors> anchors(ZoneCut cut, Contact contact) {
            boolean isRoot = cut.zone().equals(Name.root);
            if (isRoot && named.isPresent()) {
                return named;
            }
            List<DNSKEYRecord> keys = keys(cut, contact);
            TrustAnchors usual = named.orElseGet(TrustAnchors::iana);
            return !isRoot || usual.isAnyOf(keys) ? Optional.of(usual.and(keys)) : TrustAnchors.of(keys);
        }

        private List<DNSKEYRecord> keys(ZoneCut cut, Contact contact) {
            var inquirer = new Inquirer(settings, new Allowance(settings.mostQueries(), Optional.empty()));
            Told told = Told.best(inquirer.ask(contact, new Asking(cut.zone(), cut.zone(), Type.DNSKEY)));
            List<Record> answer = told.message().filter(_ -> told.isFromTheZone())
                    .map(message -> message.getSection(Section.ANSWER)).orElse(List.of());
            return answer.stream()
                    .filter(record -> record instanceof DNSKEYRecord && record.getName().equals(cut.zone()))
                    .map(DNSKEYRecord.class::cast).toList();
        }
    }
}
