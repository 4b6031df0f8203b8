package netprobe.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import netprobe.model.ComparedPath;
import netprobe.model.ComparedPath.Kind;
import netprobe.model.ConfigurationFile;
import netprobe.model.ConfigurationFile.State;
import netprobe.model.ConfigurationLine;
import netprobe.model.ConfigurationLine.Status;
import netprobe.model.EdnsOption.ExtendedError;
import netprobe.model.ExitStatus;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Family;
import netprobe.model.FamilyAnswer;
import netprobe.model.LocalDaemon;
import netprobe.model.LookupSource;
import netprobe.model.PathComparison;
import netprobe.model.PathDifference;
import netprobe.model.PathReport;
import netprobe.model.PathReport.HostsLines;
import netprobe.model.ResolverConfiguration;
import netprobe.model.ResolverSettings;
import netprobe.model.ServerRemarks;
import netprobe.model.ServerRemarks.Denial;
import netprobe.tables.Errors;
import org.junit.jupiter.api.Test;

class PathDifferencesTest {

    private static final String HERE = "192.0.2.53:53";
    private static final String THERE = "192.0.2.54:53";
    private static final Failure NXDOMAIN = Errors.rcode(3, "query", Optional.empty());
    private static final Failure SERVFAIL = Errors.rcode(2, "query", Optional.of(HERE));
    private static final Failure REFUSED = Errors.rcode(5, "query", Optional.of(HERE));
    private static final Failure NONAME = Errors.gai(-2, "getaddrinfo", Optional.empty());
    private static final Failure AGAIN = Errors.gai(-3, "getaddrinfo", Optional.empty());
    private static final Failure SILENCE = new DeadlineExpired("timeout", Duration.ofSeconds(1), "no answer", "query",
            Optional.of(HERE));

    private final List<ComparedPath> paths = new ArrayList<>();
    private final Map<Family, HostsLines> hosts = new HashMap<>();
    private final Map<String, String> java = new HashMap<>();
    private final List<LocalDaemon> daemons = new ArrayList<>();
    private List<LookupSource> sources = List.of(source("files"), source("dns"));
    private List<String> flags = List.of();
    private List<ConfigurationFile> files = List.of(file("/etc/nsswitch.conf", "hosts: files dns"),
            file("/etc/hosts", "192.0.2.9 www.example"), file("/etc/resolv.conf", "search a.example"));
    private List<String> builtInOrder = List.of();
    private String asked = "www.example";
    private String answered = "www.example";

    @Test
    void pathsThatAgreeGiveNothing() {
        applications(found("192.0.2.1", "192.0.2.2"));
        dns(found("192.0.2.2", "192.0.2.1"));
        server(HERE, found("192.0.2.1", "192.0.2.2"));
        server(THERE, found("192.0.2.2", "192.0.2.1"));

        assertThat(codes()).isEmpty();
        assertThat(comparison().status()).isEmpty();
    }

    @Test
    void howAPathFailsMakesNoDifference() {
        applications(failed(AGAIN));
        dns(failed(SERVFAIL));
        server(HERE, failed(SERVFAIL));
        server(THERE, failed(SILENCE));

        assertThat(codes()).isEmpty();
    }

    @Test
    void absenceIsTheSameByAnyName() {
        applications(failed(NONAME));
        dns(failed(NXDOMAIN));
        server(HERE, failed(Errors.noData("query", Optional.empty())));

        assertThat(codes()).isEmpty();
    }

    @Test
    void theHostsFileIsNamedByItsLine() {
        hosts.put(Family.INET, new HostsLines(List.of(1), List.of("192.0.2.9")));
        applications(found("192.0.2.9"));
        dns(found("192.0.2.1"));

        assertThat(codes()).containsExactly("config.hosts.override AF_INET /etc/hosts:1");
        assertThat(comparison().status()).contains(ExitStatus.DEGRADED);
    }

    @Test
    void aLineForOneFamilyTakesTheOtherAway() {
        hosts.put(Family.INET, new HostsLines(List.of(1), List.of("192.0.2.9")));
        both(Kind.SYSTEM, found("192.0.2.9"), failed(NONAME));
        both(Kind.JVM, found("192.0.2.9"), failed(NONAME));
        both(Kind.DNS, found("192.0.2.9"), found("2001:db8::1"));

        assertThat(codes()).containsExactly("config.hosts.override AF_INET6 /etc/hosts:1");
    }

    @Test
    void aLineThatIsNotWhatTheCLibrarySaysIsNotTheReason() {
        hosts.put(Family.INET, new HostsLines(List.of(1), List.of("192.0.2.9")));
        applications(found("192.0.2.8"));
        dns(found("192.0.2.1"));

        assertThat(codes()).containsExactly("resolver.inconsistent AF_INET -");
    }

