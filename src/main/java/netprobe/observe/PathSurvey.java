package netprobe.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import netprobe.dns.Question;
import netprobe.dns.Server;
import netprobe.host.ConfigurationSurvey;
import netprobe.host.HostConfiguration;
import netprobe.idna.InternationalName;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.ComparedPath;
import netprobe.model.ComparedPath.Kind;
import netprobe.model.DnsReply;
import netprobe.model.ExitStatus;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Failure.InputError;
import netprobe.model.Family;
import netprobe.model.FamilyAnswer;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.PathReport;
import netprobe.model.PathReport.HostsLines;
import netprobe.query.Endpoint;
import netprobe.resolve.BuiltInOrder;
import netprobe.resolve.DnsPath;
import netprobe.resolve.NamePath;
import netprobe.tables.Errors;

/**
 * Takes every way from a name to addresses, side by side: the C library, Java, netprobe's own stub resolver, and each name server alone.
 *
 * <p>A program asks for both families at once, and so do the first two: what they say of a family is read off their one answer. Name servers
 * are asked for the name that the search list leads to.
 */
public final class PathSurvey {

    private static final int EAI_NODATA = -5;
    private static final Duration EARLY = Duration.ofSeconds(1);
    private static final List<String> JAVA_PROPERTIES =
            List.of("java.net.preferIPv4Stack", "java.net.preferIPv6Addresses", "jdk.net.hosts.file");

    private final HostConfiguration host;
    private final ConfigurationSurvey survey;
    private final Asker asker;
    private final Wishes wishes;

    /** Puts a question to the first of some servers that says anything. */
    @FunctionalInterface
    public interface Asker {

        /** What came of it. */
        Answer<DnsReply> ask(Question question, List<Endpoint> servers);
    }

    /**
     * What is wanted beyond the name.
     *
     * @param family one family, or both
     * @param given servers beside those of resolv.conf, each with its addresses
     * @param timeout the most that all may take: of it the stub resolver two fifths, and after it the servers, alone, as much
     */
    public record Wishes(Family family, List<List<Endpoint>> given, Optional<Duration> timeout) {

        /** Copies the list. */
        public Wishes {
            given = List.copyOf(given);
        }
    }

    /**
     * @param host the files and the environment
     * @param survey of the same
     * @param asker asks servers
     */
    public PathSurvey(HostConfiguration host, ConfigurationSurvey survey, Asker asker, Wishes wishes) {
        this.host = host;
        this.survey = survey;
        this.asker = asker;
        this.wishes = wishes;
    }

    /** Everything that was observed of a name; a failure only for what is no name. */
    public Answer<PathReport> of(String typed) {
        return of(typed, _ -> {});
    }

    /**
     * The same.
     *
     * @param told of the C library's answer, and Java's, as soon as each is there, in a thread of its own
     */
    public Answer<PathReport> of(String typed, Consumer<ComparedPath> told) {
        return InternationalName.of(typed).then(name -> named(name.ascii(), told));
    }

    private Answer<PathReport> named(String name, Consumer<ComparedPath> listener) {
        var system = Together.start(() -> application(Kind.SYSTEM, NamePath.systemAddresses(), name));
        var java = Together.start(() -> application(Kind.JVM, NamePath.jvm(), name));
        var _ = system.thenAccept(listener);
        var _ = java.thenAccept(listener);
        var configuration = Together.start(survey::get);
        List<Server> servers = host.resolvConf().nameServers().stream()
                .map(server -> new Server(server.address(), Server.DOMAIN)).distinct().toList();
        var stub = new DnsPath(servers, wishes.timeout.map(limit -> limit.multipliedBy(2).dividedBy(5)), host);
        long began = System.nanoTime();
        var lookup = Together.start(() -> stub.forward(name, wishes.family));
        List<String> candidates = early(lookup).flatMap(Answer::value).map(entry -> List.of(owner(entry)))
                .orElseGet(() -> stub.names(name));
        var alone = new ServerSurvey(asker, servers, wishes.given, families().toList());
        var told = Together.start(() -> isAddress(name)
                ? new ServerSurvey.Told(name, List.of())
                : alone.of(name, candidates));
        Answer<HostEntry> found = lookup.join();
        var paths = new ArrayList<>(List.of(system.join(), java.join(), dns(stub, found, name, began)));
        paths.addAll(told.join().paths());
        Optional<InputError> refused = paths.getFirst().families().getFirst().failure()
                .filter(InputError.class::isInstance).map(InputError.class::cast);
        return refused.isPresent()
                ? Answer.failed(refused.get())
                : Answer.of(new PathReport(name, told.join().name(), paths, hosts(name),
                        configuration.join(), builtInOrder(paths.getFirst()), properties()));
    }

