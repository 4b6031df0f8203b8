package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.List;
import java.util.function.Consumer;
import netprobe.model.Finding;
import netprobe.model.TraceStep.Conclusion;

/** Shows where a trace ended. */
record ConclusionView(Conclusion step, List<Finding> findings) implements View {

    @Override
    public void json(JsonWriter json) {
        new TraceJson(json).conclusion(step);
        FindingView.json(findings, json);
    }

    @Override
    public void text(String input, TextBlock text) {
        text.title(step.sought() + " " + step.type() + ": " + words() + AskedText.source(step.asked()));
        AskedText.failures(step.asked()).forEach(failure -> text.line("  " + failure));
        text.table(2, step.records().stream().map(record -> List.of(record.name(), Long.toString(record.ttl()),
                record.type(), record.rdata())).toList());
        step.verdict().ifPresent(verdict -> text.line("  DNSSEC: " + verdict.status().label()
                + verdict.reason().map(reason -> ": " + reason.sentence()).orElse("")));
        TraceViews.findings(findings, text);
    }

    private String words() {
        return switch (step.ending()) {
            case ANSWER -> "found";
            case NODATA -> "NODATA, the name has no such record";
            case NXDOMAIN -> "NXDOMAIN, the name does not exist";
            case NO_ANSWER -> "nobody in " + step.zone() + " could tell";
            case NO_SERVER -> "no server of " + step.zone() + " can be asked";
            case ALIAS_LOOP -> "the aliases lead round in a circle";
            case ALIAS_CHAIN -> "too many aliases";
            case TOO_MUCH_WORK -> "given up after " + step.queries() + " queries";
            case DEADLINE -> "the time was over";
        };
    }

    @Override
    public boolean tellsFailure() {
        return false;
    }

    @Override
    public void answers(Consumer<String> line) {
        step.records().forEach(record -> line.accept(record.rdata()));
    }
}
