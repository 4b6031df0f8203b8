package netprobe.resolve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.dns.DomainName;
import netprobe.dns.InvalidName;
import netprobe.dns.Outcome;
import netprobe.dns.Question;
import netprobe.dns.Response;
import netprobe.dns.Server;
import netprobe.dns.Stub;
import netprobe.dns.Try;
import netprobe.host.HostConfiguration;
import netprobe.host.ResolvConf;
import netprobe.host.ResolverOptions.Flag;
import netprobe.model.Answer;
import netprobe.model.Failure.InputError;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.Via;
import netprobe.resolve.NameSearch.Trail;
import netprobe.tables.Errors;

/** One lookup by DNS, from what was typed to the answer, within its time. */
final class DnsLookup {

    private static final int TRY_AGAIN = 2;

    /** Ending a little early leaves time to say which server was silent, before the command's own limit cuts the lookup off. */
    private static final Duration MARGIN = Duration.ofMillis(50);

    private final HostConfiguration host;
    private final ResolvConf conf;
    private final Schedule schedule;
    private final int rotation;
    private final Optional<Long> end;
    private final List<String> notes = new ArrayList<>();

    /**
     * @param chosen the servers to ask; none for those of resolv.conf
     * @param rotation grows by one from lookup to lookup, for {@code options rotate}
     */
    DnsLookup(HostConfiguration host, List<Server> chosen, int rotation, Optional<Duration> timeout) {
        this.host = host;
        this.conf = host.resolvConf();
        var servers = chosen.isEmpty()
                ? conf.nameServers().stream().map(server -> new Server(server.address(), Server.DOMAIN)).toList()
                : chosen;
        this.schedule = new Schedule(servers, conf.options());
        this.rotation = rotation;
        this.end = timeout.map(DnsLookup::endOf);
    }

    private static long endOf(Duration timeout) {
        var margin = timeout.dividedBy(10);
        return System.nanoTime() + timeout.minus(margin.compareTo(MARGIN) < 0 ? margin : MARGIN).toNanos();
    }

    /** The addresses of a host: A and AAAA records of the first of the names that the typed one may stand for. */
    Answer<HostEntry> forward(String typed, Family family) {
        try {
            noteUnlessHostName(DomainName.parse(typed));
        } catch (InvalidName flaw) {
            return invalid(flaw.reason());
        }
        if (conf.options().attempts() == 0) {
            return neverAsked();
        }
        String asked = aliased(typed);
        var trail = new NameSearch(asked, conf, name -> attempt(name, family)).run();
        noteSearch(asked, trail);
        var outcomes = trail.telling().outcomes();
        return outcomes.isEmpty()
                ? invalid("`" + trail.telling().name() + "` is too long: the search domain makes it so")
                : noted(new Conclusion(outcomes).draw(responses -> entry(responses, family)));
    }

    /** The names that a typed one may stand for, in the order in which they are asked for as long as none is found. */
    List<String> names(String typed) {
        var trail = new NameSearch(aliased(typed), conf, name -> new Attempt(name, Verdict.NOT_FOUND, List.of())).run();
        return trail.attempts().stream().map(Attempt::name).distinct().toList();
    }

    /** The names of an address: PTR records. Like glibc, an IPv4 address in IPv6's clothes is looked up as what it is. */
    Answer<HostEntry> reverse(IpAddress address) {
        if (conf.options().attempts() == 0) {
            return neverAsked();
        }
        var outcome = Stub.ask(Question.ptr(unmapped(address)), tries());
        return noted(new Conclusion(List.of(outcome)).draw(responses -> entry(responses.getFirst(), address)));
    }

    private Attempt attempt(String name, Family family) {
        try {
            if (isStandIn(family)) {
                return standIn(name);
            }
            var questions = questions(DomainName.parse(name), family);
            var flags = conf.options();
            boolean oneByOne = flags.has(Flag.SINGLE_REQUEST) || flags.has(Flag.SINGLE_REQUEST_REOPEN);
            List<Try> tries = tries();
            List<Outcome> outcomes = oneByOne ? Stub.askInTurn(questions, tries) : Stub.askAll(questions, tries);
            return Attempt.of(name, outcomes);
        } catch (InvalidName tooLong) {
            return Attempt.impossible(name);
        }
    }

