package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import netprobe.model.DnsMessage;
import netprobe.model.DnsQuestion;
import netprobe.model.DnsRecord;
import netprobe.model.DnsReply;

/** Shows what a name server answered: how it went in one line, then the records by section. */
record DnsReplyView(DnsReply reply) implements View {

    @Override
    public void json(JsonWriter json) {
        new DnsReplyJson(json).write(reply);
    }

    @Override
    public void text(String input, TextBlock text) {
        text.title(heading());
        reply.message().ifPresent(message -> {
            section("", message.answer(), text);
            section("authority", message.authority(), text);
            section("additional", message.additional(), text);
        });
    }

    private String heading() {
        DnsQuestion question = reply.question();
        var words = new ArrayList<String>();
        words.add(question.name() + " " + question.type());
        words.add("@" + reply.server() + " " + reply.transport().label());
        reply.message().ifPresent(message -> {
            words.add(message.rcode().name());
            words.add(String.join(" ", message.flags()));
            words.add(Counted.of(message.size(), "byte"));
        });
        return String.join("  ", words);
    }

    private static void section(String name, List<DnsRecord> records, TextBlock text) {
        if (records.isEmpty()) {
            return;
        }
        if (!name.isEmpty()) {
            text.line("  " + name);
        }
        text.table(2, records.stream().map(DnsReplyView::row).toList());
    }

    private static List<String> row(DnsRecord record) {
        return List.of(record.name(), Long.toString(record.ttl()), record.type(), record.rdata());
    }

    @Override
    public void answers(Consumer<String> line) {
        reply.message().map(DnsMessage::answer).ifPresent(answer -> answer.forEach(each -> line.accept(each.rdata())));
    }
}
