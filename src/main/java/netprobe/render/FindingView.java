package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.List;
import netprobe.model.Confidence;
import netprobe.model.Finding;

/** Shows a finding. */
final class FindingView {

    private static final int INDENT = 4;

    private FindingView() {}

    /** Its code as {@code cause}, and the rest of it as {@code finding}. */
    static void json(Finding finding, JsonWriter json) {
        JsonRenderer.member(json, "cause", finding.code());
        json.name("finding");
        json.beginObject();
        members(finding, json);
        json.endObject();
    }

    /** All of several, as {@code findings}. */
    static void json(List<Finding> findings, JsonWriter json) {
        json.name("findings");
        json.beginArray();
        for (Finding finding : findings) {
            json.beginObject();
            JsonRenderer.member(json, "code", finding.code());
            members(finding, json);
            json.endObject();
        }
        json.endArray();
    }

    private static void members(Finding finding, JsonWriter json) {
        JsonRenderer.member(json, "confidence", finding.confidence().label());
        finding.where().ifPresent(where -> JsonRenderer.member(json, "where", where));
        JsonRenderer.member(json, "sentence", finding.sentence());
        JsonRenderer.member(json, "next_step", finding.nextStep());
    }

    /** Below what it explains. */
    static void text(Finding finding, TextBlock text) {
        String doubt = finding.confidence() == Confidence.PROVEN ? "" : " (" + finding.confidence().label() + ")";
        String where = finding.where().map(place -> " [" + place + "]").orElse("");
        String indent = " ".repeat(INDENT);
        text.line(indent + finding.code() + where + doubt + ": " + finding.sentence());
        text.line(indent + "next: " + finding.nextStep());
    }
}
