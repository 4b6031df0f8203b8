package netprobe.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What {@code probe} tells of attempts, in a line each. */
final class Told {

    private Told() {}

    /** The lines of a probe. */
    static List<JsonNode> by(Resident netprobe, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("probe", "--json"));
        all.addAll(List.of(arguments));
        return netprobe.run(all, "").objects();
    }

    /** What failed: {@code unreachable EHOSTUNREACH 3/13 firewall.admin-prohibited}; {@code -} for what is not there. */
    static String words(JsonNode line) {
        return String.join(" ", word(line.path("outcome")), word(line.path("error").path("code")), icmp(line),
                word(line.path("cause")));
    }

    /** Who or what is responsible. */
    static String where(JsonNode line) {
        return line.path("finding").path("where").asText();
    }

    private static String word(JsonNode value) {
        return value.isMissingNode() ? "-" : value.asText();
    }

    private static String icmp(JsonNode line) {
        JsonNode icmp = line.path("icmp");
        return icmp.isMissingNode() ? "-" : icmp.path("type").asInt() + "/" + icmp.path("code").asInt();
    }
}