    /** What the search list leads to is known soon, or servers don't answer: then they need not be waited for to ask each of them alone. */
    private static <T> Optional<T> early(CompletableFuture<T> work) {
        try {
            return Optional.of(work.get(EARLY.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException bug) {
            throw new CompletionException(bug.getCause());
        }
    }

    /** The name whose records were asked for, before any alias. */
    private static String owner(HostEntry entry) {
        return entry.aliases().isEmpty() ? entry.hostname() : entry.aliases().getFirst();
    }

    private ComparedPath application(Kind kind, NamePath path, String name) {
        long began = System.nanoTime();
        Answer<HostEntry> answer = inTime(kind, () -> path.forward(name, wishes.family));
        List<String> order = answer.value().map(HostEntry::addresses).orElse(List.of());
        Optional<String> canonical =
                kind == Kind.JVM ? Optional.empty() : answer.value().map(HostEntry::hostname);
        List<FamilyAnswer> families =
                families().map(family -> part(family, order, answer.failure(), kind.label())).toList();
        return new ComparedPath(kind, Optional.empty(), canonical, order, families, since(began));
    }

    /** What the others say is to be told even if the C library waits for longer. */
    private Answer<HostEntry> inTime(Kind kind, Supplier<Answer<HostEntry>> lookup) {
        var answer = Together.start(lookup);
        wishes.timeout.ifPresent(limit -> answer.completeOnTimeout(
                Answer.failed(new DeadlineExpired("timeout", limit, "no answer in time", kind.label(),
                        Optional.empty())),
                limit.multipliedBy(9).dividedBy(10).toMillis(), TimeUnit.MILLISECONDS));
        return answer.join();
    }

    private static FamilyAnswer part(Family family, List<String> all, Optional<Failure> failure, String operation) {
        List<String> some = all.stream().filter(address -> isOf(family, address)).toList();
        Optional<Failure> reason = some.isEmpty()
                ? failure.or(() -> Optional.of(Errors.gai(EAI_NODATA, operation, Optional.empty())))
                : Optional.empty();
        return new FamilyAnswer(family, some, reason, Optional.empty());
    }

    private static boolean isOf(Family family, String address) {
        return AddressText.ptonScoped(address).map(IpAddress::family).filter(family::equals).isPresent();
    }

    /** By the name that both families were found under, each family alone: one that is not answered must not hide behind the other. */
    private ComparedPath dns(DnsPath stub, Answer<HostEntry> found, String name, long began) {
        boolean mixed = found.value().isPresent()
                || found.failure().map(ExitStatus::of).filter(ExitStatus.SERVER_ERROR::equals).isPresent();
        List<FamilyAnswer> families;
        if (wishes.family == Family.ANY && mixed && !isAddress(name)) {
            String asked = found.value().map(entry -> owner(entry) + ".").orElse(name);
            families = Together.run(families().map(family -> () -> stub(family, stub.forward(asked, family))));
        } else {
            families = families().map(family -> stub(family, found)).toList();
        }
        List<String> order = families.stream().flatMap(answer -> answer.addresses().stream()).toList();
        return new ComparedPath(Kind.DNS, Optional.empty(), found.value().map(HostEntry::hostname), order, families,
                since(began));
    }

    private static FamilyAnswer stub(Family family, Answer<HostEntry> answer) {
        return part(family, answer.value().map(HostEntry::addresses).orElse(List.of()), answer.failure(), "query");
    }

    /** What the C library takes for an address is not asked for. */
    private static boolean isAddress(String name) {
        return AddressText.aton(name).isPresent() || AddressText.ptonScoped(name).isPresent();
    }

    private Map<Family, HostsLines> hosts(String name) {
        boolean all = host.hostConf().multi();
        var hosts = new EnumMap<Family, HostsLines>(Family.class);
        families().forEach(family -> host.hosts().find(name, family, all).ifPresent(match -> hosts.put(family,
                new HostsLines(match.lines(), match.addresses().stream().map(IpAddress::text).toList()))));
        return hosts;
    }

    private List<String> builtInOrder(ComparedPath system) {
        return host.gaiConf().effects().isEmpty() ? List.of() : BuiltInOrder.of(system.order());
    }

    private static Map<String, String> properties() {
        var set = new HashMap<String, String>();
        JAVA_PROPERTIES.forEach(
                name -> Optional.ofNullable(System.getProperty(name)).ifPresent(value -> set.put(name, value)));
        return set;
    }

    private Stream<Family> families() {
        return Stream.of(Family.INET, Family.INET6).filter(wishes.family::admits);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
