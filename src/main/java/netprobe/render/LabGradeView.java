package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.Locale;
import java.util.function.Consumer;
import netprobe.model.LabGrade;
import netprobe.model.LabGrade.Outcome;

/** Shows how a scenario of the lab was diagnosed. */
record LabGradeView(LabGrade grade) implements View {

    private static final int ROOM = 7;

    @Override
    public void json(JsonWriter json) {
        JsonRenderer.member(json, "scenario", grade.scenario());
        JsonRenderer.member(json, "outcome", grade.outcome().label());
        JsonRenderer.member(json, "expected", grade.expected());
        grade.found().ifPresent(found -> JsonRenderer.member(json, "found", found));
        grade.placed().ifPresent(right -> {
            json.name("where_right");
            json.value(right);
        });
        JsonRenderer.list(json, "complaints", grade.complaints());
        JsonRenderer.time(json, "command_ms", grade.took());
    }

    /** Its name, how it went, whether the cause is in its place, the time, and what was found. */
    @Override
    public void text(String input, TextBlock text) {
        text.outcome("%-24s".formatted(grade.scenario()), grade.outcome().label().toUpperCase(Locale.ROOT), ROOM,
                grade.outcome() != Outcome.WRONG,
                "%-11s  %8s  %s".formatted(placed(), Times.text(grade.took()), grade.found().orElse(grade.expected())));
        grade.complaints().forEach(complaint -> text.line("    " + complaint));
    }

    private String placed() {
        return grade.placed().map(right -> right ? "where right" : "where wrong").orElse("");
    }

    @Override
    public void answers(Consumer<String> line) {
        line.accept(grade.outcome().label() + " " + grade.scenario());
    }
}