    @Test
    void localhostIsNothingThatDnsHasToKnow() {
        asked = "localhost";
        answered = "localhost";
        hosts.put(Family.INET, new HostsLines(List.of(1), List.of("127.0.0.1")));
        applications(found("127.0.0.1"));
        dns(failed(NXDOMAIN));

        assertThat(codes()).isEmpty();
    }

    @Test
    void sourcesThatKeepFromDnsAreNamed() {
        applications(failed(NONAME));
        dns(found("192.0.2.1"));

        sources = List.of(source("files"));
        assertThat(codes()).containsExactly("config.nss.no-dns AF_INET /etc/nsswitch.conf:1");
        sources = List.of(new LookupSource("files", Map.of("NOTFOUND", "return"), true), source("dns"));
        assertThat(codes()).containsExactly(
                "config.nss.early-return AF_INET /etc/nsswitch.conf:1: files [NOTFOUND=return]");
        sources = List.of(new LookupSource("gone", Map.of(), false));
        assertThat(codes()).containsExactly("config.nss.module-missing AF_INET /etc/nsswitch.conf:1");
    }

    @Test
    void anotherSourceIsNamedWhereItIsInstalled() {
        applications(found("192.0.2.7"));
        dns(failed(NXDOMAIN));

        sources = List.of(source("files"), source("mymachines"), source("dns"));
        assertThat(codes()).containsExactly("config.nss.other-source AF_INET /etc/nsswitch.conf:1: mymachines");
        sources = List.of(source("files"), new LookupSource("mymachines", Map.of(), false), source("dns"));
        assertThat(codes()).containsExactly("unknown.insufficient-evidence AF_INET -");
    }

    @Test
    void aCacheOnThisHostIsSuspectedOnlyWhereThereIsOne() {
        applications(found("192.0.2.7"));
        dns(found("192.0.2.1"));
        assertThat(codes()).containsExactly("resolver.inconsistent AF_INET -");

        daemons.add(new LocalDaemon("nscd", "/var/run/nscd/socket", "caches"));
        assertThat(codes()).containsExactly("cache.stale-positive AF_INET nscd");
    }

    @Test
    void anOptionThatForbidsIpv6IsNamed() {
        flags = List.of("no-aaaa");
        files = List.of(file("/etc/resolv.conf", "options edns0 no-aaaa"));
        both(Kind.SYSTEM, found("192.0.2.1"), failed(NONAME));
        both(Kind.JVM, found("192.0.2.1"), failed(NONAME));
        both(Kind.DNS, found("192.0.2.1"), found("2001:db8::1"));

        assertThat(codes()).containsExactly("config.resolv.no-aaaa AF_INET6 /etc/resolv.conf:1");
    }

    @Test
    void whatTheCLibraryHidesIsToldOfItsFamily() {
        both(Kind.SYSTEM, found("192.0.2.1"), failed(NONAME));
        both(Kind.JVM, found("192.0.2.1"), failed(NONAME));
        both(Kind.DNS, found("192.0.2.1"), failed(SERVFAIL));

        assertThat(codes()).containsExactly("resolver.stub-hides-cause AF_INET6 " + HERE);
    }

    @Test
    void whatIsNoHostNameIsNotAskedFor() {
        asked = "w!x.example";
        answered = asked;
        applications(failed(NONAME));
        dns(found("192.0.2.1"));

        assertThat(codes()).containsExactly("input.invalid-name AF_INET w!x.example");
    }

    @Test
    void javaIsHeldAgainstTheCLibrary() {
        both(Kind.SYSTEM, found("192.0.2.1"), found("2001:db8::1"));
        both(Kind.JVM, found("192.0.2.1"), failed(NONAME));
        assertThat(codes()).containsExactly("jvm.ipv4-only AF_INET6 -");

        java.put("java.net.preferIPv4Stack", "true");
        assertThat(codes()).containsExactly("jvm.ipv4-only AF_INET6 java.net.preferIPv4Stack");
        java.put("jdk.net.hosts.file", "/tmp/hosts");
        assertThat(codes()).containsExactly("jvm.hosts-file AF_INET6 /tmp/hosts");
    }

    @Test
    void literalsThatAreReadDifferentlyAreNamed() {
        asked = "010.0.0.1";
        answered = asked;
        one(Kind.SYSTEM, found("8.0.0.1"));
        one(Kind.JVM, found("10.0.0.1"));

        assertThat(codes()).containsExactly("input.ambiguous-ip AF_INET 010.0.0.1");
    }

