package netprobe.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.model.ComparedPath.Kind;
import netprobe.model.ExitStatus;
import netprobe.model.Family;
import netprobe.model.LocalDaemon;
import netprobe.model.LookupSource;
import netprobe.model.PathReport.HostsLines;
import org.junit.jupiter.api.Test;

class LibraryDifferenceTest extends PathReportFixture {

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
    void theSameIsSeenByServersThatAreAskedAlone() {
        flags = List.of("no-aaaa");
        files = List.of(file("/etc/resolv.conf", "options no-aaaa"));
        both(Kind.SYSTEM, found("192.0.2.1"), failed(NONAME));
        both(Kind.JVM, found("192.0.2.1"), failed(NONAME));
        both(Kind.DNS, found("192.0.2.1"), failed(NONAME));
        add(Kind.CONFIGURED, Optional.of(HERE), List.of(in(Family.INET, found("192.0.2.1")),
                in(Family.INET6, found("2001:db8::1"))));

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
    void aLineThatIsAskedAfterDnsDoesNotOverrideIt() {
        hosts.put(Family.INET, new HostsLines(List.of(1), List.of("192.0.2.9")));
        applications(found("192.0.2.9"));
        dns(failed(NXDOMAIN));
        sources = List.of(source("dns"), source("files"));

        assertThat(codes())
                .containsExactly("config.nss.other-source AF_INET /etc/nsswitch.conf:1: files, /etc/hosts:1");
    }

    @Test
    void aSourceBehindDnsIsNotAskedForWhatDnsHas() {
        applications(found("192.0.2.7"));
        dns(found("192.0.2.1"));
        sources = List.of(source("files"), source("dns"), source("myhostname"));

        assertThat(codes()).containsExactly("resolver.inconsistent AF_INET -");
    }

    @Test
    void multicastEndsTheLookupOfItsOwnNamesAlone() {
        applications(failed(NONAME));
        dns(found("192.0.2.1"));
        sources = List.of(new LookupSource("mdns4_minimal", Map.of("NOTFOUND", "return"), true), source("dns"));
        assertThat(codes()).containsExactly("unknown.insufficient-evidence AF_INET -");

        asked = "printer.local";
        answered = asked;
        assertThat(codes()).containsExactly(
                "config.nss.early-return AF_INET /etc/nsswitch.conf:1: mdns4_minimal [NOTFOUND=return]");
    }

    @Test
    void theServerThatTheCLibraryHeardIsNamed() {
        one(Kind.SYSTEM, found("192.0.2.7"));
        dns(found("192.0.2.1"));
        server(HERE, found("192.0.2.1"));
        server(THERE, found("192.0.2.7"));
        sources = List.of(source("mymachines"), source("dns"));

        assertThat(codes()).contains("resolver.inconsistent AF_INET " + THERE)
                .doesNotContain("config.nss.other-source AF_INET /etc/nsswitch.conf:1: mymachines");
    }

    @Test
    void failureForTheOtherFamilysSakeIsNoDifference() {
        both(Kind.SYSTEM, failed(AGAIN), failed(AGAIN));
        both(Kind.DNS, failed(NXDOMAIN), failed(SERVFAIL));

        assertThat(codes()).isEmpty();
    }
}
