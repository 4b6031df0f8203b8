package netprobe.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import netprobe.oracle.Outcome.Raised;
import netprobe.oracle.Outcome.Returned;
import org.junit.jupiter.api.Test;

/** {@code nameinfo} against getnameinfo, with every set of flags. */
class NameinfoIT {

    private static final int NI_DGRAM = 0x10;
    private static final List<String> ADDRESSES =
            List.of("127.0.0.1", "192.0.2.10", "10.9.0.10", "8.8.8.8", "192.0.2.254", "::1", "2001:db8::10",
                    "2001:4860:4860::8888", "::ffff:8.8.8.8", "fe80::10%eth0", "fe80::99%lo", "ff02::1%eth0", "::");
    private static final List<Integer> PORTS = List.of(0, 53, 80, 443, 69, 514, 513, 65535);

    private final Differences differences = new Differences();

    @Test
    void everySetOfFlagsGivesWhatGetnameinfoReturns() throws IOException {
        try (var host = SampleWorld.create();
                var python = Python.startIn(host);
                var netprobe = Resident.startIn(host)) {
            for (int flags = 0; flags < 2 * NI_DGRAM; flags++) {
                compare(python, netprobe, flags);
            }
            // NI_IDN, and bits that mean nothing
            for (int flags : new int[]{0x20, 0x22, 0x40, 0x80, 0x100, 0x1000, 0x40000000}) {
                compare(python, netprobe, flags);
            }
        }
        differences.assertNone(4_000);
    }

    private void compare(Python python, Resident netprobe, int flags) throws IOException {
        var questions = new ArrayList<List<String>>();
        ADDRESSES.forEach(address -> PORTS.forEach(port -> questions.add(List.of(address, "" + port))));
        var lines = String.join("\n", questions.stream().map(question -> String.join(" ", question)).toList());
        var answers = netprobe.run(List.of("nameinfo", "--json", "--flags", "" + flags), lines).objects();
        var outcomes = python.callAll(questions.stream().map(question -> call(python, question, flags)).toList());
        for (int i = 0; i < questions.size(); i++) {
            var answer = answers.get(i);
            var actual = answer.has("error")
                    ? "error " + answer.get("error").path("number").asInt()
                    : answer.get("host").asText() + " " + answer.get("service").asText();
            differences.compare("nameinfo --flags " + flags + " " + questions.get(i), expected(outcomes.get(i)),
                    actual);
        }
    }

    private static Call call(Python python, List<String> question, int flags) {
        int port = Integer.parseInt(question.get(1));
        var parts = question.get(0).split("%", -1);
        var scope = parts.length == 1 ? 0 : python.call("if_nametoindex", parts[1]).value().asInt();
        return Call.of("getnameinfo",
                parts[0].contains(":") ? List.of(parts[0], port, 0, scope) : List.of(parts[0], port), flags);
    }

    private static String expected(Outcome outcome) {
        return switch (outcome) {
            case Returned(var pair) -> pair.get(0).asText() + " " + pair.get(1).asText();
            case Raised raised -> "error " + raised.number().orElse(0);
        };
    }
}
