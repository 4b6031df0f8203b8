package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import netprobe.bulk.run.BulkSettings.Pace;
import netprobe.bulk.run.BulkSettings.WeightedServer;
import netprobe.dns.Server;
import netprobe.model.AddressText;
import netprobe.model.LocalNetwork;
import netprobe.model.LocalNetwork.Interface;
import netprobe.model.Prefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkPaceTest {

    private static final Pace UNLIMITED = new Pace(OptionalLong.empty(), OptionalLong.empty());

    private static final LocalNetwork NETWORK = new LocalNetwork(
            List.of(new Interface("lo", true, true, List.of(Prefix.parse("::1/128").orElseThrow())),
                    new Interface("eth0", true, false, List.of(new Prefix(AddressText.pton("192.0.2.7").orElseThrow(),
                            24)))),
            true, Set.of());

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.53", "::1", "192.0.2.7"})
    void serversOfThisHostAreAskedAsFastAsTheyAnswer(String address) throws UsageError {
        assertThat(pace(List.of(address))).isEqualTo(new BulkPace(UNLIMITED, Optional.empty()));
    }

    @Test
    void oneServerOfSomebodyElseIsEnoughForAModestRateAndANote() throws UsageError {
        BulkPace pace = pace(List.of("127.0.0.1", "192.0.2.8"));
        assertThat(pace.pace()).isEqualTo(new Pace(OptionalLong.of(1000), OptionalLong.empty()));
        assertThat(pace.note()).contains("at most 1000 queries/s, since 192.0.2.8:53 is not this host; for more: "
                + "--rate N or --rate unlimited");
    }

    @Test
    void whoSaysARateIsNotToldOfOne() throws UsageError {
        assertThat(pace(List.of("192.0.2.8"), "--rate=unlimited")).isEqualTo(new BulkPace(UNLIMITED, Optional.empty()));
        assertThat(pace(List.of("192.0.2.8"), "--rate-per-server=20").pace())
                .isEqualTo(new Pace(OptionalLong.empty(), OptionalLong.of(20)));
    }

    private static BulkPace pace(List<String> addresses, String... arguments) throws UsageError {
        var command = new BulkCommand((_, _, _, _) -> {
            throw new AssertionError("nothing is run");
        });
        List<WeightedServer> servers = addresses.stream()
                .map(address -> new WeightedServer(new Server(AddressText.pton(address).orElseThrow(), 53), 1))
                .toList();
        return BulkPace.of(Arguments.parse(Arguments.parser(command), command, List.of(arguments)), servers, NETWORK);
    }
}
