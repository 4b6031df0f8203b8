package netprobe.resolve;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netprobe.dns.DomainName;
import netprobe.dns.InvalidName;
import netprobe.host.HostConfiguration;
import netprobe.host.HostsFile.Match;
import netprobe.host.NameServiceSwitch.Action;
import netprobe.host.NameServiceSwitch.Source;
import netprobe.host.NameServiceSwitch.Status;
import netprobe.host.NssModules;
import netprobe.model.Answer;
import netprobe.model.DnsTransport;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.LookupPlan;
import netprobe.model.LookupPlan.Reach;
import netprobe.model.LookupPlan.Scenario;
import netprobe.model.LookupPlan.Step;
import netprobe.model.ServerBehaviour;

/** What getaddrinfo(3) of glibc would do with a name on this host, without doing it. */
public final class LookupPlanner {

    private final HostConfiguration host;
    private final NssModules modules;
    private final Family family;

    /**
     * @param host the files and the environment, read for each plan anew
     * @param modules the C library's modules
     * @param family which addresses are wanted
     */
    public LookupPlanner(HostConfiguration host, NssModules modules, Family family) {
        this.host = host;
        this.modules = modules;
        this.family = family;
    }

    /** The plan for a name; none for what the C library doesn't take for one. */
    public Answer<LookupPlan> of(String name) {
        return AskedName.of(name).then(asked -> Answer.of(new OneName(asked.ascii()).plan()));
    }

    /** All that is known of one name before anybody is asked. */
    private final class OneName {

        private final String name;
        private final boolean isAddress;
        private final boolean isHostName;
        private final Optional<Match> match;
        private final Optional<String> alias;
        private final List<Source> sources;
        private final QueryPlanner planner;

        OneName(String name) {
            this.name = name;
            isAddress = AddressLiteral.of(name, Family.ANY).isPresent();
            isHostName = isHostName(name);
            match = host.hosts().find(name, family, host.hostConf().multi());
            alias = name.indexOf('.') < 0 ? host.hostAliases().target(name) : Optional.empty();
            sources = isAddress ? List.of() : host.nameServiceSwitch().sources();
            planner = new QueryPlanner(alias.orElse(name), host.resolvConf(), family);
        }

        LookupPlan plan() {
            Map<ServerBehaviour, Integer> reached = reached();
            int mostRuns = reached.values().stream().mapToInt(this::runs).max().orElse(0);
            return new LookupPlan(steps(reached), planner.manner(), scenarios(reached), planner.most(mostRuns),
                    planner.longest(mostRuns));
        }

        /** How many sources are asked, by what the servers do. */
        private Map<ServerBehaviour, Integer> reached() {
            var reached = new EnumMap<ServerBehaviour, Integer>(ServerBehaviour.class);
            for (ServerBehaviour behaviour : ServerBehaviour.values()) {
                int count = 0;
                boolean goesOn = true;
                while (goesOn && count < sources.size()) {
                    Source source = sources.get(count++);
                    goesOn = source.after(status(source, behaviour)) != Action.RETURN;
                }
                reached.put(behaviour, count);
            }
            return reached;
        }

        /** Of modules that ask others it is taken that they have nothing. */
        private Status status(Source source, ServerBehaviour behaviour) {
            return switch (source.module()) {
                case "files" -> match.isPresent() ? Status.SUCCESS : Status.NOTFOUND;
                case "dns" -> isHostName ? statusOfServers(behaviour) : Status.NOTFOUND;
                default -> modules.isInstalled(source.module()) && !isForOthers(source.module())
                        ? Status.NOTFOUND
                        : Status.UNAVAIL;
            };
        }

        /** After a SERVFAIL over TCP, glibc has no errno that would tell that the servers could not be used. */
        private Status statusOfServers(ServerBehaviour behaviour) {
            boolean isStream = planner.manner().transport() == DnsTransport.TCP;
            return switch (behaviour) {
                case SILENCE -> Status.UNAVAIL;
                case SERVFAIL -> isStream ? Status.NOTFOUND : Status.UNAVAIL;
                case NXDOMAIN, NODATA -> Status.NOTFOUND;
            };
        }

        /** The small multicast modules are for {@code .local} alone (RFC 6762). */
        private boolean isForOthers(String module) {
            boolean local = name.endsWith(".local") || name.endsWith(".local.");
            return module.startsWith("mdns") && module.endsWith("_minimal") && !local;
        }

        private List<Step> steps(Map<ServerBehaviour, Integer> reached) {
            if (isAddress) {
                return List.of(new Step("-", Reach.ALWAYS, "is an address: nobody is asked", List.of(name)));
            }
            int least = reached.values().stream().mapToInt(Integer::intValue).min().orElse(0);
            int most = reached.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            var steps = new ArrayList<Step>();
            for (int i = 0; i < sources.size(); i++) {
                boolean afterUnknown = sources.subList(0, i).stream().anyMatch(this::mayAnswer);
                Reach reach = i >= most ? Reach.NEVER : i >= least || afterUnknown ? Reach.MAYBE : Reach.ALWAYS;
                steps.add(step(sources.get(i), reach));
            }
            return steps;
        }

        /** What it says can't be known beforehand. */
        private boolean mayAnswer(Source source) {
            String module = source.module();
            return !module.equals("files") && modules.isInstalled(module) && !isForOthers(module);
        }

        private Step step(Source source, Reach reach) {
            boolean answers = source.module().equals("files") && reach != Reach.NEVER;
            List<String> answer = answers
                    ? match.stream().flatMap(found -> found.addresses().stream()).map(IpAddress::text).toList()
                    : List.of();
            return new Step(source.text(), reach, sentence(source), answer);
        }

        private String sentence(Source source) {
            return switch (source.module()) {
                case "files" -> match
                        .map(found -> lines(found) + " of " + host.files().hosts() + (found.lines().size() == 1
                                ? " has it"
                                : " have it"))
                        .orElse(host.files().hosts() + " doesn't have it");
                case "dns" -> sentenceOfServers();
                default -> sentence(source.module());
            };
        }

        private String lines(Match found) {
            return (found.lines().size() == 1 ? "line " : "lines ")
                    + found.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
        }

        private String sentence(String module) {
            if (!modules.isInstalled(module)) {
                return "has no module on this host, and is passed over";
            }
            return isForOthers(module)
                    ? "is for names that end in .local"
                    : "asks in a way of its own; the plan goes on as if it had nothing";
        }

        private String sentenceOfServers() {
            if (!isHostName) {
                return "asks nobody: only letters, digits, -, _ and dots make a host name";
            }
            if (host.resolvConf().options().attempts() == 0) {
                return "asks nobody: attempts is 0";
            }
            return alias.map(target -> "asks for " + target + ", which HOSTALIASES puts in its place")
                    .orElse("asks name servers");
        }

        /** The source {@code dns} may stand there more than once, and is then asked again. */
        private List<Scenario> scenarios(Map<ServerBehaviour, Integer> reached) {
            return Stream.of(ServerBehaviour.values())
                    .map(behaviour -> planner.scenario(behaviour, runs(reached.getOrDefault(behaviour, 0))))
                    .filter(scenario -> !scenario.queries().isEmpty()).toList();
        }

        /** How often DNS is asked when so many sources are. */
        private int runs(int count) {
            var dns = sources.subList(0, count).stream().filter(source -> source.module().equals("dns"));
            return isHostName ? (int) dns.count() : 0;
        }
    }

    private static boolean isHostName(String name) {
        try {
            return DomainName.parse(name).isHostName();
        } catch (InvalidName tooLong) {
            return false;
        }
    }
}
