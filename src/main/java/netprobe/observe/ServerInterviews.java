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
import java.util.function.Supplier;
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

/** What every name server that matters was asked: this host's, those of lines without effect, others that were named, and nobody. */
final class ServerInterviews {

    /** An address of TEST-NET-3 (RFC 5737): nobody has it, so that an answer from there comes from somebody in between. */
    private static final IpAddress NOBODY = AddressText.pton("203.0.113.253").orElseThrow();
    private static final int TRIES = 2;

    /** How much longer than a server that is there somebody in between may take. */
    private static final int SLOWER = 3;
    private static final Duration LEAST = Duration.ofMillis(300);

    private final ExaminationWishes wishes;
    private final Watcher watcher;
    private final Workers workers;
    private final Map<Server, Optional<String>> configured = new LinkedHashMap<>();
    private final Map<Server, String> disregarded;
    private final Map<String, ServerCheck> asked = new ConcurrentHashMap<>();
    private final Map<Server, DomainName> names = new ConcurrentHashMap<>();
    private final Map<Server, CloserLook> looks = new ConcurrentHashMap<>();
    private final Inquiry inquiry;
    private final SideQuestions aside;
    private final CompletableFuture<ServerCheck> nobody;

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
        this.aside = new SideQuestions(this::interview, workers);
        this.nobody = interview(new Server(NOBODY, Server.DOMAIN)).one(Kind.RANDOM_NAME,
                Question.a(aside.random().impossible()));
    }

    private ServerInterview interview(Server server) {
        return new ServerInterview(server, wishes.patience(), workers.threads());
    }

    /** Asks, and keeps what came; what says nothing is looked at closely at once, so that nobody waits twice. */
    Answer<DnsReply> ask(Question question, List<Endpoint> endpoints) {
        Server server = endpoints.getFirst().server();
        if (configured.containsKey(server)) {
            aside.put(server, question.name());
            names.putIfAbsent(server, question.name());
        }
        Answer<DnsReply> answer = inquiry.ask(question, endpoints);
        Kind kind = question.typeName().equals("A") ? Kind.A : Kind.AAAA;
        asked.put(key(server, kind, question.name()), new ServerCheck(kind, answer.value(), answer.failure()));
        if (configured.containsKey(server) && answer.value().flatMap(DnsReply::message).isEmpty()) {
            look(server, question.name());
        }
        watcher.done(server.text() + " " + question.typeName(), answer.failure().map(failure -> failure.code())
                .orElse("answer"));
        return answer;
    }

    /** Looks closely at all that were asked by now, since the C library waits for something. */
    void lookCloser() {
        names.forEach(this::look);
    }

    private CloserLook look(Server server, DomainName name) {
        return looks.computeIfAbsent(server,
                _ -> CloserLook.begin(interview(server), name, server, wishes, workers));
    }

    /** Names are asked for that the search list makes of the typed one, too. */
    private static String key(Server server, Kind kind, DomainName name) {
        return server.text() + ' ' + kind + ' ' + name;
    }

    /** This host's name servers. */
    List<Server> configured() {
        return List.copyOf(configured.keySet());
    }

    /** Whether some answer did not fit a datagram, so that it matters what else passes, or a server minds what others use. */
    boolean isOdd() {
        return asked.values().stream().flatMap(check -> check.reply().stream())
                .anyMatch(reply -> reply.way().truncated().isPresent())
                || aside.isMinded(patience(asked.values().stream()));
    }

    /** What came of names that nobody has. */
    List<ServerCheck> invented() {
        return aside.invented(patience(asked.values().stream()));
    }

    /**
     * All servers with all they were asked.
     *
     * @param name the name that DNS is asked for; empty where there is none
     * @param closely whether they have to be looked at closely
     */
    List<SurveyedServer> finish(Optional<String> name, boolean closely) {
        Optional<DomainName> domain = name.filter(text -> !Examination.isAddress(text)).flatMap(this::parse);
        boolean isNameless = name.isEmpty();
        var surveys = new ArrayList<Supplier<SurveyedServer>>();
        configured.forEach((server, line) -> surveys.add(survey(server, line, domain, closely, isNameless)));
        if (closely || isNameless) {
            disregarded.forEach((server, line) -> surveys
                    .add(survey(server, Role.DISREGARDED, Optional.of(line), domain)));
        }
        wishes.secondOpinions().forEach(endpoints -> surveys
                .add(survey(endpoints.getFirst().server(), Role.SECOND_OPINION, Optional.empty(), domain)));
        var finished = new ArrayList<SurveyedServer>(surveys.stream().map(Supplier::get).toList());
        workers.poll(nobody, patience(finished.stream().flatMap(server -> server.checks().stream())))
                .filter(ServerCheck::isAnswered)
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

    /** Who answers too, answers about as fast. */
    private static Duration patience(Stream<ServerCheck> checks) {
        return checks.filter(ServerCheck::isAnswered)
                .flatMap(check -> check.reply().stream()).map(reply -> reply.way().answerTime())
                .max(Duration::compareTo).map(time -> time.multipliedBy(SLOWER))
                .filter(time -> time.compareTo(LEAST) > 0).orElse(LEAST);
    }

    /** Begins with one of this host's servers, and says how to end. */
    private Supplier<SurveyedServer> survey(Server server, Optional<String> line, Optional<DomainName> name,
            boolean closely, boolean isNameless) {
        var begun = new ArrayList<CompletableFuture<ServerCheck>>();
        Optional<CloserLook> look = isNameless
                ? Optional.of(CloserLook.atAny(interview(server), aside.random(), server, wishes, workers))
                : name.filter(_ -> closely).map(domain -> look(server, domain));
        name.ifPresent(domain -> begun.addAll(aside.of(server, domain)));
        look.ifPresent(each -> begun.addAll(each.checks()));
        return () -> {
            var checks = new ArrayList<ServerCheck>(name.map(domain -> alone(server, domain)).orElse(List.of()));
            begun.forEach(check -> (closely || isNameless
                    ? workers.await(check, server.text())
                    : workers.poll(check, Duration.ZERO)).ifPresent(checks::add));
            name.flatMap(domain -> SecondLooks.doubled(domain, checks)).stream()
                    .flatMap(again -> Stream.of(Question.a(again), Question.aaaa(again)))
                    .map(question -> interview(server).one(Kind.DOUBLED, question)).toList()
                    .forEach(check -> workers.await(check, server.text()).ifPresent(checks::add));
            return new SurveyedServer(server.text(), server.address(), Role.CONFIGURED, line, checks, look
                    .flatMap(each -> workers.await(each.contacts(), "the attempts to reach " + server.text()))
                    .orElse(List.of()));
        };
    }

    /** What the server said of the name while ways to addresses were compared. */
    private List<ServerCheck> alone(Server server, DomainName name) {
        return Stream.of(Kind.A, Kind.AAAA)
                .flatMap(kind -> Optional.ofNullable(asked.get(key(server, kind, name))).stream()).toList();
    }

    /** Begins with another server. */
    private Supplier<SurveyedServer> survey(Server server, Role role, Optional<String> line,
            Optional<DomainName> name) {
        List<CompletableFuture<ServerCheck>> begun = name.map(domain -> List.of(
                interview(server).one(Kind.A, Question.a(domain)),
                interview(server).one(Kind.AAAA, Question.aaaa(domain))))
                .orElseGet(() -> List.of(interview(server).root()));
        return () -> new SurveyedServer(server.text(), server.address(), role, line,
                begun.stream().flatMap(check -> workers.await(check, server.text()).stream()).toList(), List.of());
    }
}
