package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that {@code addrinfo --explain} names are those by which the C library really sorted. */
class ExplainedOrderIT {

    private static final int NAMES = 60;

    private static final List<String> TABLES = List.of("", "precedence ::ffff:0:0/96 100\n",
            "label 2001:db8::/32 9\nlabel ::/0 1\nlabel ::ffff:0:0/96 4\n", "scopev4 ::ffff:192.0.2.0/120 2\n");

    private final Choice choice = new Choice(Seed.forCases("explained order"));

    @Test
    void everyOrderIsThatOfTheRulesNamed() throws IOException {
        var differences = new Differences();
        int explained = 0;
        for (boolean routed : new boolean[]{false, true}) {
            for (String tables : TABLES) {
                explained += explained(routed, tables, differences);
            }
        }
        differences.assertNone(400);
        assertThat(explained).isGreaterThan(500);
    }

    /** A process of its own, because the C library reads gai.conf once. */
    private int explained(boolean routed, String tables, Differences differences) throws IOException {
        try (var host = host(routed)) {
            host.write("/etc/gai.conf", tables);
            host.write("/etc/hosts", hosts());
            try (var netprobe = Resident.startIn(host)) {
                return compare(netprobe, "default routes: " + routed + ", gai.conf: " + tables, differences);
            }
        }
    }

    private static Namespace host(boolean routed) throws IOException {
        var host = Namespace.create();
        host.addInterface("e0", "192.0.2.10/24", "198.51.100.10/25", "2001:db8:0:1::10/64", "fd00:1::10/64");
        if (routed) {
            host.run("ip", "route", "add", "default", "dev", "e0");
            host.run("ip", "-6", "route", "add", "default", "dev", "e0");
        }
        return host;
    }

    /** Each name with two to six addresses of all kinds. */
    private String hosts() {
        var text = new StringBuilder();
        for (int i = 0; i < NAMES; i++) {
            for (int j = choice.between(2, 6); j > 0; j--) {
                text.append(address()).append(" n").append(i).append('\n');
            }
        }
        return text.toString();
    }

    private String address() {
        int last = choice.between(20, 120);
        return choice.by(() -> choice.of("192.0.2.", "198.51.100.", "203.0.113.", "127.0.0.", "10.0.0."),
                () -> choice.of("2001:db8:0:1::", "2001:db8:0:2::", "2001:db8:1::", "fd00:1::", "fd00:2::",
                        "2002:c000:204::", "2001:0:1::", "64:ff9b::"))
                + last;
    }

    private static int compare(Resident netprobe, String setting, Differences differences) throws IOException {
        int explained = 0;
        for (int i = 0; i < NAMES; i++) {
            var arguments = List.of("addrinfo", "--explain", "--type", "stream", "--json", "n" + i);
            for (JsonNode answer : netprobe.run(arguments, "").objects()) {
                var reasons = new ArrayList<String>();
                answer.path("results").forEach(row -> reasons.add(row.path("explanation").asText("none")));
                differences.compare(setting + " " + answer.path("results"), "explained",
                        reasons.stream().anyMatch(reason -> reason.contains("in spite of") || reason.equals("none"))
                                ? reasons.toString()
                                : "explained");
                explained += reasons.size();
            }
        }
        return explained;
    }
}
