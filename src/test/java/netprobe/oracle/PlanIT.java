package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.host.HostConfiguration;
import netprobe.host.HostFiles;
import netprobe.host.NssModules;
import netprobe.model.LookupPlan;
import netprobe.model.LookupPlan.Scenario;
import netprobe.model.PlannedQuery;
import netprobe.oracle.PlanCase.Kind;
import netprobe.resolve.LookupPlanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan says is what the C library then sends: each query, in order, and how long it takes at most. */
class PlanIT {

    private static final int ANSWERED = 600;
    private static final int SILENT = 40;
    private static final int UNSTEADY = 40;

    /** Over TCP the C library would wait for ever. */
    private static final double ENOUGH_OF_SILENCE = 1.0;
    private static final double LIMIT = 60;

    /** What a busy machine adds to a lookup. */
    private static final double SLACK = 0.9;

    private static final JsonMapper JSON = new JsonMapper();

    private final Choice choice = new Choice(Seed.forCases("plan"));

    @TempDir
    Path folder;

    private record Sent(String address, String transport, String name, String type, boolean edns) {}

    @Test
    void whatIsPlannedIsSent() throws IOException {
        var cases = cases();
        var plans = new ArrayList<LookupPlan>();
        for (PlanCase each : cases) {
            plans.add(plan(each));
        }
        var outcomes = observe(cases, plans);
        var differences = new Differences();
        for (int i = 0; i < cases.size(); i++) {
            compare(cases.get(i), plans.get(i), outcomes.get(i), differences);
        }
        differences.assertNone(ANSWERED + 2 * SILENT);
    }

    private List<PlanCase> cases() {
        var cases = new ArrayList<PlanCase>();
        for (int i = 0; i < SILENT; i++) {
            cases.add(PlanCase.draw(choice, cases.size(), Kind.SILENT));
        }
        for (int i = 0; i < UNSTEADY; i++) {
            cases.add(PlanCase.draw(choice, cases.size(), Kind.UNSTEADY));
        }
        for (int i = 0; i < ANSWERED; i++) {
            cases.add(PlanCase.draw(choice, cases.size(), Kind.ANSWERED));
        }
        return cases;
    }

    private static void compare(PlanCase each, LookupPlan plan, JsonNode outcome, Differences differences) {
        List<Sent> sent = sent(outcome);
        double seconds = outcome.get("seconds").isNull() ? 0 : outcome.get("seconds").asDouble();
        double most = plan.longest().map(PlanIT::seconds).orElse(LIMIT) + SLACK;
        differences.compare(each + ": at most " + plan.most(), "true " + sent.size(),
                (sent.size() <= plan.most() && seconds <= most) + " " + sent.size());
        Optional<Scenario> scenario = plan.scenarios().stream()
                .filter(planned -> planned.behaviour().label().equals(each.behaviour())).findFirst();
        boolean isSteady = !each.behaviour().contains(" ");
        if (isSteady) {
            List<Sent> planned = scenario.map(found -> planned(found, plan, each, sent)).orElse(List.of());
            differences.compare(each.toString(), sent.toString(), planned.toString());
        }
        if (each.behaviour().equals("silence") && scenario.flatMap(Scenario::longest).isPresent()) {
            double expected = seconds(scenario.flatMap(Scenario::longest).get());
            differences.compare(each + ": took " + seconds, "about " + expected,
                    "about " + (Math.abs(seconds - expected) < SLACK ? expected : seconds));
        }
    }

    /** Where servers rotate, nobody knows with which the C library begins: with which it did is taken. */
    private static List<Sent> planned(Scenario scenario, LookupPlan plan, PlanCase each, List<Sent> sent) {
        int shift = plan.manner().rotates() && !sent.isEmpty()
                ? each.servers().indexOf(sent.getFirst().address())
                : 0;
        return scenario.queries().stream().map(query -> planned(query, plan, each.servers(), shift)).toList();
    }

    private static Sent planned(PlannedQuery query, LookupPlan plan, List<String> servers, int shift) {
        int server = servers.indexOf(query.turn().server().text());
        return new Sent(servers.get((server + shift) % servers.size()), plan.manner().transport().label(),
                query.name(), query.type(), plan.manner().edns());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static List<Sent> sent(JsonNode outcome) {
        var sent = new ArrayList<Sent>();
        outcome.get("queries").forEach(query -> sent.add(new Sent(query.get(0).asText(), query.get(1).asText(),
                query.get(2).asText(), query.get(3).asText(), query.get(4).asBoolean())));
        return sent;
    }

    private LookupPlan plan(PlanCase each) throws IOException {
        for (var file : each.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        var files = new HostFiles(folder.resolve("resolv.conf"), folder.resolve("hosts"),
                folder.resolve("nsswitch.conf"), folder.resolve("host.conf"), folder.resolve("gai.conf"),
                folder.resolve("hostname"));
        var host = new HostConfiguration(files, Map.of());
        return new LookupPlanner(host, NssModules.system(), each.family()).of(each.name()).value().orElseThrow();
    }

    private static List<JsonNode> observe(List<PlanCase> cases, List<LookupPlan> plans) throws IOException {
        var requests = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < cases.size(); i++) {
            PlanCase each = cases.get(i);
            boolean endless = each.behaviour().equals("silence") && plans.get(i).longest().isEmpty();
            requests.add(Map.of("servers", each.servers(), "files", each.files(), "name", each.name(), "family",
                    each.family().symbol(), "behaviour", each.behaviour(), "limit",
                    endless ? ENOUGH_OF_SILENCE : LIMIT));
        }
        try (var namespace = Namespace.create()) {
            var process = namespace.command(Python.executable(), Path.of("src/test/resources/oracle/plan_witness.py")
                    .toAbsolutePath().toString()).redirectError(Redirect.INHERIT).start();
            try (var input = process.outputWriter(UTF_8)) {
                input.write(JSON.writeValueAsString(requests));
            }
            JsonNode answer = JSON.readTree(process.getInputStream());
            assertThat(answer).hasSameSizeAs(cases);
            return Stream.iterate(0, i -> i < answer.size(), i -> i + 1).map(answer::get).toList();
        }
    }
}
