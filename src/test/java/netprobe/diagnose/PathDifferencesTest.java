package netprobe.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import netprobe.model.ComparedPath.Kind;
import netprobe.tables.Errors;
import org.junit.jupiter.api.Test;

class PathDifferencesTest extends PathReportFixture {

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
    void javaMayHearAnotherServer() {
        one(Kind.SYSTEM, found("192.0.2.1"));
        one(Kind.JVM, found("192.0.2.9"));
        assertThat(codes()).containsExactly("resolver.inconsistent AF_INET -");

        server(HERE, found("192.0.2.1"));
        server(THERE, found("192.0.2.9"));
        assertThat(codes()).startsWith("resolver.inconsistent AF_INET " + THERE);
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
        assertThat(codes()).containsExactly("config.search.wrong-capture AF_UNSPEC /etc/resolv.conf:1");
        assertThat(comparison().status()).isEmpty();

        asked = "www";
        assertThat(codes()).isEmpty();
        asked = "www.example.a.example.";
        assertThat(codes()).isEmpty();
    }
}
