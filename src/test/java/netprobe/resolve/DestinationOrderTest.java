package netprobe.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import netprobe.host.GaiConf;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.resolve.Destination.Source;
import org.junit.jupiter.api.Test;

class DestinationOrderTest {

    private static final String NO_ROUTE = "";

    @Test
    void aDestinationWithoutARouteComesLast() {
        assertThat(why(to("192.0.2.1", "192.0.2.9"), to("2001:db8::1", NO_ROUTE)))
                .isEqualTo(
                        "before 2001:db8::1 by rule 1 (avoid unusable destinations): one has a route, the other has none");
    }

    @Test
    void aSourceOfAnotherScopeCountsAgainst() {
        assertThat(why(to("192.0.2.1", "192.0.2.9"), to("2001:db8::1", "fe80::1"))).startsWith(
                "before 2001:db8::1 by rule 2");
    }

    @Test
    void aSourceOfAnotherLabelCountsAgainst() {
        assertThat(why(to("192.0.2.1", "192.0.2.9"), to("2001:db8::1", "fd00::1")))
                .isEqualTo("before 2001:db8::1 by rule 5 (prefer matching label): labels 4 from 4 against 1 from 6");
    }

    @Test
    void precedenceIsThatOfTheTables() {
        Destination six = to("2001:db8::1", "2001:db8::9");
        Destination four = to("192.0.2.1", "192.0.2.9");
        assertThat(why(six, four))
                .isEqualTo("before 192.0.2.1 by rule 6 (prefer higher precedence): 40 against 10");
        assertThat(why("precedence ::ffff:0:0/96 100\n", four, six)).startsWith("before 2001:db8::1 by rule 6");
    }

    @Test
    void theSmallerScopeComesFirst() {
        assertThat(why(to("fe80::1", "fe80::9"), to("2001:db8::1", "2001:db8::9"))).startsWith(
                "before 2001:db8::1 by rule 8");
    }

    @Test
    void theNearerOfTwoIpv6AddressesComesFirst() {
        assertThat(why(to("2001:db8:0:1::1", "2001:db8:0:1::9"), to("2001:db8:0:2::1", "2001:db8:0:1::9")))
                .startsWith("before 2001:db8:0:2::1 by rule 9");
    }

    @Test
    void theIpv4AddressInTheSourcesNetworkComesFirst() {
        assertThat(why(to("192.0.2.77", "192.0.2.9"), to("203.0.113.1", "192.0.2.9")))
                .startsWith("before 203.0.113.1 by rule 9");
    }

    @Test
    void ipv4AddressesOutsideTheSourcesNetworkStayAsTheyAre() {
        assertThat(why(to("198.51.100.1", "192.0.2.9"), to("203.0.113.1", "192.0.2.9")))
                .startsWith("before 203.0.113.1 by rule 10");
    }

    @Test
    void anOrderThatNoRuleSeenHereMakesIsSaidToBeSo() {
        assertThat(why(to("192.0.2.1", "192.0.2.9"), to("2001:db8::1", "2001:db8::9"))).startsWith(
                "before 2001:db8::1 in spite of rule 6");
    }

    @Test
    void theLastAndTheOnlyOneNeedNoRule() {
        var order = new DestinationOrder(GaiConf.parse(""));
        Destination one = to("192.0.2.1", "192.0.2.9");
        assertThat(order.explain(List.of(one))).containsExactly("the only address");
        assertThat(order.explain(List.of(one, one))).hasSize(2).endsWith("last");
        assertThat(order.explain(List.of())).isEmpty();
    }

    @Test
    void theKernelNamesTheSourceOnLoopback() {
        var loopback = Destination.observe(address("127.0.0.1"), 0);
        assertThat(loopback.source()).contains(new Source(address("127.0.0.1"), 8));
    }

    private static String why(Destination first, Destination second) {
        return why("", first, second);
    }

    private static String why(String gaiConf, Destination first, Destination second) {
        return new DestinationOrder(GaiConf.parse(gaiConf)).explain(List.of(first, second)).getFirst();
    }

    private static Destination to(String destination, String source) {
        return new Destination(address(destination), source.equals(NO_ROUTE)
                ? Optional.empty()
                : Optional.of(new Source(address(source), source.contains(":") ? 64 : 24)));
    }

    private static IpAddress address(String text) {
        return AddressText.pton(text).orElseThrow();
    }
}
