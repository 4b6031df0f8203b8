package netprobe.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import netprobe.dns.DomainName;
import netprobe.dns.EdnsForm;
import netprobe.dns.HeaderFlag;
import netprobe.dns.InvalidName;
import netprobe.dns.QueryForm;
import netprobe.dns.Question;
import netprobe.dns.Server;
import netprobe.host.HostConfiguration;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.Contact;
import netprobe.model.DnsReply;
import netprobe.model.IpAddress;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;
import netprobe.model.SurveyedServer;
import netprobe.model.SurveyedServer.Role;
import netprobe.query.Endpoint;
import netprobe.query.Inquiry;
import netprobe.query.InquirySettings;
import netprobe.query.InquirySettings.Habits;
import netprobe.query.InquirySettings.Retries;
import org.jspecify.annotations.Nullable;

/** What every name server that matters was asked: this host's, those of lines without effect, others that were named, and nobody. */
final class ServerInterviews {

    /** An address of TEST-NET-3 (RFC 5737): nobody has it, so that an answer from there comes from somebody in between. */
    private static final IpAddress NOBODY = AddressText.pton("203.0.113.253").orElseThrow();
    private static final int TRIES = 2;

    /** How much longer than a server that is there somebody in between may take. */
    private static final int SLOWER = 3;
    private static final Duration LEAST = Duration.ofMillis(100);

    private final ExaminationWishes wishes;
    private final Watcher watcher;
    private final Workers workers;
    private final Map<Server, Optional<String>> configured = new LinkedHashMap<>();
    private final Map<Server, String> disregarded;
    private final Map<String, ServerCheck> asked = new ConcurrentHashMap<>();
    private final Inquiry inquiry;
    private final RandomNames random = new RandomNames();
    private final CompletableFuture<ServerCheck> nobody;

    /** Who was asked for names that nobody has. */
    private volatile @Nullable Server witness;
    private final List<CompletableFuture<ServerCheck>> invented = new ArrayList<>();

    /** Begins with what takes no name. */
    ServerInterviews(HostConfiguration host, ExaminationWishes wishes, Watcher watcher, Workers workers) {
        this.wishes = wishes;
        this.watcher = watcher;
        this.workers = workers;
        String path = host.files().resolvConf().toString();
        host.resolvConf().nameServers().forEach(server -> configured.put(new Server(server.address(), Server.DOMAIN),
                server.line() == 0 ? Optional.empty() : Optional.of(path + ":" + server.line())));
        this.disregarded = new DisregardedServers(host).get();
        configured.keySet().forEach(disregarded::remove);
        var form = new QueryForm(EnumSet.of(HeaderFlag.RD, HeaderFlag.AD), Optional.of(EdnsForm.PLAIN));
        this.inquiry = new Inquiry(new InquirySettings(form, new Retries(wishes.patience().dividedBy(TRIES), TRIES),
                Habits.BARE, Optional.empty(), Optional.empty(), wishes.tls()));
        this.nobody = interview(new Server(NOBODY, Server.DOMAIN)).one(Kind.RANDOM_NAME,
                Question.a(random.impossible()));
    }

    private ServerInterview interview(Server server) {
        return new ServerInterview(server, wishes.patience(), workers.threads());
    }

    /** Asks, and keeps what came; with the first question, the first server is also asked for names that nobody has. */
    Answer<DnsReply> ask(Question question, List<Endpoint> endpoints) {
        Server server = endpoints.getFirst().server();
        synchronized (invented) {
            if (invented.isEmpty() && configured.containsKey(server)) {
                witness = server;
                invented.addAll(interview(server).honesty(question.name(), random));
            }
        }
        Answer<DnsReply> answer = inquiry.ask(question, endpoints);
        Kind kind = question.typeName().equals("A") ? Kind.A : Kind.AAAA;
        asked.put(key(server, kind, question.name()), new ServerCheck(kind, answer.value(), answer.failure()));
        watcher.done(server.text() + " " + question.typeName(), answer.failure().map(failure -> failure.code())
                .orElse("answer"));
        return answer;
    }

    /** Names are asked for that the search list makes of the typed one, too. */
    private static String key(Server server, Kind kind, DomainName name) {
        return server.text() + ' ' + kind + ' ' + name;
    }

    /** This host's name servers. */
    List<Server> configured() {
        return List.copyOf(configured.keySet());
    }

