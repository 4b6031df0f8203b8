package netprobe.resolve;

import static netprobe.resolve.ScriptedPath.host;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import netprobe.model.Answer;
import netprobe.model.Failure.InputError;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.QualifiedName;
import netprobe.model.Via;
import org.junit.jupiter.api.Test;

class QualifiedLookupTest {

    private final QualifiedLookup lookup = new QualifiedLookup(new ScriptedPath(
            Map.of("web", host("web.example.org", List.of(), "192.0.2.1"), "db", host("db", List.of(), "192.0.2.2"),
                    "bare",
                    host("bare", List.of(), "192.0.2.3"), "lost", host("lost", List.of(), "192.0.2.4")),
            Map.of("192.0.2.1", host("web.example.org", List.of("www.example.org"), "192.0.2.1"), "192.0.2.2",
                    host("db", List.of("sql", "db.example.org"), "192.0.2.2"), "192.0.2.3",
                    host("bare", List.of("naked"), "192.0.2.3"))));

    @Test
    void firstNameWithADotWins() {
        assertThat(lookup.of("web").value()).contains(new QualifiedName("web", "web.example.org"));
        assertThat(lookup.of("db").value()).contains(new QualifiedName("db", "db.example.org"));
    }

    @Test
    void canonicalNameIsTakenWhenNoneHasADot() {
        assertThat(lookup.of("bare").value()).contains(new QualifiedName("bare", "bare"));
    }

    @Test
    void nameIsGivenBackWhereALookupFails() {
        for (String name : List.of("lost", "unknown")) {
            assertThat(lookup.of(name)).satisfies(answer -> {
                assertThat(answer.value()).contains(new QualifiedName(name, name));
                assertThat(answer.failure()).isEmpty();
                assertThat(answer.notes()).singleElement().asString().contains("HOST_NOT_FOUND");
            });
        }
    }

    @Test
    void whiteSpaceAroundANameIsNoPartOfIt() {
        assertThat(lookup.of("\u00a0\t web\u0085\u2003").value()).contains(new QualifiedName("web", "web.example.org"));
    }

    @Test
    void wildcardsMeanThisHost() {
        String hostname = HostName.local().value().orElseThrow();

        for (String wildcard : List.of("", " ", "0.0.0.0", "::")) {
            assertThat(lookup.of(wildcard).value()).map(QualifiedName::hostname).contains(hostname);
        }
    }

    @Test
    void badInputIsNoName() {
        var refusing = new QualifiedLookup(new Refusing());

        assertThat(refusing.of("a..b").failure()).containsInstanceOf(InputError.class);
        assertThat(refusing.of("a..b").value()).isEmpty();
    }

    private record Refusing() implements NamePath {
        @Override
        public Via via() {
            return Via.DNS;
        }

        @Override
        public Answer<HostEntry> forward(String name, Family family) {
            return AskedName.of(name).then(_ -> Answer.of(host(name, List.of())));
        }

        @Override
        public Answer<HostEntry> reverse(IpAddress address) {
            throw new AssertionError("not asked");
        }
    }
}
