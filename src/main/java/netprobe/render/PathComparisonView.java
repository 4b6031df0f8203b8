package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import netprobe.model.ComparedPath;
import netprobe.model.EdnsOption.ExtendedError;
import netprobe.model.Family;
import netprobe.model.FamilyAnswer;
import netprobe.model.PathComparison;
import netprobe.model.PathDifference;
import netprobe.model.ServerRemarks;

/** Shows what every path says of a name, family by family, and where they differ. */
record PathComparisonView(PathComparison comparison) implements View {

    private static final int INDENT = 2;

    @Override
    public void json(JsonWriter json) {
        JsonRenderer.member(json, "answered", comparison.report().answered());
        ResolverConfigurationJson.objects("paths", comparison.report().paths(), json, PathComparisonView::path);
        ResolverConfigurationJson.objects("differences", comparison.differences(), json,
                PathComparisonView::difference);
    }

    private static void path(ComparedPath path, JsonWriter json) {
        JsonRenderer.member(json, "path", path.kind().label());
        path.server().ifPresent(server -> {
            JsonRenderer.member(json, "server", server);
            json.name("configured");
            json.value(path.kind() == ComparedPath.Kind.CONFIGURED);
        });
        path.canonicalName().ifPresent(name -> JsonRenderer.member(json, "canonical_name", name));
        JsonRenderer.list(json, "addresses", path.order());
        ResolverConfigurationJson.objects("families", path.families(), json, PathComparisonView::answer);
        JsonRenderer.time(json, "took_ms", path.took());
    }

    private static void answer(FamilyAnswer answer, JsonWriter json) {
        JsonRenderer.member(json, "family", answer.family().symbol());
        JsonRenderer.member(json, "result", answer.result().name().toLowerCase(Locale.ROOT));
        JsonRenderer.list(json, "addresses", answer.addresses());
        answer.said().ifPresent(said -> {
            said.ttl().ifPresent(ttl -> {
                json.name("ttl");
                json.value(ttl);
            });
            json.name("authoritative");
            json.value(said.authoritative());
            if (!said.errors().isEmpty()) {
                ResolverConfigurationJson.objects("ede", said.errors(), json, PathComparisonView::extendedError);
            }
        });
        answer.failure().ifPresent(failure -> JsonRenderer.error(json, failure));
    }

    private static void extendedError(ExtendedError error, JsonWriter json) {
        json.name("code");
        json.value(error.info());
        JsonRenderer.member(json, "name", error.name());
        JsonRenderer.member(json, "text", error.text());
    }

    private static void difference(PathDifference difference, JsonWriter json) {
        JsonRenderer.member(json, "code", difference.finding().code());
        JsonRenderer.member(json, "family", difference.family().symbol());
        JsonRenderer.list(json, "paths", difference.paths());
        JsonRenderer.member(json, "effect", difference.effect().label());
        JsonRenderer.member(json, "confidence", difference.finding().confidence().label());
        difference.finding().where().ifPresent(where -> JsonRenderer.member(json, "where", where));
        JsonRenderer.member(json, "sentence", difference.finding().sentence());
        JsonRenderer.list(json, "evidence", difference.evidence());
        JsonRenderer.member(json, "next_step", difference.finding().nextStep());
    }

    @Override
    public void text(String input, TextBlock text) {
        String answered = comparison.report().answered();
        boolean asTyped = answered.equalsIgnoreCase(comparison.report().asked());
        text.title(input + (asTyped ? "" : " (found as " + answered + ")"));
        var rows = new ArrayList<List<String>>();
        for (Family family : List.of(Family.INET, Family.INET6)) {
            comparison.report().paths().forEach(
                    path -> path.in(family).ifPresent(answer -> rows.add(row(path, answer))));
        }
        text.table(INDENT, rows);
        comparison.differences().forEach(difference -> difference(difference, text));
    }

    /** The codes stand beside the paths. */
    @Override
    public boolean tellsFailure() {
        return true;
    }

    private static List<String> row(ComparedPath path, FamilyAnswer answer) {
        var remarks = answer.said().stream().flatMap(PathComparisonView::remarks).toList();
        return List.of(answer.family() == Family.INET ? "A" : "AAAA", path.name(), Times.text(path.took()),
                String.join("; ", Stream.concat(Stream.of(answer.text()), remarks.stream()).toList()));
    }

    private static Stream<String> remarks(ServerRemarks said) {
        Stream<String> ttl = said.ttl().stream().mapToObj(seconds -> "ttl " + seconds);
        Stream<String> errors = said.errors().stream().map(error -> "EDE " + error.info() + " " + error.name()
                + (error.text().isEmpty() ? "" : ": " + error.text()));
        return Stream.concat(ttl, errors);
    }

    private static void difference(PathDifference difference, TextBlock text) {
        String family = switch (difference.family()) {
            case INET -> "A: ";
            case INET6 -> "AAAA: ";
            case ANY -> "";
        };
        text.line("  " + family + String.join(" ≠ ", difference.paths())
                + (difference.evidence().isEmpty() ? "" : " (" + String.join("; ", difference.evidence()) + ")"));
        FindingView.text(difference.finding(), text);
    }

    /** The codes of the differences; none where all agree. */
    @Override
    public void answers(Consumer<String> line) {
        comparison.differences().forEach(difference -> line.accept(difference.finding().code() + " "
                + difference.family().symbol() + " " + difference.finding().where().orElse("-")));
    }
}
