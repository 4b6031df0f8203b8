package netprobe.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import netprobe.dns.DomainName;
import netprobe.dns.EdnsForm;
import netprobe.dns.EdnsForm.OptionData;
import netprobe.dns.Exchange;
import netprobe.dns.HeaderFlag;
import netprobe.dns.Heard;
import netprobe.dns.InvalidName;
import netprobe.dns.PairedQueries;
import netprobe.dns.QueryForm;
import netprobe.dns.Question;
import netprobe.dns.Server;
import netprobe.model.DnsTransport;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;

/**
 * Puts questions to one name server by which faults are told apart that look alike to programs: each once, side by side, and nothing is tried
 * in another way when it fails, since that it fails is the answer.
 */
final class ServerInterview {

    /** An option number that IANA keeps for local use (RFC 6891, section 9). */
    private static final int UNASSIGNED_OPTION = 65_001;
    private static final int COOKIE_OPTION = 10;
    private static final int LARGE = 4096;
    private static final int DNSKEY = 48;
    private static final int SOA = 6;
    private static final int TXT = 16;
    private static final int CHAOS = 3;
    private static final String TRUSTED = "trustanchor.unbound";

    /** Of ten, two are lost by chance on a path that loses more than a few per cent. */
    private static final int REPETITIONS = 10;
    private static final long INTERVAL_MS = 40;

    private static final QueryForm BARE = new QueryForm(EnumSet.of(HeaderFlag.RD), Optional.empty());
    private static final QueryForm PLAIN = new QueryForm(EnumSet.of(HeaderFlag.RD, HeaderFlag.AD),
            Optional.of(EdnsForm.PLAIN));

    private final Server server;
    private final Duration patience;
    private final Executor threads;

    /**
     * @param server whom to ask
     * @param patience how long to wait for each answer
     * @param threads in which the questions are put
     */
    ServerInterview(Server server, Duration patience, Executor threads) {
        this.server = server;
        this.patience = patience;
        this.threads = threads;
    }

    /** Whether the server makes up answers: for names in domains that don't exist. */
    List<CompletableFuture<ServerCheck>> honesty(RandomNames random) {
        return List.of(one(Kind.RANDOM_NAME, Question.a(random.impossible())),
                one(Kind.RANDOM_TOP, Question.a(random.topmost())));
    }

    /** Whether a name that nobody has, beside another, leads anywhere; nothing where there is none. */
    Optional<CompletableFuture<ServerCheck>> sibling(DomainName name, RandomNames random) {
        return random.beside(name).map(sibling -> one(Kind.RANDOM_SIBLING, Question.a(sibling)));
    }

    /** Whether the server minds what others use, and this host's programs may not. */
    List<CompletableFuture<ServerCheck>> manners(DomainName name) {
        Question a = Question.a(name);
        return List.of(
                one(Kind.UNKNOWN_OPTION, a, form(EdnsForm.PLAIN.and(new OptionData(UNASSIGNED_OPTION, "6e70"))),
                        DnsTransport.UDP),
                one(Kind.COOKIE, a, form(EdnsForm.PLAIN.and(new OptionData(COOKIE_OPTION, RandomNames.hex(8)))),
                        DnsTransport.UDP));
    }

    /** Everything else. */
    List<CompletableFuture<ServerCheck>> abilities(DomainName name) {
        Question a = Question.a(name);
        var checks = new ArrayList<>(List.of(
                one(Kind.TCP, a, PLAIN, DnsTransport.TCP),
                one(Kind.NO_EDNS, a, BARE, DnsTransport.UDP),
                one(Kind.SMALL_EDNS, a, form(EdnsForm.DNSSEC), DnsTransport.UDP),
                one(Kind.LARGE_EDNS, a, form(large()), DnsTransport.UDP),
                one(Kind.LARGE_ANSWER, new Question(top(), DNSKEY), form(large()), DnsTransport.UDP),
                one(Kind.SMALL_ANSWER, new Question(top(), DNSKEY), form(EdnsForm.DNSSEC), DnsTransport.UDP),
                one(Kind.UNCHECKED, a, QueryForm.VALIDATOR, DnsTransport.UDP),
                root(),
                one(Kind.ROOT_KEYS, new Question(top(), DNSKEY), QueryForm.VALIDATOR, DnsTransport.UDP)));
        checks.add(one(Kind.TRUSTED_KEYS, new Question(trusted(), TXT, CHAOS)));
        CompletableFuture<List<Heard>> pair = start(
                () -> PairedQueries.ask(List.of(a, Question.aaaa(name)), BARE, server, patience));
        checks.add(pair.thenApply(heard -> check(Kind.PAIRED_A, heard.getFirst())));
        checks.add(pair.thenApply(heard -> check(Kind.PAIRED_AAAA, heard.getLast())));
        checks.addAll(repeated());
        return checks;
    }

    /** The same small question again and again, not all at once: whether each is answered, and how soon. */
    private List<CompletableFuture<ServerCheck>> repeated() {
        var question = new Question(top(), SOA);
        return IntStream.range(0, REPETITIONS).mapToObj(turn -> CompletableFuture.supplyAsync(
                () -> check(Kind.REPEATED, Exchange.ask(question, PLAIN, server, DnsTransport.UDP, patience)),
                CompletableFuture.delayedExecutor(turn * INTERVAL_MS, TimeUnit.MILLISECONDS, threads))).toList();
    }

    /** Whether the server answers for anything at all. */
    CompletableFuture<ServerCheck> root() {
        return one(Kind.ROOT, new Question(top(), SOA), PLAIN, DnsTransport.UDP);
    }

    /** One more question, put as programs put theirs. */
    CompletableFuture<ServerCheck> one(Kind kind, Question question) {
        return one(kind, question, PLAIN, DnsTransport.UDP);
    }

    private CompletableFuture<ServerCheck> one(Kind kind, Question question, QueryForm form, DnsTransport transport) {
        return start(() -> check(kind, Exchange.ask(question, form, server, transport, patience)));
    }

    private <T> CompletableFuture<T> start(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    private static ServerCheck check(Kind kind, Heard heard) {
        return new ServerCheck(kind, Optional.of(heard.reply()), heard.failure());
    }

    private static QueryForm form(EdnsForm edns) {
        return PLAIN.with(Optional.of(edns));
    }

    private static EdnsForm large() {
        return new EdnsForm(0, LARGE, true, List.of());
    }

    private static DomainName trusted() {
        try {
            return DomainName.parse(TRUSTED);
        } catch (InvalidName e) {
            throw new IllegalStateException(e);
        }
    }

    private static DomainName top() {
        return DomainName.root();
    }
}
