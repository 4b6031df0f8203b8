package netprobe.sockets;

import static netprobe.sockets.Samples.heldBy;
import static netprobe.sockets.Samples.tcp;
import static netprobe.sockets.Samples.udp;
import static netprobe.sockets.Samples.unix;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import netprobe.model.OpenSocket;
import netprobe.model.SocketProcess;
import netprobe.model.SocketState;
import netprobe.model.SocketType;
import netprobe.sockets.FilterTerm.Condition;
import netprobe.sockets.FilterTerm.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterReaderTest {

    private static final Map<String, Set<Integer>> SERVICES = Map.of("https", Set.of(443), "domain", Set.of(53));
    private static final Map<String, OpenSocket> SOCKETS = new LinkedHashMap<>();

    static {
        SOCKETS.put("web", heldBy(tcp(SocketState.LISTEN, "0.0.0.0:443"), new SocketProcess(812, "nginx", 6)));
        SOCKETS.put("client", tcp(SocketState.ESTABLISHED, "192.0.2.10:50000", "198.51.100.1:443"));
        SOCKETS.put("mapped", tcp(SocketState.TIME_WAIT, "[::ffff:192.0.2.10]:8080", "[::ffff:127.0.0.1]:4000"));
        SOCKETS.put("six", tcp(SocketState.LISTEN, "[::1]:8003"));
        SOCKETS.put("linked", tcp(SocketState.LISTEN, "[fe80::1%eth0]:8004"));
        SOCKETS.put("dns", heldBy(udp("127.0.0.1:53"), new SocketProcess(90, "systemd-resolve", 12)));
        SOCKETS.put("bound", tcp(SocketState.BOUND, "127.0.0.1:9"));
        SOCKETS.put("path", unix(SocketType.STREAM, "/run/a.sock"));
        SOCKETS.put("abstract", unix(SocketType.SEQPACKET, "@10.0.0.1x"));
    }

    private final FilterReader reader = new FilterReader(word -> SERVICES.getOrDefault(word, Set.of()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {":443|client web", "443|client web", "https|client web", ":https|client web",
        "port=443|client web", ":8000-8100|linked mapped six", "8003-8004|linked six", "53,443|client dns web",
        "127.0.0.1|dns mapped", "@127.0.0.1|dns mapped", "127.0.0.0/8|dns mapped",
        "::ffff:127.0.0.1|dns mapped",
        "0.0.0.0|web", "0.0.0.0/0|client dns mapped web", "::1|six", "[::1]:8003|six", "[::1]:8004|''",
        "::/0|linked mapped six",
        "192.0.2.10:8080|mapped", "192.0.2.10:443|''", "192.0.2.0/24:50000|client", "*:443|client web",
        "fe80::1|linked", "fe80::1%eth0|linked", "fe80::1%eth1|''", "@[fe80::1]:8004|linked",
        "address=127.0.0.1,::1|dns mapped six"})
    void endsAreFoundByPortAndAddress(String filter, String found) {
        assertThat(found(filter)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"listening|dns linked six web", "LISTEN|dns linked six web",
        "established|client", "estab|client", "time-wait|mapped", "TIME_WAIT|mapped", "connected|client mapped",
        "bound|bound", "tcp|client linked mapped six web", "tcp4|client web", "tcp6|linked mapped six", "udp|dns",
        "unix|abstract path", "inet6|linked mapped six", "family=unix|abstract path",
        "stream|client linked mapped path six web",
        "seqpacket|abstract", "state=listening,time-wait|dns linked mapped six web"})
    void keywordsNameKindsAndStates(String filter, String found) {
        assertThat(found(filter)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"nginx|web", "process=nginx|web", "pid=812|web", "process=812|web",
        "812|''", "ngin*|web", "ngin|''", "systemd-resolved|dns", "user=ada|dns web",
        "uid=1000|client dns linked mapped six web",
        "inode=7|abstract path", "/run/a.sock|path", "/run/*|path", "/run|''", "@10.0.0.1x|abstract",
        "path=@*|abstract"})
    void ownersAndNamesAreFound(String filter, String found) {
        assertThat(found(filter)).isEqualTo(found);
    }

    @Test
    void filtersOnTheSameThingAreAlternativesAndOthersMustAllHold() {
        assertThat(found("tcp", "unix")).isEqualTo("abstract client linked mapped path six web");
        assertThat(found("tcp", "udp", ":53", ":443", "listening")).isEqualTo("dns web");
        assertThat(found("unix", "stream")).isEqualTo("path");
        assertThat(found("tcp", "inet6", "127.0.0.1")).isEqualTo("mapped");
        assertThat(found("nginx", "https", "listening")).isEqualTo("web");
        assertThat(found()).isEqualTo("abstract client dns linked mapped path six web");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", ":0", ":99999", "65536", "80-20", ":a:b", "::x", "1.2.3.4/33", "1.2.3/8", "::1:x",
        "tcp:443",
        "state=", "state=open", "state=tcp", "type=tcp", "family=tcp", "port=nosuch", "port=80,", "address=host",
        "inode=x", "colour=red", "word=x", "1.2.3.4:99999", "[::1]"})
    void whatMeansNothingIsRefused(String filter) {
        assertThat(reader.read(filter)).isInstanceOf(Unusable.class);
    }

    @Test
    void keywordIsSuggestedForAWordNearIt() {
        assertThat(FilterReader.keywordNear("listenning")).contains("listening");
        assertThat(FilterReader.keywordNear("listening")).isEmpty();
        assertThat(FilterReader.keywordNear("nginx")).isEmpty();
    }

    private String found(String... filters) {
        List<Condition> conditions = Arrays.stream(filters).map(reader::read).map(Condition.class::cast).toList();
        var filter = new SocketFilter(conditions);
        var names = new TreeSet<String>();
        SOCKETS.forEach((name, socket) -> {
            if (filter.admits(socket)) {
                names.add(name);
            }
        });
        return String.join(" ", names);
    }
}
