package netprobe.resolve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.dns.DomainName;
import netprobe.dns.InvalidName;
import netprobe.dns.Server;
import netprobe.dns.Try;
import netprobe.host.ResolvConf;
import netprobe.host.ResolverOptions;
import netprobe.host.ResolverOptions.Flag;
import netprobe.model.DnsTransport;
import netprobe.model.Family;
import netprobe.model.LookupPlan.Manner;
import netprobe.model.LookupPlan.Scenario;
import netprobe.model.PlannedQuery;
import netprobe.model.PlannedQuery.Turn;
import netprobe.model.ServerBehaviour;

/**
 * Which queries glibc's source {@code dns} would send for a name, to which server, and how long it would wait.
 *
 * <p>Over TCP it sets no limit of its own: a connection takes as long as the kernel tries, and an answer may be waited for for ever.
 */
final class QueryPlanner {

    /** When only one of two answers comes, the turn is had twice more: one by one, and then each from a fresh port. */
    private static final int TURNS_FOR_HALF_ANSWERS = 2;

    private final String asked;
    private final ResolvConf conf;
    private final Family family;
    private final Schedule schedule;
    private int turnedBy;

    /**
     * @param asked what the search begins with
     * @param conf the servers, the search list, and how to ask
     * @param family which addresses are wanted
     */
    QueryPlanner(String asked, ResolvConf conf, Family family) {
        this.asked = asked;
        this.conf = conf;
        this.family = family;
        this.schedule = new Schedule(
                conf.nameServers().stream().map(server -> new Server(server.address(), Server.DOMAIN)).toList(),
                conf.options());
    }

    Manner manner() {
        ResolverOptions options = conf.options();
        return new Manner(options.has(Flag.USE_VC) ? DnsTransport.TCP : DnsTransport.UDP,
                options.has(Flag.EDNS0) && !isStandIn(),
                areTogether(), options.has(Flag.ROTATE));
    }

    /**
     * What is sent.
     *
     * @param runs how often the search is made, once for each time that nsswitch.conf has this source
     */
    Scenario scenario(ServerBehaviour behaviour, int runs) {
        List<List<PlannedQuery>> names = names(behaviour, runs);
        Duration time = names.stream().map(QueryPlanner::time).reduce(Duration.ZERO, Duration::plus);
        boolean endless = isStream() && !names.isEmpty();
        return new Scenario(behaviour, names.stream().flatMap(List::stream).toList(),
                endless ? Optional.empty() : Optional.of(time));
    }

    /** The queries for each name in turn; a name that two search domains make comes twice. */
    private List<List<PlannedQuery>> names(ServerBehaviour behaviour, int runs) {
        turnedBy = 0;
        var names = new ArrayList<List<PlannedQuery>>();
        for (int run = 0; run < runs && conf.options().attempts() > 0; run++) {
            new NameSearch(asked, conf, name -> attempt(name, behaviour, names)).run();
        }
        boolean waitsForEver = isStream() && behaviour == ServerBehaviour.SILENCE;
        return waitsForEver ? names.stream().limit(1).toList() : names;
    }

    /** Queries that it can come to: every server is silent but the last in the last round, which has only half an answer at first. */
    int most(int runs) {
        int turns = turns().size();
        int each = types().size() == 1 ? turns : areTogether() ? 2 * turns : turns + 1;
        int extra = isStream() || types().size() == 1 ? 0 : 2 * halfAnswerTurns();
        int names = mostNames(runs);
        return names == 0 ? 0 : names * each + extra;
    }

    /** The time of the same. */
    Optional<Duration> longest(int runs) {
        int names = mostNames(runs);
        if (isStream() && names > 0) {
            return Optional.empty();
        }
        List<Try> turns = turns();
        var round = turns.stream().map(Try::patience).reduce(Duration.ZERO, Duration::plus);
        var longestTurn = turns.stream().map(Try::patience).max(Duration::compareTo).orElse(Duration.ZERO);
        return Optional.of(
                round.multipliedBy(names).plus(longestTurn.multipliedBy(names == 0 ? 0 : halfAnswerTurns())));
    }

    private int halfAnswerTurns() {
        ResolverOptions options = conf.options();
        if (types().size() == 1 || options.has(Flag.SINGLE_REQUEST_REOPEN)) {
            return 0;
        }
        return options.has(Flag.SINGLE_REQUEST) ? 1 : TURNS_FOR_HALF_ANSWERS;
    }

    /** No answer leads to more names than that there is none. */
    private int mostNames(int runs) {
        return names(ServerBehaviour.NXDOMAIN, runs).size();
    }

    private List<Try> turns() {
        return schedule.tries(0, Optional.empty());
    }

    private Attempt attempt(String candidate, ServerBehaviour behaviour, List<List<PlannedQuery>> names) {
        String name;
        try {
            name = DomainName.parse(candidate).text();
        } catch (InvalidName tooLong) {
            return Attempt.impossible(candidate);
        }
        int first = conf.options().has(Flag.ROTATE) ? turnedBy++ % schedule.servers().size() : 0;
        List<Try> tries = schedule.tries(first, Optional.empty());
        boolean settled = settles(behaviour);
        var queries = new ArrayList<PlannedQuery>();
        for (int i = 0; i < (settled ? 1 : tries.size()); i++) {
            var turn = new Turn(tries.get(i).server().address(), i + 1, i / schedule.servers().size() + 1,
                    tries.get(i).patience());
            boolean all = areTogether() || settled;
            types().stream().limit(all ? 2 : 1).forEach(type -> queries.add(new PlannedQuery(name, type, turn)));
        }
        names.add(queries);
        return new Attempt(candidate, verdict(behaviour), List.of());
    }

    /** Whether the first server's turn is the last: by TCP nobody else is asked once a server has been reached. */
    private boolean settles(ServerBehaviour behaviour) {
        return isStream() || behaviour == ServerBehaviour.NXDOMAIN || behaviour == ServerBehaviour.NODATA;
    }

    private Verdict verdict(ServerBehaviour behaviour) {
        return switch (behaviour) {
            case SILENCE -> isStandIn() ? Verdict.NO_DATA : Verdict.TRY_AGAIN;
            case NXDOMAIN -> Verdict.NOT_FOUND;
            case NODATA -> Verdict.NO_DATA;
            case SERVFAIL -> Verdict.SERVER_FAILED;
        };
    }

    private boolean isStream() {
        return conf.options().has(Flag.USE_VC);
    }

    /** By TCP both go out together whatever the options say. */
    private boolean areTogether() {
        ResolverOptions options = conf.options();
        return isStream() || !options.has(Flag.SINGLE_REQUEST) && !options.has(Flag.SINGLE_REQUEST_REOPEN);
    }

    /** With {@code no-aaaa}, glibc asks for A even where only IPv6 is wanted, without EDNS, and takes whatever comes for NODATA. */
    private boolean isStandIn() {
        return conf.options().has(Flag.NO_AAAA) && family == Family.INET6;
    }

    private List<String> types() {
        if (conf.options().has(Flag.NO_AAAA) || family == Family.INET) {
            return List.of("A");
        }
        return family == Family.INET6 ? List.of("AAAA") : List.of("A", "AAAA");
    }

    /** The turns for a name, one after the other. */
    private static Duration time(List<PlannedQuery> queries) {
        return queries.stream().map(PlannedQuery::turn).distinct().map(Turn::patience).reduce(Duration.ZERO,
                Duration::plus);
    }
}