    /** Whether some answer did not fit a datagram, so that it matters what else passes. */
    boolean isCut() {
        return asked.values().stream().flatMap(check -> check.reply().stream())
                .anyMatch(reply -> reply.way().truncated().isPresent());
    }

    /** What came of names that nobody has. */
    List<ServerCheck> invented() {
        return invented.stream().flatMap(check -> workers.await(check, "names that nobody has").stream()).toList();
    }

    /**
     * All servers with all they were asked.
     *
     * @param name the name that DNS is asked for; empty where there is none
     * @param closely whether they have to be looked at closely
     */
    List<SurveyedServer> finish(Optional<String> name, boolean closely) {
        Optional<DomainName> domain = name.filter(text -> !Examination.isAddress(text)).flatMap(this::parse);
        var surveys = new ArrayList<CompletableFuture<SurveyedServer>>();
        configured.forEach((server, line) -> surveys
                .add(workers.start(() -> survey(server, Role.CONFIGURED, line, domain, closely))));
        if (closely) {
            disregarded.forEach((server, line) -> surveys.add(workers
                    .start(() -> survey(server, Role.DISREGARDED, Optional.of(line), domain, false))));
        }
        wishes.secondOpinions().forEach(endpoints -> surveys.add(workers.start(() -> survey(
                endpoints.getFirst().server(), Role.SECOND_OPINION, Optional.empty(), domain, false))));
        var finished = new ArrayList<SurveyedServer>();
        surveys.forEach(survey -> workers.await(survey, "what name servers answer").ifPresent(finished::add));
        workers.poll(nobody, slowest(finished)).filter(ServerCheck::isAnswered)
                .ifPresent(check -> finished.add(new SurveyedServer(new Server(NOBODY, Server.DOMAIN).text(), NOBODY,
                        Role.NOBODY, Optional.empty(), List.of(check), List.of())));
        inquiry.close();
        return finished;
    }

    private Optional<DomainName> parse(String text) {
        try {
            return Optional.of(DomainName.parse(text));
        } catch (InvalidName address) {
            return Optional.empty();
        }
    }

    /** Somebody in between is about as far away as the server itself. */
    private static Duration slowest(List<SurveyedServer> servers) {
        return servers.stream().flatMap(server -> server.checks().stream()).filter(ServerCheck::isAnswered)
                .flatMap(check -> check.reply().stream()).map(reply -> reply.way().answerTime())
                .max(Duration::compareTo).map(time -> time.multipliedBy(SLOWER))
                .filter(time -> time.compareTo(LEAST) > 0).orElse(LEAST);
    }

    private SurveyedServer survey(Server server, Role role, Optional<String> line, Optional<DomainName> name,
            boolean closely) {
        var checks = new ArrayList<ServerCheck>();
        List<CompletableFuture<ServerCheck>> begun = name.map(domain -> begin(server, role, domain, closely))
                .orElseGet(() -> List.of(interview(server).root()));
        CompletableFuture<List<Contact>> contacts = closely
                ? workers.start(() -> contacts(server))
                : CompletableFuture.completedFuture(List.of());
        name.ifPresent(domain -> Stream.of(Kind.A, Kind.AAAA).map(kind -> asked.get(key(server, kind, domain)))
                .forEach(check -> Optional.ofNullable(check).ifPresent(checks::add)));
        begun.forEach(check -> workers.await(check, server.text()).ifPresent(checks::add));
        if (server.equals(witness)) {
            checks.addAll(invented());
        }
        name.flatMap(domain -> SecondLooks.doubled(domain, checks)).ifPresent(again -> workers
                .await(interview(server).one(Kind.DOUBLED, Question.a(again)), server.text())
                .ifPresent(checks::add));
        return new SurveyedServer(server.text(), server.address(), role, line, checks,
                workers.await(contacts, "the attempts to reach " + server.text()).orElse(List.of()));
    }

    private List<CompletableFuture<ServerCheck>> begin(Server server, Role role, DomainName name, boolean closely) {
        ServerInterview interview = interview(server);
        if (role != Role.CONFIGURED) {
            return List.of(interview.one(Kind.A, Question.a(name)), interview.one(Kind.AAAA, Question.aaaa(name)));
        }
        return closely ? interview.abilities(name) : List.of();
    }

    private List<Contact> contacts(Server server) {
        try {
            return new TargetContacts(server.address().text(), wishes.patience(), Optional.empty())
                    .server(server.address().text(), server.port());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
