package netprobe.diagnose;

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

/** A report put together path by path, and what is concluded from it. */
abstract class PathReportFixture {

    static final String HERE = "192.0.2.53:53";
    static final String THERE = "192.0.2.54:53";
    static final String ELSEWHERE = "192.0.2.55:53";
    static final Failure NXDOMAIN = Errors.rcode(3, "query", Optional.empty());
    static final Failure SERVFAIL = Errors.rcode(2, "query", Optional.of(HERE));
    static final Failure REFUSED = Errors.rcode(5, "query", Optional.of(HERE));
    static final Failure NONAME = Errors.gai(-2, "getaddrinfo", Optional.empty());
    static final Failure AGAIN = Errors.gai(-3, "getaddrinfo", Optional.empty());
    static final Failure SILENCE = new DeadlineExpired("timeout", Duration.ofSeconds(1), "no answer", "query",
            Optional.of(HERE));

    final List<ComparedPath> paths = new ArrayList<>();
    final Map<Family, HostsLines> hosts = new HashMap<>();
    final Map<String, String> java = new HashMap<>();
    final List<LocalDaemon> daemons = new ArrayList<>();
    List<LookupSource> sources = List.of(source("files"), source("dns"));
    List<String> flags = List.of();
    List<ConfigurationFile> files = List.of(file("/etc/nsswitch.conf", "hosts: files dns"),
            file("/etc/hosts", "192.0.2.9 www.example"), file("/etc/resolv.conf", "search a.example"));
    List<String> builtInOrder = List.of();
    String asked = "www.example";
    String answered = "www.example";

    List<String> codes() {
        return comparison().differences().stream().map(PathReportFixture::text).toList();
    }

    static String text(PathDifference difference) {
        return difference.finding().code() + " " + difference.family().symbol() + " "
                + difference.finding().where().orElse("-");
    }

    PathComparison comparison() {
        var settings =
                new ResolverSettings(List.of(), List.of(), 1, 5, 2, flags, Map.of("hosts", sources), true);
        var host = new ResolverConfiguration(files, List.of(), settings, Optional.empty(), daemons, List.of());
        var report = new PathReport(asked, answered, paths, hosts, host, builtInOrder, java);
        return new PathComparison(report, PathDifferences.of(report));
    }

    void applications(FamilyAnswer answer) {
        one(Kind.SYSTEM, answer);
        one(Kind.JVM, answer);
    }

    void dns(FamilyAnswer answer) {
        one(Kind.DNS, answer);
    }

    void one(Kind kind, FamilyAnswer answer) {
        add(kind, Optional.empty(), List.of(answer));
    }

    void both(Kind kind, FamilyAnswer four, FamilyAnswer six) {
        add(kind, Optional.empty(), List.of(four, in(Family.INET6, six)));
    }

    void ordered(Kind kind, String... addresses) {
        var families = Stream.of(Family.INET, Family.INET6)
                .map(family -> in(family, found(Stream.of(addresses)
                        .filter(address -> address.contains(":") == (family == Family.INET6)).toArray(String[]::new))))
                .toList();
        paths.add(new ComparedPath(kind, Optional.empty(), Optional.empty(), List.of(addresses), families,
                Duration.ZERO));
    }

    void server(String server, FamilyAnswer answer) {
        add(Kind.CONFIGURED, Optional.of(server), List.of(answer));
    }

    void server(String server, FamilyAnswer answer, ServerRemarks said) {
        server(server, new FamilyAnswer(answer.family(), answer.addresses(), answer.failure(), Optional.of(said)));
    }

    void add(Kind kind, Optional<String> server, List<FamilyAnswer> families) {
        paths.add(new ComparedPath(kind, server, Optional.empty(),
                families.stream().flatMap(answer -> answer.addresses().stream()).toList(), families, Duration.ZERO));
    }

    static FamilyAnswer in(Family family, FamilyAnswer answer) {
        return new FamilyAnswer(family, answer.addresses(), answer.failure(), answer.said());
    }

    static FamilyAnswer found(String... addresses) {
        return new FamilyAnswer(Family.INET, List.of(addresses), Optional.empty(), Optional.empty());
    }

    static FamilyAnswer failed(Failure failure) {
        return new FamilyAnswer(Family.INET, List.of(), Optional.of(failure), Optional.empty());
    }

    static ServerRemarks said(long ttl, boolean authoritative, int... errors) {
        var told = Arrays.stream(errors).mapToObj(error -> new ExtendedError(error, "name", "")).toList();
        return new ServerRemarks(OptionalLong.of(ttl), authoritative, told, Optional.empty(), Optional.empty());
    }

    static ServerRemarks denied(long ttl, long minimum) {
        return new ServerRemarks(OptionalLong.empty(), false, List.of(),
                Optional.of(new Denial("example", ttl, minimum)), Optional.empty());
    }

    static LookupSource source(String module) {
        return new LookupSource(module, Map.of(), true);
    }

    static ConfigurationFile file(String path, String line) {
        return new ConfigurationFile(path, State.READ, Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(new ConfigurationLine(1, line, Status.ACCEPTED, "counts", List.of())));
    }
}
