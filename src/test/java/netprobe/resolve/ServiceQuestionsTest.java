package netprobe.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import netprobe.resolve.ServiceQuestion.ByName;
import netprobe.resolve.ServiceQuestion.ByPorts;
import netprobe.resolve.ServiceQuestion.ByUrl;
import netprobe.resolve.ServiceQuestion.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceQuestionsTest {

    private final ServiceQuestions questions = new ServiceQuestions(Set.of("tcp", "udp")::contains, "914c/g"::equals);

    @Test
    void nameMayHaveAProtocol() {
        assertThat(questions.read("http")).isEqualTo(new ByName("http", Optional.empty()));
        assertThat(questions.read("http/udp")).isEqualTo(new ByName("http", Optional.of("udp")));
        assertThat(questions.read("HTTP/TCP")).isEqualTo(new ByName("HTTP", Optional.of("tcp")));
    }

    @Test
    void slashMayBelongToTheName() {
        assertThat(questions.read("914c/g")).isEqualTo(new ByName("914c/g", Optional.empty()));
        assertThat(questions.read("914c/g/udp")).isEqualTo(new ByName("914c/g", Optional.of("udp")));
    }

    @Test
    void portsAreDigitsOrARangeOfThem() {
        assertThat(questions.read("80")).isEqualTo(new ByPorts(80, 80, Optional.empty()));
        assertThat(questions.read("080/tcp")).isEqualTo(new ByPorts(80, 80, Optional.of("tcp")));
        assertThat(questions.read("1-65535")).isEqualTo(new ByPorts(1, 65535, Optional.empty()));
        assertThat(questions.read("20-25/udp")).isEqualTo(new ByPorts(20, 25, Optional.of("udp")));
        assertThat(questions.read("25-25")).isEqualTo(new ByPorts(25, 25, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3com-tsmux", "802-11-iapp", "z39.50", "-x", "80x", "8-0a", "http-80"})
    void namesMayHaveDigitsAndHyphens(String name) {
        assertThat(questions.read(name)).isEqualTo(new ByName(name, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"0, invalid-port", "65536, invalid-port", "-1, invalid-port", "+80, invalid-port",
        "99999999999999999999, invalid-port",
        "0-80, invalid-port", "80-, invalid-port", "1--3, invalid-port", "1-2-3, invalid-port",
        "80-65536, invalid-port",
        "25-20, invalid-range", "http/foo, invalid-protocol", "http/, invalid-protocol", "80/6, invalid-protocol",
        "/tcp, invalid-service",
        "'', invalid-service", "://x, invalid-url", "1x://y, invalid-url", "https://h:0, invalid-port",
        "https://h:x, invalid-port",
        "https://[::1]:99999/, invalid-port"})
    void whatCantBeMeantIsRefused(String operand, String code) {
        assertThat(questions.read(operand)).isInstanceOfSatisfying(Unusable.class, unusable -> {
            assertThat(unusable.code()).isEqualTo(code);
            assertThat(unusable.message()).startsWith("expected ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.python.org", "https://www.python.org/", "https://www.python.org:/",
        "https://user:80@h/", "https://h/a:80",
        "https://h?x=a:80", "https://h#:80", "https://[::1]", "https://[::1]/", "https://u@[fe80::1%25eth0]/",
        "https://"})
    void urlWithoutAPortIsItsScheme(String url) {
        assertThat(questions.read(url)).isEqualTo(new ByUrl("https", OptionalInt.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://h:8443", "https://h:8443/x:1", "https://user:pw@h:8443/", "https://a@b@h:8443",
        "https://[::1]:8443/",
        "view-source:https://h:8443", "https://h:8443?q", "https://h:08443"})
    void urlMayNameItsPort(String url) {
        assertThat(questions.read(url)).isEqualTo(new ByUrl("https", OptionalInt.of(8443)));
    }

    @Test
    void schemeIsTakenAsWritten() {
        assertThat(questions.read("git+SSH://h/x")).isEqualTo(new ByUrl("git+SSH", OptionalInt.empty()));
        assertThat(questions.read("jdbc:postgresql://db/x")).isEqualTo(new ByUrl("postgresql", OptionalInt.empty()));
    }
}
