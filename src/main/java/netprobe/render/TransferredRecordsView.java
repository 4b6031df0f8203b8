package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.function.Consumer;
import netprobe.model.DnsRecord;
import netprobe.model.TransferredRecords;

/** Shows records of a zone as its file would have them, one a line. */
record TransferredRecordsView(TransferredRecords some) implements View {

    @Override
    public void json(JsonWriter json) {
        JsonRenderer.member(json, "server", some.server());
        var message = new DnsReplyJson(json);
        json.name("question");
        message.question(some.question());
        message.records("answer", some.records());
    }

    @Override
    public void text(String input, TextBlock text) {
        some.records().forEach(record -> text.line(line(record)));
    }

    /** A line of a zone file with single blanks: how wide columns have to be is not known until the zone is there. */
    private static String line(DnsRecord record) {
        return String.join(" ", record.name(), Long.toString(record.ttl()), record.dclass(), record.type(),
                record.rdata());
    }

    @Override
    public void answers(Consumer<String> line) {
        some.records().forEach(record -> line.accept(line(record)));
    }
}
