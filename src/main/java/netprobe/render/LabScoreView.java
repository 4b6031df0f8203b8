package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.function.Consumer;
import netprobe.model.LabScore;

/** Shows how many scenarios of the lab were diagnosed as they have to be. */
record LabScoreView(LabScore score) implements View {

    @Override
    public void json(JsonWriter json) {
        JsonRenderer.number(json, "right", score.right());
        JsonRenderer.number(json, "wrong", score.wrong());
        JsonRenderer.number(json, "skipped", score.skipped());
    }

    @Override
    public void text(String input, TextBlock text) {
        text.line(sum());
    }

    private String sum() {
        String skipped = score.skipped() == 0 ? "" : ", " + score.skipped() + " can't run here";
        return score.right() + " of " + (score.right() + score.wrong()) + " right" + skipped;
    }

    @Override
    public void answers(Consumer<String> line) {
        line.accept(sum());
    }
}