    @Test
    void onlyTheOrderOfFamiliesIsToldAndItIsNoFailure() {
        ordered(Kind.SYSTEM, "2001:db8::1", "192.0.2.1", "192.0.2.2");
        ordered(Kind.JVM, "192.0.2.2", "192.0.2.1", "2001:db8::1");
        assertThat(codes()).containsExactly("jvm.address-order AF_UNSPEC -");
        assertThat(comparison().status()).isEmpty();

        files = List.of(file("/etc/gai.conf", "precedence ::/0 50"));
        assertThat(codes()).containsExactly("jvm.address-order AF_UNSPEC -");
        builtInOrder = List.of("192.0.2.1", "192.0.2.2", "2001:db8::1");
        assertThat(codes()).containsExactly("config.gai.override AF_UNSPEC /etc/gai.conf:1");
        files = List.of(file("/etc/gai.conf", "reload yes"));
        assertThat(codes()).containsExactly("jvm.address-order AF_UNSPEC -");
        paths.removeLast();
        ordered(Kind.JVM, "2001:db8::1", "192.0.2.2", "192.0.2.1");
        assertThat(codes()).isEmpty();
    }

    @Test
    void anotherNameBySearchIsToldOfNamesWithADot() {
        answered = "www.example.a.example";
        applications(found("192.0.2.1"));
        dns(found("192.0.2.1"));
        assertThat(codes()).containsExactly("config.search.captured AF_UNSPEC /etc/resolv.conf:1");
        assertThat(comparison().status()).isEmpty();

        asked = "www";
        assertThat(codes()).isEmpty();
        asked = "www.example.a.example.";
        assertThat(codes()).isEmpty();
    }

    @Test
    void aServerThatBlocksSaysSoOrLeadsNowhere() {
        server(HERE, found("192.0.2.1"));
        server(THERE, found("0.0.0.0"));
        assertThat(codes()).containsExactly("resolver.policy-blocked AF_INET " + THERE);

        paths.clear();
        server(HERE, found("192.0.2.1"));
        server(THERE, failed(NXDOMAIN), said(60, false, 15));
        assertThat(codes()).containsExactly("resolver.policy-blocked AF_INET " + THERE);

        paths.clear();
        server(HERE, found("127.0.0.1"));
        server(THERE, found("127.0.0.1"));
        assertThat(codes()).isEmpty();
    }

    @Test
    void aDenialThatHasAgedIsStale() {
        server(HERE, found("192.0.2.1"));
        server(THERE, failed(NXDOMAIN), denied(100, 300));
        assertThat(codes()).containsExactly("cache.stale-negative AF_INET " + THERE);

        paths.clear();
        server(HERE, found("192.0.2.1"));
        server(THERE, failed(NXDOMAIN), denied(300, 300));
        assertThat(codes()).containsExactly("resolver.inconsistent AF_INET " + THERE);
    }

    @Test
    void anAnswerOlderThanTheZonesOwnIsStale() {
        server(HERE, found("192.0.2.1"), said(300, true));
        server(THERE, found("192.0.2.2"), said(100, false));
        assertThat(codes()).containsExactly("cache.stale-positive AF_INET " + THERE);

        paths.clear();
        server(HERE, found("192.0.2.1"), said(300, true));
        server(THERE, found("192.0.2.2"), said(300, true));
        assertThat(codes()).containsExactly("resolver.inconsistent AF_INET " + THERE);
    }

    @Test
    void anAnswerThatSaysItIsStaleIsBelieved() {
        server(HERE, found("192.0.2.1"), said(30, false, 3));
        server(THERE, found("192.0.2.2"), said(300, false));

        assertThat(codes()).containsExactly("cache.stale-positive AF_INET " + HERE);
    }

    @Test
    void ageAloneIsToldAndNoFailure() {
        server(HERE, found("192.0.2.1"), said(300, false));
        server(THERE, found("192.0.2.1"), said(200, false));
        assertThat(codes()).containsExactly("cache.ttl-differs AF_INET -");
        assertThat(comparison().status()).isEmpty();

        paths.clear();
        server(HERE, found("192.0.2.1"), said(300, false));
        server(THERE, found("192.0.2.1"), said(299, false));
        assertThat(codes()).isEmpty();
    }

