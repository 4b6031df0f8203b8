package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netprobe.model.Answer;
import netprobe.model.Payload;
import netprobe.model.Protocol;
import netprobe.model.ProtocolMatches;
import netprobe.model.Service;
import netprobe.model.ServiceMatches;
import netprobe.resolve.Protocols;
import netprobe.resolve.Services;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds services and protocols against Python's {@code getservbyname} and relations, for every line of this host's own databases. */
class ServicesIT {

    private static Python python;

    @BeforeAll
    static void start() throws IOException {
        python = Python.start();
    }

    @AfterAll
    static void stop() throws IOException {
        python.close();
    }

    @Test
    void everyServiceNameHasPythonsPort() throws IOException {
        Services services = Services.ofThisHost();
        for (List<String> words : lines("/etc/services")) {
            String protocol = words.get(1).substring(words.get(1).indexOf('/') + 1);
            for (String name : names(words)) {
                int port = python.call("getservbyname", name, protocol).value().asInt();
                assertThat(system(services.lookUp(name + "/" + protocol))).as(name + "/" + protocol)
                        .extracting(Service::port, Service::protocol)
                        .containsExactly(tuple(port, protocol));
                int first = python.call("getservbyname", name).value().asInt();
                assertThat(system(services.lookUp(name)).getFirst().port()).as(name).isEqualTo(first);
            }
        }
    }

    @Test
    void everyPortHasPythonsService() throws IOException {
        Services services = Services.ofThisHost();
        for (List<String> words : lines("/etc/services")) {
            String endpoint = words.get(1);
            int port = Integer.parseInt(endpoint.substring(0, endpoint.indexOf('/')));
            String protocol = endpoint.substring(endpoint.indexOf('/') + 1);
            String name = python.call("getservbyport", port, protocol).value().asText();
            assertThat(system(services.lookUp(endpoint))).as(endpoint).extracting(Service::name).containsExactly(name);
            assertThat(system(services.lookUp(Integer.toString(port)))).as(endpoint).extracting(Service::name)
                    .contains(name);
        }
    }

    @Test
    void everyProtocolHasPythonsNumber() throws IOException {
        Protocols protocols = Protocols.ofThisHost();
        for (List<String> words : lines("/etc/protocols")) {
            for (String name : names(words)) {
                int number = python.call("getprotobyname", name).value().asInt();
                assertThat(protocol(protocols.lookUp(name)).number()).as(name).isEqualTo(number);
            }
        }
    }

    /** Python has no getprotobynumber: the first line of a number is the one the C library finds. */
    @Test
    void everyProtocolNumberHasItsFirstName() throws IOException {
        Protocols protocols = Protocols.ofThisHost();
        List<List<String>> lines = lines("/etc/protocols");
        for (List<String> words : lines) {
            String first = lines.stream().filter(line -> line.get(1).equals(words.get(1))).findFirst().orElseThrow()
                    .getFirst();
            assertThat(protocol(protocols.lookUp(words.get(1))).name()).as(words.get(1)).isEqualTo(first);
        }
    }

    /** Everything between two lines of a thousand: what Python finds is found, what it does not find is IANA's or unknown. */
    @Test
    void aRangeHasWhatPythonFindsOnEachPort() {
        Services services = Services.ofThisHost();
        List<Service> found = services.lookUp("1-1023/tcp").value().orElseThrow().services();
        List<Call> calls = new ArrayList<>();
        for (int port = 1; port <= 1023; port++) {
            calls.add(Call.of("getservbyport", port, "tcp"));
        }
        List<Outcome> outcomes = python.callAll(calls);
        for (int port = 1; port <= 1023; port++) {
            int wanted = port;
            Optional<Service> ours = found.stream().filter(service -> service.port() == wanted)
                    .filter(service -> service.source().label().equals("system")).findFirst();
            Optional<String> theirs = outcomes.get(port - 1) instanceof Outcome.Returned(var value)
                    ? Optional.of(value.asText())
                    : Optional.empty();
            assertThat(ours.map(Service::name)).as("port " + port).isEqualTo(theirs);
        }
    }

    private static List<Service> system(Answer<ServiceMatches> answer) {
        List<Service> services = found(answer).services();
        assertThat(services).extracting(service -> service.source().label()).containsOnly("system");
        return services;
    }

    private static Protocol protocol(Answer<ProtocolMatches> answer) {
        Protocol protocol = found(answer).matches().getFirst().protocol();
        assertThat(protocol.source().label()).isEqualTo("system");
        return protocol;
    }

    private static <P extends Payload> P found(Answer<P> answer) {
        return answer.value().orElseThrow(() -> new AssertionError(answer));
    }

    private static List<List<String>> lines(String file) throws IOException {
        List<List<String>> lines =
                Files.readAllLines(Path.of(file)).stream().map(line -> line.replaceFirst("#.*", "").trim())
                        .filter(line -> !line.isEmpty()).map(line -> Arrays.asList(line.split("\\s+", -1))).toList();
        assertThat(lines).as(file).hasSizeGreaterThan(20);
        return lines;
    }

    private static Set<String> names(List<String> words) {
        var names = new LinkedHashSet<String>();
        names.add(words.getFirst());
        names.addAll(words.subList(2, words.size()));
        return names;
    }
}
