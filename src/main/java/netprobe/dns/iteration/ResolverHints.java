package netprobe.dns.iteration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import netprobe.dns.DomainName;
import netprobe.dns.Exchange;
import netprobe.dns.QueryForm;
import netprobe.dns.Question;
import netprobe.dns.Server;
import netprobe.model.TraceStep.Origin;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * The servers of zones by the word of a host's resolvers, as {@code dig +trace} begins with what they say of the root.
 *
 * <p>Where the Internet's root can't be reached, there may still be a root of another's making, or a zone that the resolvers know of.
 */
public final class ResolverHints extends Beginning {

    /** As many servers of a zone as it takes to see whether any can be reached. */
    private static final int ENOUGH = 3;

    private final List<Server> resolvers;
    private final WalkSettings settings;
    private final FirstContact firstContact;
    private final Map<Name, Optional<ZoneCut>> known = new HashMap<>();

    /** By these resolvers; the first that answers is believed. */
    public ResolverHints(List<Server> resolvers, WalkSettings settings) {
        this.resolvers = List.copyOf(resolvers);
        this.settings = settings;
        this.firstContact = new FirstContact(settings);
    }

    @Override
    Optional<ZoneCut> towards(Name name) {
        List<Name> zones = IntStream.rangeClosed(1, name.labels())
                .mapToObj(labels -> new Name(name, name.labels() - labels)).toList();
        List<Name> unknown = zones.stream().filter(zone -> !known.containsKey(zone)).toList();
        List<Optional<ZoneCut>> found = SideBySide.all(unknown, this::reachable);
        IntStream.range(0, unknown.size()).forEach(at -> known.put(unknown.get(at), found.get(at)));
        return zones.stream().flatMap(zone -> known.getOrDefault(zone, Optional.empty()).stream()).findFirst();
    }

    /** A zone, if it is one, and some server of it answers for it. */
    private Optional<ZoneCut> reachable(Name zone) {
        return ask(zone, Type.NS).map(answer -> cut(zone, answer)).filter(cut -> firstContact.with(cut).isPresent());
    }

    private ZoneCut cut(Name zone, Message answer) {
        List<Record> named = answer.getSection(Section.ANSWER);
        List<Name> servers = named.stream()
                .filter(record -> record instanceof NSRecord && record.getName().equals(zone))
                .map(record -> ((NSRecord) record).getTarget()).sorted().limit(ENOUGH).toList();
        var addresses = new ArrayList<Record>();
        SideBySide.all(servers, this::addresses).forEach(addresses::addAll);
        return ZoneCut.of(zone, Origin.RESOLVER, named, addresses);
    }

    private List<Record> addresses(Name host) {
        return SideBySide.all(List.of(Type.A, Type.AAAA), type -> ask(host, type)).stream()
                .flatMap(Optional::stream).flatMap(message -> message.getSection(Section.ANSWER).stream())
                .filter(record -> ZoneCut.isAddress(record) && record.getName().equals(host)).toList();
    }

    /** Whether signatures hold is what the walk is to find out: nobody is to withhold an answer for their sake. */
    private Optional<Message> ask(Name name, int type) {
        var question = new Question(DomainName.of(name), type);
        Duration patience = settings.patience().dividedBy(2);
        return resolvers.stream()
                .flatMap(
                        server -> Exchange.askWhole(question, QueryForm.VALIDATOR, server, patience).message().stream())
                .filter(message -> !message.getSection(Section.ANSWER).isEmpty()).findFirst();
    }
}
