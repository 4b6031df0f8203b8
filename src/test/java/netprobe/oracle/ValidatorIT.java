package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netprobe.dns.DomainName;
import netprobe.dns.Question;
import netprobe.dns.validation.Evidence;
import netprobe.dns.validation.Limits;
import netprobe.dns.validation.TrustAnchors;
import netprobe.dns.validation.Validator;
import netprobe.model.DnssecCondition;
import netprobe.model.DnssecVerdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** Holds the validator's verdicts and reasons against those of unbound and delv, on zones of every kind, from real servers. */
class ValidatorIT {

    /** What two cores can use while processes are waited for. */
    private static final int SIDE_BY_SIDE = 4;

    private static final Path TABLE = Path.of("src/test/resources/oracle/dnssec-cases.txt");
    private static final Map<Case, CompletableFuture<Told>> TOLD = new LinkedHashMap<>();
    private static @Nullable DnssecServers servers;

    /**
     * A line of the table.
     *
     * @param others what who else says: {@code delv=secure}
     */
    record Case(String question, String verdict, String reason, String others) {

        Name name() {
            return Name.fromConstantString(question.substring(0, question.indexOf(' ')) + ".");
        }

        int type() {
            return Type.value(question.substring(question.indexOf(' ') + 1));
        }

        /** What somebody says. */
        String verdictOf(String who) {
            return Stream.of(others.split(" ", -1)).filter(other -> other.startsWith(who + "="))
                    .map(other -> other.substring(who.length() + 1)).findFirst().orElse(verdict);
        }

        @Override
        public String toString() {
            return question;
        }
    }

    /** What all say of one question. */
    private record Told(DnssecVerdict forwarded, DnssecVerdict iterated, Message unbound, String delv) {}

    /** The codes of extended errors by which unbound 1.17 tells the same. */
    private static final Map<DnssecCondition, List<Integer>> ERRORS = Map.ofEntries(
            Map.entry(DnssecCondition.SIGNATURE_NEVER_VALID, List.of(8)),
            Map.entry(DnssecCondition.WRONG_SIGNER, List.of(9, 10)),
            Map.entry(DnssecCondition.MISSING_RRSIG, List.of(9, 10, 12)),
            Map.entry(DnssecCondition.DENIAL_NOT_PROVEN, List.of(6, 9, 10, 12)));

    /** How delv tells it; of what is not here it says only that no signature is good. */
    private static final Map<DnssecCondition, String> MESSAGES = Map.ofEntries(
            Map.entry(DnssecCondition.SIGNATURE_EXPIRED, "RRSIG has expired"),
            Map.entry(DnssecCondition.SIGNATURE_NOT_YET_VALID, "RRSIG validity period has not begun"),
            Map.entry(DnssecCondition.MISSING_RRSIG,
                    "insecurity proof failed|should be secure|no valid RRSIG|no valid signature found \\(DS\\)"),
            Map.entry(DnssecCondition.NO_DNSKEY, "should be secure"),
            Map.entry(DnssecCondition.DENIAL_NOT_PROVEN,
                    "insecurity proof failed|no valid NSEC|no valid RRSIG|chase DS|broken trust chain|DNS format error"));

    static List<Case> cases() throws IOException {
        return Files.readAllLines(TABLE).stream().filter(line -> !line.startsWith("#")).map(line -> {
            var fields = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            return new Case(fields.get(0), fields.get(1), fields.get(2), fields.get(3));
        }).toList();
    }

    @BeforeAll
    static void askAll() throws Exception {
        var running = new DnssecServers();
        servers = running;
        var anchors = TrustAnchors.read(running.anchor());
        ExecutorService pool = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        for (Case each : cases()) {
            // one after the other: what unbound has in its cache is what it was asked before
            var unbound = running.resolvers().askValidating(each.name(), each.type());
            TOLD.put(each, CompletableFuture.supplyAsync(() -> told(each, unbound, running, anchors), pool));
        }
        pool.shutdown();
    }

    private static Told told(Case each, Message unbound, DnssecServers servers, TrustAnchors anchors) {
        try {
            return new Told(
                    verdict(each, anchors,
                            question -> servers.resolvers().askResolving(name(question), question.type())),
                    verdict(each, anchors, question -> servers.askAuthority(name(question), question.type())),
                    unbound, servers.resolvers().delv(each.name(), each.type()));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static Name name(Question question) {
        return question.name().name();
    }

    private static DnssecVerdict verdict(Case each, TrustAnchors anchors, Function<Question, Message> server) {
        Evidence evidence = question -> new Evidence.Reply.Answered(server.apply(question));
        var question = new Question(DomainName.of(each.name()), each.type());
        return new Validator(anchors, evidence, Instant.now(), Limits.USUAL).verdict(question,
                server.apply(question));
    }

    @AfterAll
    static void stop() throws IOException {
        if (servers != null) {
            servers.close();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void resolversAnswersAreJudgedRight(Case each) {
        assertThat(text(told(each).forwarded())).isEqualTo(each.verdict() + "/" + each.reason());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void authoritativeServersAnswersAreJudgedRight(Case each) {
        var elsewhere = each.verdictOf("authority");
        assertThat(text(told(each).iterated()))
                .isEqualTo(elsewhere.contains("/") ? elsewhere : each.verdict() + "/" + each.reason());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void unboundSaysTheSame(Case each) {
        var message = told(each).unbound();
        boolean failed = message.getRcode() == Rcode.SERVFAIL;
        assertThat(failed ? "bogus" : message.getHeader().getFlag(Flags.AD) ? "secure" : "insecure")
                .isEqualTo(each.verdictOf("unbound"));
        if (failed && each.verdict().equals("bogus")) {
            var condition = condition(each);
            assertThat(errors(message))
                    .containsAnyElementsOf(
                            ERRORS.getOrDefault(condition, condition.extendedError().stream().boxed().toList()));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void delvSaysTheSame(Case each) {
        var output = told(each).delv();
        assertThat(delvVerdict(output)).as(output).isEqualTo(each.verdictOf("delv"));
        if (delvVerdict(output).equals("bogus") && each.verdict().equals("bogus")) {
            assertThat(output).containsPattern(
                    Pattern.compile(MESSAGES.getOrDefault(condition(each), "no valid signature found")));
        }
    }

    private static Told told(Case each) {
        return Objects.requireNonNull(TOLD.get(each)).join();
    }

    private static String text(DnssecVerdict verdict) {
        return verdict.status().label() + "/" + verdict.reason().map(reason -> reason.condition().code()).orElse("-");
    }

    private static DnssecCondition condition(Case each) {
        return Stream.of(DnssecCondition.values()).filter(condition -> condition.code().equals(each.reason()))
                .findFirst().orElseThrow();
    }

    private static List<Integer> errors(Message message) {
        var options = message.getOPT();
        return options == null
                ? List.of()
                : options.getOptions().stream()
                        .filter(ExtendedErrorCodeOption.class::isInstance).map(ExtendedErrorCodeOption.class::cast)
                        .map(ExtendedErrorCodeOption::getErrorCode).collect(Collectors.toList());
    }

    /** It judges each record of a chain of aliases by itself. */
    static String delvVerdict(String output) {
        if (output.contains("; unsigned ") || output.contains("; negative response, unsigned ")) {
            return "insecure";
        }
        return output.contains("fully validated") ? "secure" : "bogus";
    }
}
