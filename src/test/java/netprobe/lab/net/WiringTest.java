package netprobe.lab.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import netprobe.lab.Host;
import netprobe.lab.Network;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ScenarioFile;
import org.junit.jupiter.api.Test;

class WiringTest {

    private static final String NETWORK = """
            title = "Wires"
            command = "resolve localhost"
            [client]
            addresses = ["192.0.2.10/24", "2001:db8:1::10/64"]
            gateways = ["192.0.2.1"]
            [hosts.web]
            addresses = ["203.0.113.80"]
            """;

    @Test
    void everyHostIsLinkedToTheRouterByAnInterfaceOfItsName() throws ScenarioFault {
        assertThat(wiring().links()).containsExactly("netns add 7-client", "netns add 7-router", "netns add 7-web",
                "link add eth0 netns 7-client type veth peer name client netns 7-router",
                "link add eth0 netns 7-web type veth peer name web netns 7-router");
        assertThat(wiring().namespace(host("web"))).isEqualTo(Path.of("/run/netns/7-web"));
    }

    @Test
    void clientHasItsNetworksAndADefaultRouteToEachGateway() throws ScenarioFault {
        assertThat(wiring().addresses(host("client"))).containsExactly("link set lo up", "link set eth0 up",
                "address add 192.0.2.10/24 dev eth0", "address add 2001:db8:1::10/64 dev eth0 nodad",
                "route add 0.0.0.0/0 via 192.0.2.1 dev eth0");
    }

    @Test
    void routerIsTheGatewayAndKnowsNetworksThatHaveNone() throws ScenarioFault {
        assertThat(wiring().addresses(host("router"))).contains("address add 192.0.2.1/24 dev client",
                "route add 2001:db8:1::/64 dev client", "route add 203.0.113.80/32 dev web");
    }

    @Test
    void otherHostsFindTheRouterOnTheLink() throws ScenarioFault {
        assertThat(wiring().addresses(host("web"))).endsWith("address add 203.0.113.80/32 dev eth0",
                "route replace 169.254.0.1 dev eth0", "route add 0.0.0.0/0 via 169.254.0.1 dev eth0");
    }

    private static Wiring wiring() throws ScenarioFault {
        return new Wiring(network(), "7");
    }

    private static Host host(String name) throws ScenarioFault {
        return network().hosts().filter(host -> host.name().equals(name)).findFirst().orElseThrow();
    }

    private static Network network() throws ScenarioFault {
        return new ScenarioFile("wires", NETWORK).scenario().network();
    }
}
