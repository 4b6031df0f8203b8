package netprobe.oracle;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import netprobe.harness.Run;
import netprobe.oracle.Outcome.Raised;
import netprobe.oracle.Outcome.Returned;
import org.junit.jupiter.api.Test;

/** {@code addrinfo} against getaddrinfo: rows, their order, canonical name and error, on hosts with different addresses and rules. */
class AddrinfoIT {

    private static final String HOSTS = """
            127.0.0.1       localhost
            ::1             localhost ip6-localhost
            192.0.2.10      dual dual.example.org alias
            2001:db8::10    dual dual.example.org alias
            192.0.2.11      four four.example.org
            2001:db8::11    six six.example.org
            192.0.2.20      many many.example.org
            198.51.100.20   many
            203.0.113.20    many
            127.0.0.20      many
            2001:db8::20    many
            2001:db8:f::20  many
            fd00::20        many
            2002:c000:214::1 many
            ::ffff:192.0.2.30 mapped
            fe80::10        linklocal
            192.0.2.31      xn--bcher-kva.example.org
            192.0.2.32      under_score
            """;

    /** From bits/socket_type.h and linux/in.h. */
    private static final Map<String, Integer> UNKNOWN_TO_PYTHON =
            Map.of("SOCK_DCCP", 6, "SOCK_PACKET", 10, "IPPROTO_DCCP", 33, "IPPROTO_SMC", 256);

    private final Choice choice = new Choice(Seed.forCases("addrinfo"));
    private final Differences differences = new Differences();

    @Test
    void hostWithBothFamiliesSeesWhatGetaddrinfoReturns() throws IOException {
        try (var host = SampleWorld.create()) {
            compare(host, 1_800);
        }
    }

    @Test
    void hostWithLoopbackAloneSeesWhatGetaddrinfoReturns() throws IOException {
        try (var host = Namespace.create()) {
            compare(host, 800);
        }
    }

    /** AI_ADDRCONFIG leaves IPv6 out here, and gai.conf(5) puts IPv4 first. */
    @Test
    void hostWithIpv4AndOwnPrecedenceSeesWhatGetaddrinfoReturns() throws IOException {
        try (var host = Namespace.create()) {
            host.addInterface("eth0", "192.0.2.10/24");
            host.run("ip", "-6", "address", "flush", "dev", "eth0");
            host.write("/etc/gai.conf",
                    "precedence ::ffff:0:0/96 100\nlabel 198.51.100.0/24 9\nscopev4 ::ffff:203.0.113.0/120 2\n");
            host.write("/etc/host.conf", "multi off\n");
            compare(host, 800);
        }
    }

    private void compare(Namespace host, int count) throws IOException {
        host.write("/etc/hosts", HOSTS);
        try (var python = Python.startIn(host); var netprobe = Resident.startIn(host)) {
            var questions = Stream.generate(() -> AddrinfoQuestion.drawn(choice)).limit(count).toList();
            var outcomes = python.callAll(questions.stream().map(AddrinfoQuestion::call).toList());
            for (int i = 0; i < count; i++) {
                var arguments = new ArrayList<>(List.of("addrinfo"));
                arguments.addAll(questions.get(i).arguments());
                differences.compare(String.join(" ", arguments), expected(outcomes.get(i)),
                        actual(netprobe.run(arguments, ""), python));
            }
        }
        differences.assertNone(count);
    }

    private static String expected(Outcome outcome) {
        return switch (outcome) {
            case Returned(var rows) -> StreamSupport.stream(rows.spliterator(), false).map(AddrinfoIT::row)
                    .collect(joining("\n    "));
            case Raised raised -> "error " + raised.number().orElse(0);
        };
    }

    private static String row(JsonNode row) {
        var end = row.get(4);
        return "%d %d %d '%s' %s %d %d %d".formatted(row.get(0).asInt(), row.get(1).asInt(), row.get(2).asInt(),
                row.get(3).asText(), end.get(0).asText(),
                end.get(1).asInt(), end.path(2).asLong(), end.path(3).asLong());
    }

    private static String actual(Run run, Python python) {
        var answers = run.objects();
        if (answers.size() != 1) {
            return "status " + run.status() + ": " + run.err();
        }
        var answer = answers.getFirst();
        if (answer.has("error")) {
            return "error " + answer.get("error").path("number").asInt();
        }
        return StreamSupport.stream(answer.get("results").spliterator(), false).map(result -> result(result, python))
                .collect(joining("\n    "));
    }

    private static String result(JsonNode result, Python python) {
        return "%d %d %d '%s' %s %d %d %d".formatted(number(result, "family", python), number(result, "type", python),
                number(result, "protocol", python),
                result.path("canonical_name").asText(), result.get("address").asText(), result.get("port").asInt(),
                result.path("flow_info").asLong(),
                result.path("scope_id").asLong());
    }

    /** Symbols are compared by what Python says they mean, so that a wrong symbol shows. */
    private static int number(JsonNode result, String member, Python python) {
        var symbol = result.get(member).asText();
        if (symbol.matches("-?[0-9]+")) {
            return Integer.parseInt(symbol);
        }
        var known = UNKNOWN_TO_PYTHON.get(symbol);
        return known != null ? known : python.constant(symbol);
    }
}
