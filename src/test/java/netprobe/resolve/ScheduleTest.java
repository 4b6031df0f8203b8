package netprobe.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.dns.Server;
import netprobe.dns.Try;
import netprobe.host.ResolvConf;
import netprobe.model.AddressText;
import netprobe.model.DnsTransport;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final List<Server> SERVERS = List.of(server("192.0.2.1"), server("192.0.2.2"), server("192.0.2.3"));

    @Test
    void serversTakeTurnsRoundByRound() {
        var tries = schedule("").tries(0, Optional.empty());

        assertThat(tries).extracting(turn -> turn.server().address().text()).containsExactly("192.0.2.1", "192.0.2.2",
                "192.0.2.3",
                "192.0.2.1", "192.0.2.2", "192.0.2.3");
        assertThat(tries).extracting(turn -> turn.patience().toSeconds()).containsExactly(5L, 3L, 6L, 5L, 3L, 6L);
        assertThat(tries).extracting(Try::edns).containsExactly(true, true, true, false, false, false);
        assertThat(tries).extracting(Try::transport).containsOnly(DnsTransport.UDP);
    }

    @Test
    void rotationKeepsEachServersPatience() {
        var tries = schedule("attempts:1").tries(2, Optional.empty());

        assertThat(tries).extracting(turn -> turn.server().address().text()).containsExactly("192.0.2.3", "192.0.2.1",
                "192.0.2.2");
        assertThat(tries).extracting(turn -> turn.patience().toSeconds()).containsExactly(6L, 5L, 3L);
    }

    @Test
    void tcpAloneHasOneRound() {
        assertThat(schedule("use-vc attempts:5").tries(0, Optional.empty())).hasSize(3).extracting(Try::transport)
                .containsOnly(DnsTransport.TCP);
    }

    @Test
    void shorterTimeIsSharedInProportion() {
        var tries = schedule("").tries(0, Optional.of(Duration.ofMillis(2800)));

        assertThat(tries).extracting(turn -> turn.patience().toMillis()).containsExactly(500L, 300L, 600L, 500L, 300L,
                600L);
    }

    @Test
    void longerTimeChangesNothing() {
        assertThat(schedule("").tries(0, Optional.of(Duration.ofHours(1))))
                .isEqualTo(schedule("").tries(0, Optional.empty()));
    }

    @Test
    void noTimeIsAMillisecondEach() {
        assertThat(schedule("").tries(0, Optional.of(Duration.ofMillis(-5))))
                .extracting(turn -> turn.patience().toMillis())
                .containsOnly(1L);
    }

    private static Schedule schedule(String options) {
        return new Schedule(SERVERS, ResolvConf.parse("options " + options + "\n", Map.of(), "").options());
    }

    private static Server server(String address) {
        return new Server(AddressText.pton(address).orElseThrow(), 53);
    }
}
