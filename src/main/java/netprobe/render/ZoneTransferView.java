package netprobe.render;

import io.avaje.json.JsonWriter;
import java.time.Duration;
import java.util.function.Consumer;
import netprobe.model.DnsStep;
import netprobe.model.ZoneTransfer;
import netprobe.model.ZoneTransfer.Volume;

/** Shows how the transfer of a zone went, behind its records: as a comment, so that all of it remains a zone file. */
record ZoneTransferView(ZoneTransfer transfer) implements View {

    @Override
    public void json(JsonWriter json) {
        JsonRenderer.member(json, "server", transfer.server());
        JsonRenderer.member(json, "transport", transfer.transport().label());
        var message = new DnsReplyJson(json);
        json.name("question");
        message.question(transfer.question());
        json.name("transfer");
        json.beginObject();
        transfer.kind().ifPresent(kind -> JsonRenderer.member(json, "kind", kind.label()));
        transfer.serial().ifPresent(serial -> JsonRenderer.number(json, "serial", serial));
        JsonRenderer.number(json, "messages", transfer.volume().messages());
        JsonRenderer.number(json, "records", transfer.volume().records());
        JsonRenderer.number(json, "bytes", transfer.volume().bytes());
        json.endObject();
        message.way(transfer.way());
    }

    @Override
    public void text(String input, TextBlock text) {
        Volume volume = transfer.volume();
        Duration took = transfer.way().steps().stream().map(DnsStep::took).reduce(Duration.ZERO, Duration::plus);
        String kind = transfer.kind().map(known -> ", " + known.label()).orElse("");
        String serial = transfer.serial().isPresent() ? ", serial " + transfer.serial().getAsLong() : "";
        text.line(
                "; " + transfer.question().name() + " @" + transfer.server() + " " + transfer.transport().label() + kind
                        + serial + ": " + Counted.of(volume.records(), "record") + ", "
                        + Counted.of(volume.messages(), "message")
                        + ", " + Counted.of(volume.bytes(), "byte") + ", " + Times.text(took));
    }

    @Override
    public void answers(Consumer<String> line) {
        // the records were the answer
    }
}
