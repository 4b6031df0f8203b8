package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.function.Consumer;
import netprobe.model.Protocol;
import netprobe.model.ProtocolMatches;
import netprobe.model.ProtocolMatches.Match;

/** Shows protocols. */
record ProtocolMatchesView(ProtocolMatches found) implements View {

    private static final int NUMBER_WIDTH = "255".length();
    private static final int CONSTANT_WIDTH = "IPPROTO_UDPLITE".length();

    @Override
    public void json(JsonWriter json) {
        json.name("matches");
        json.beginArray();
        for (Match match : found.matches()) {
            Protocol protocol = match.protocol();
            json.beginObject();
            JsonRenderer.member(json, "name", protocol.name());
            json.name("number");
            json.value(protocol.number());
            match.constant().ifPresent(constant -> JsonRenderer.member(json, "constant", constant));
            JsonRenderer.list(json, "aliases", protocol.aliases());
            SourceView.json(protocol.source(), json);
            json.endObject();
        }
        json.endArray();
    }

    @Override
    public void text(String input, TextBlock text) {
        for (Match match : found.matches()) {
            Protocol protocol = match.protocol();
            String number = padded(Integer.toString(protocol.number()), NUMBER_WIDTH);
            String constant = padded(match.constant().orElse("-"), CONSTANT_WIDTH);
            text.row(input, number + "  " + constant,
                    SourceView.names(protocol.name(), protocol.aliases(), protocol.source()));
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    @Override
    public void answers(Consumer<String> line) {
        found.matches().stream().map(Match::protocol)
                .map(protocol -> found.byNumber() ? protocol.name() : Integer.toString(protocol.number()))
                .forEach(line);
    }
}