    /** With {@code no-aaaa}, glibc asks for A where only IPv6 is wanted: for whether there is such a name, without EDNS. */
    private boolean isStandIn(Family family) {
        return family == Family.INET6 && conf.options().has(Flag.NO_AAAA);
    }

    private Attempt standIn(String name) throws InvalidName {
        var plain = tries().stream().map(Try::withoutEdns).toList();
        return Attempt.standIn(name, Stub.ask(Question.a(DomainName.parse(name)), plain));
    }

    private List<Question> questions(DomainName name, Family family) {
        boolean both = family == Family.ANY && !conf.options().has(Flag.NO_AAAA);
        return both
                ? List.of(Question.a(name), Question.aaaa(name))
                : List.of(family == Family.INET6 ? Question.aaaa(name) : Question.a(name));
    }

    private List<Try> tries() {
        int first = conf.options().has(Flag.ROTATE) ? Math.floorMod(rotation, schedule.servers().size()) : 0;
        return schedule.tries(first, end.map(time -> Duration.ofNanos(time - System.nanoTime())));
    }

    private HostEntry entry(List<Response> responses, Family family) {
        var names = responses.getFirst().aliases();
        Stream<IpAddress> addresses = responses.stream().flatMap(response -> response.addresses().stream());
        return new HostEntry(Via.DNS, names.canonicalName().text(),
                names.aliases().stream().map(DomainName::text).toList(),
                (family == Family.INET ? conf.sorted(addresses.toList()).stream() : addresses).map(IpAddress::text)
                        .toList());
    }

    /** gethostbyaddr(3) takes the first name alone; several are a mistake more often than not. */
    private HostEntry entry(Response response, IpAddress address) {
        var names = response.pointers().stream().map(DomainName::text).toList();
        if (names.size() > 1) {
            notes.add("the address has other names, too: " + String.join(", ", names.subList(1, names.size())));
        }
        return new HostEntry(Via.DNS, names.getFirst(), List.of(), List.of(address.text()));
    }

    private String aliased(String typed) {
        Optional<String> target = typed.indexOf('.') < 0 ? host.hostAliases().target(typed) : Optional.empty();
        target.ifPresent(name -> notes.add("HOSTALIASES makes " + typed + " stand for " + name));
        return target.orElse(typed);
    }

    /** {@code ::ffff:192.0.2.1} and {@code ::192.0.2.1}, but not {@code ::1}. */
    private static IpAddress unmapped(IpAddress address) {
        long prefix = address.low() >>> 32;
        boolean embedded = address.family() == Family.INET6 && address.high() == 0
                && (prefix == 0xffff || prefix == 0 && address.low() != 1);
        return embedded ? new IpAddress(Family.INET, 0, address.low() & 0xffff_ffffL, "") : address;
    }

    private void noteUnlessHostName(DomainName name) {
        if (!name.isHostName()) {
            notes.add("the C library would not ask for " + name.text()
                    + ": only letters, digits, - and _ make a host name");
        }
    }

    /** What was asked for in place of the name that was typed has to be said. */
    private void noteSearch(String asked, Trail trail) {
        var names = trail.attempts().stream().map(Attempt::name).toList();
        if (!names.equals(List.of(asked))) {
            notes.add("asked for " + String.join(", ", names));
        }
    }

    private static Answer<HostEntry> invalid(String reason) {
        return Answer.failed(new InputError("invalid-name", reason, Stub.OPERATION));
    }

    private static Answer<HostEntry> neverAsked() {
        return Answer.<HostEntry>failed(Errors.host(TRY_AGAIN, Stub.OPERATION))
                .noting("no name server was asked: resolv.conf or RES_OPTIONS says attempts:0");
    }

    private Answer<HostEntry> noted(Answer<HostEntry> answer) {
        var all = new ArrayList<>(notes);
        all.addAll(answer.notes());
        return new Answer<>(answer.value(), answer.failure(), all);
    }
}
