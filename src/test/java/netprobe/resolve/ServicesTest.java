package netprobe.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import netprobe.model.Answer;
import netprobe.model.Failure;
import netprobe.model.Service;
import netprobe.model.ServiceMatches;
import netprobe.model.Source;
import netprobe.tables.ProtocolIndex;
import netprobe.tables.ServiceIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host whose own database is small and odd, so that it shows who answered. */
class ServicesTest {

    private static final Service HTTP = own("http", 8000, "tcp", "www");
    private static final Service BACKUP_TCP = own("backup", 9999, "tcp");
    private static final Service BACKUP_UDP = own("backup", 9999, "udp");

    private final Services services = new Services(ServiceIndex.of(List.of(HTTP, BACKUP_TCP, BACKUP_UDP)),
            new Protocols(ProtocolIndex.of(List.of()), List.of()), List.of());

    @Test
    void systemsDatabaseComesFirst() {
        assertThat(found("http")).containsExactly(HTTP);
        assertThat(found("www/tcp")).containsExactly(HTTP);
        assertThat(found("8000")).containsExactly(HTTP);
        assertThat(found("backup")).containsExactly(BACKUP_TCP, BACKUP_UDP);
        assertThat(found("9999/udp")).containsExactly(BACKUP_UDP);
    }

    @Test
    void registryAnswersWhereTheSystemHasNone() {
        assertThat(found("https/tcp")).extracting(Service::port).containsExactly(443);
        assertThat(found("80/tcp")).extracting(Service::name).containsExactly("http");
        assertThat(found("http/udp")).extracting(service -> service.source().label()).containsExactly("iana");
    }

    @Test
    void eachPortOfARangeIsAskedForByItself() {
        assertThat(found("79-80/tcp")).extracting(Service::name).containsExactly("finger", "http");
        assertThat(found("9999-10000/udp")).extracting(service -> service.source().label()).containsExactly("system",
                "iana");
    }

    @Test
    void otherLetterCaseIsAnsweredWithANote() {
        Answer<ServiceMatches> answer = services.lookUp("HTTP/TCP");

        assertThat(answer.value().orElseThrow().services()).containsExactly(HTTP);
        assertThat(answer.notes()).singleElement().asString().contains("programs that ask for HTTP find nothing");
    }

    @Test
    void urlIsItsSchemesService() {
        assertThat(found("http://localhost/")).containsExactly(HTTP);
        assertThat(services.lookUp("HTTP://localhost/").notes()).isEmpty();
    }

    @Test
    void urlsOwnPortIsToldBesideItsSchemes() {
        Answer<ServiceMatches> answer = services.lookUp("wss://localhost:9999/");

        assertThat(answer.value().orElseThrow().urlPort()).isEqualTo(OptionalInt.of(9999));
        assertThat(answer.value().orElseThrow().services()).extracting(Service::name).containsOnly("https");
        assertThat(answer.notes()).containsExactly("URLs of the scheme wss use the service https",
                "the URL names port 9999 (backup), which takes the place of its scheme's");
    }

    @Test
    void urlsOwnPortIsNoNewsWhereItIsTheSchemes() {
        assertThat(services.lookUp("http://localhost:8000/").notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"htpps, 'unknown service; did you mean https?'", "no-such-service-at-all, unknown service",
        "backup/sctp, 'unknown over sctp, known over tcp, udp'", "4/dccp, no service is known on this port over dccp",
        "4-4/dccp, no service is known on this port over dccp", "65534-65535, no service is known on these ports",
        "gopherx://h, no service is known for URLs of the scheme gopherx"})
    void whatNobodyKnowsIsUnknown(String operand, String message) {
        Failure failure = services.lookUp(operand).failure().orElseThrow();

        assertThat(failure.code()).isEqualTo("unknown-service");
        assertThat(failure.message()).isEqualTo(message);
    }

    @Test
    void everyAnswerSaysThatAnotherDatabaseWasAsked() {
        var substitute =
                new Services(ServiceIndex.of(List.of(HTTP)), new Protocols(ProtocolIndex.of(List.of()), List.of()),
                        List.of("the file was read instead"));

        assertThat(substitute.lookUp("http").notes()).containsExactly("the file was read instead");
        assertThat(substitute.lookUp("nope").notes()).containsExactly("the file was read instead");
    }

    private List<Service> found(String operand) {
        Answer<ServiceMatches> answer = services.lookUp(operand);
        return answer.value().orElseThrow(() -> new AssertionError(answer)).services();
    }

    private static Service own(String name, int port, String protocol, String... aliases) {
        return new Service(name, List.of(aliases), port, protocol, Source.SYSTEM);
    }
}