    @Test
    void aServerThatFailsIsToldWithTheReason() {
        Map<FamilyAnswer, String> reasons = Map.of(failed(SILENCE), "resolver.timeout", failed(REFUSED),
                "resolver.acl-refused", failed(SERVFAIL), "resolver.server-failure",
                failed(Errors.errno(111, "query", Optional.empty())), "resolver.port-closed",
                failed(Errors.errno(113, "query", Optional.empty())), "resolver.unreachable",
                failed(new Failure.Rcode(0, "NOERROR", "lame", "query", Optional.empty())), "resolver.no-recursion");
        reasons.forEach((answer, code) -> {
            paths.clear();
            server(HERE, answer);
            server(THERE, found("192.0.2.1"));
            assertThat(codes()).containsExactly(code + " AF_INET " + HERE);
        });
    }

    @Test
    void extendedErrorsTellServfailsApart() {
        Map<Integer, String> reasons = Map.of(6, "dnssec.bogus", 13, "cache.failure", 22, "resolver.server-failure");
        reasons.forEach((error, code) -> {
            paths.clear();
            server(HERE, failed(SERVFAIL), said(0, false, error));
            server(THERE, found("192.0.2.1"));
            assertThat(codes()).containsExactly(code + " AF_INET " + HERE);
        });
    }

    private List<String> codes() {
        return comparison().differences().stream().map(PathDifferencesTest::text).toList();
    }

    private static String text(PathDifference difference) {
        return difference.finding().code() + " " + difference.family().symbol() + " "
                + difference.finding().where().orElse("-");
    }

    private PathComparison comparison() {
        var settings =
                new ResolverSettings(List.of(), List.of(), 1, 5, 2, flags, Map.of("hosts", sources), true);
        var host = new ResolverConfiguration(files, List.of(), settings, Optional.empty(), daemons, List.of());
        var report = new PathReport(asked, answered, paths, hosts, host, builtInOrder, java);
        return new PathComparison(report, PathDifferences.of(report));
    }

    private void applications(FamilyAnswer answer) {
        one(Kind.SYSTEM, answer);
        one(Kind.JVM, answer);
    }

    private void dns(FamilyAnswer answer) {
        one(Kind.DNS, answer);
    }

    private void one(Kind kind, FamilyAnswer answer) {
        add(kind, Optional.empty(), List.of(answer));
    }

    private void both(Kind kind, FamilyAnswer four, FamilyAnswer six) {
        add(kind, Optional.empty(), List.of(four, in(Family.INET6, six)));
    }

    private void ordered(Kind kind, String... addresses) {
        var families = Stream.of(Family.INET, Family.INET6)
                .map(family -> in(family, found(Stream.of(addresses)
                        .filter(address -> address.contains(":") == (family == Family.INET6)).toArray(String[]::new))))
                .toList();
        paths.add(new ComparedPath(kind, Optional.empty(), Optional.empty(), List.of(addresses), families,
                Duration.ZERO));
    }

    private void server(String server, FamilyAnswer answer) {
        add(Kind.CONFIGURED, Optional.of(server), List.of(answer));
    }

    private void server(String server, FamilyAnswer answer, ServerRemarks said) {
        server(server, new FamilyAnswer(answer.family(), answer.addresses(), answer.failure(), Optional.of(said)));
    }

    private void add(Kind kind, Optional<String> server, List<FamilyAnswer> families) {
        paths.add(new ComparedPath(kind, server, Optional.empty(),
                families.stream().flatMap(answer -> answer.addresses().stream()).toList(), families, Duration.ZERO));
    }

    private static FamilyAnswer in(Family family, FamilyAnswer answer) {
        return new FamilyAnswer(family, answer.addresses(), answer.failure(), answer.said());
    }

    private static FamilyAnswer found(String... addresses) {
        return new FamilyAnswer(Family.INET, List.of(addresses), Optional.empty(), Optional.empty());
    }

    private static FamilyAnswer failed(Failure failure) {
        return new FamilyAnswer(Family.INET, List.of(), Optional.of(failure), Optional.empty());
    }

    private static ServerRemarks said(long ttl, boolean authoritative, int... errors) {
        var told = Arrays.stream(errors).mapToObj(error -> new ExtendedError(error, "name", "")).toList();
        return new ServerRemarks(OptionalLong.of(ttl), authoritative, told, Optional.empty(), Optional.empty());
    }

    private static ServerRemarks denied(long ttl, long minimum) {
        return new ServerRemarks(OptionalLong.empty(), false, List.of(),
                Optional.of(new Denial("example", ttl, minimum)), Optional.empty());
    }

    private static LookupSource source(String module) {
        return new LookupSource(module, Map.of(), true);
    }

    private static ConfigurationFile file(String path, String line) {
        return new ConfigurationFile(path, State.READ, Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(new ConfigurationLine(1, line, Status.ACCEPTED, "counts", List.of())));
    }
}
