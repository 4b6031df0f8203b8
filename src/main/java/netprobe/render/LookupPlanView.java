package netprobe.render;

import io.avaje.json.JsonWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import netprobe.model.LookupPlan;
import netprobe.model.LookupPlan.Manner;
import netprobe.model.LookupPlan.Reach;
import netprobe.model.LookupPlan.Scenario;
import netprobe.model.LookupPlan.Step;
import netprobe.model.PlannedQuery;
import netprobe.model.ServerBehaviour;

/** Shows what a lookup would do. */
record LookupPlanView(LookupPlan plan) implements View {

    private static final int INDENT = 4;

    @Override
    public void json(JsonWriter json) {
        json.name("plan");
        json.beginObject();
        ResolverConfigurationJson.objects("steps", plan.steps(), json, LookupPlanView::step);
        manner(plan.manner(), json);
        ResolverConfigurationJson.objects("scenarios", plan.scenarios(), json, LookupPlanView::scenario);
        json.name("most_queries");
        json.value(plan.most());
        plan.longest().ifPresent(time -> JsonRenderer.time(json, "longest_ms", time));
        json.endObject();
    }

    private static void step(Step step, JsonWriter json) {
        JsonRenderer.member(json, "source", step.source());
        JsonRenderer.member(json, "asked", word(step.reach()));
        JsonRenderer.member(json, "meaning", step.sentence());
        JsonRenderer.list(json, "answer", step.answer());
    }

    private static void manner(Manner manner, JsonWriter json) {
        JsonRenderer.member(json, "transport", manner.transport().label());
        json.name("edns");
        json.value(manner.edns());
        json.name("together");
        json.value(manner.together());
        json.name("rotates");
        json.value(manner.rotates());
    }

    private static void scenario(Scenario scenario, JsonWriter json) {
        JsonRenderer.member(json, "when", scenario.behaviour().label());
        ResolverConfigurationJson.objects("queries", scenario.queries(), json, LookupPlanView::query);
        scenario.longest().ifPresent(time -> JsonRenderer.time(json, "longest_ms", time));
    }

    private static void query(PlannedQuery query, JsonWriter json) {
        JsonRenderer.member(json, "name", query.name());
        JsonRenderer.member(json, "type", query.type());
        JsonRenderer.member(json, "server", query.turn().server().text());
        json.name("round");
        json.value(query.turn().round());
        JsonRenderer.time(json, "patience_ms", query.turn().patience());
    }

    @Override
    public void text(String input, TextBlock text) {
        text.title(input);
        text.table(2, plan.steps().stream().map(LookupPlanView::cells).toList());
        if (plan.scenarios().isEmpty()) {
            text.field("queries", "none");
            return;
        }
        names().ifPresent(scenario -> {
            text.field("names", scenario.names());
            text.field("types", scenario.queries().stream().map(PlannedQuery::type).distinct()
                    .collect(Collectors.joining(plan.manner().together() ? " and " : ", then ")));
        });
        text.field("manner", words(plan.manner()));
        text.field("servers", turns());
        text.line("  queries and the longest time they take:");
        text.table(INDENT, plan.scenarios().stream()
                .map(scenario -> row("if " + scenario.behaviour().clause(), scenario.queries().size(),
                        scenario.longest()))
                .toList());
        text.table(INDENT, List.of(row("at most", plan.most(), plan.longest())));
    }

    private static List<String> row(String when, int queries, Optional<Duration> longest) {
        return List.of(when, String.valueOf(queries), longest.map(Times::text).orElse("no limit"));
    }

    private static List<String> cells(Step step) {
        String answer = step.answer().isEmpty() ? "" : ": " + String.join(", ", step.answer());
        return List.of(step.source(), word(step.reach()), step.sentence() + answer);
    }

    private static String word(Reach reach) {
        return reach.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Manner manner) {
        return "by " + manner.transport().name() + (manner.edns() ? ", with EDNS" : "")
                + (manner.together() ? "" : ", one type after the other")
                + (manner.rotates() ? ", each name beginning with another server" : "");
    }

    /** The scenario with the most names. */
    private Optional<Scenario> names() {
        return plan.scenarios().stream().filter(scenario -> scenario.behaviour() == ServerBehaviour.NXDOMAIN)
                .findFirst();
    }

    /** The turns for the first name, when nobody answers. */
    private List<String> turns() {
        List<PlannedQuery> queries = plan.scenarios().getFirst().queries();
        return queries.stream().filter(query -> query.name().equals(queries.getFirst().name()))
                .map(PlannedQuery::turn).distinct()
                .map(turn -> turn.server().text() + " for " + Times.text(turn.patience())).toList();
    }

    /** The queries of a name that doesn't exist. */
    @Override
    public void answers(Consumer<String> line) {
        names().ifPresent(scenario -> scenario.queries().forEach(
                query -> line.accept(query.name() + " " + query.type() + " " + query.turn().server().text())));
    }
}
