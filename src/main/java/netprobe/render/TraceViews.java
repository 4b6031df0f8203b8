package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.List;
import java.util.function.Consumer;
import netprobe.model.Finding;
import netprobe.model.TraceReport;
import netprobe.model.TraceStep.Alias;
import netprobe.model.TraceStep.Conclusion;
import netprobe.model.TraceStep.Delegation;

/** Shows the steps of a trace, each with its findings below. */
final class TraceViews {

    private TraceViews() {}

    static View of(TraceReport report) {
        return switch (report.step()) {
            case Delegation step -> new DelegationView(step, report.findings());
            case Alias step -> new AliasView(step, report.findings());
            case Conclusion step -> new ConclusionView(step, report.findings());
        };
    }

    static void findings(List<Finding> findings, TextBlock text) {
        findings.forEach(finding -> FindingView.text(finding, text));
    }

    /** An alias on the way. */
    record AliasView(Alias step, List<Finding> findings) implements View {

        @Override
        public void json(JsonWriter json) {
            new TraceJson(json).alias(step);
            FindingView.json(findings, json);
        }

        @Override
        public void text(String input, TextBlock text) {
            text.title(step.record().name() + " " + step.record().type() + " " + step.record().rdata()
                    + AskedText.source(step.asked()));
            TraceViews.findings(findings, text);
        }

        @Override
        public void answers(Consumer<String> line) {
            // the answer is yet to come
        }
    }
}
