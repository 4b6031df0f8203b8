package netprobe.render;

import io.avaje.json.JsonWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import netprobe.model.DnsMessage;
import netprobe.model.DnsQuestion;
import netprobe.model.DnsRecord;
import netprobe.model.DnsReply;
import netprobe.model.DnsWay;
import netprobe.model.EdnsOption;

/**
 * Shows what a name server answered: what came of it in one line, then the records.
 *
 * <p>Authority and additional section are shown where the answer is empty, since they tell why, or when everything is wanted.
 */
record DnsReplyView(DnsReply reply) implements View {

    @Override
    public void json(JsonWriter json) {
        new DnsReplyJson(json).write(reply);
    }

    @Override
    public void text(String input, TextBlock text) {
        reply.message().ifPresentOrElse(message -> message(message, text),
                () -> text.verdict("no answer", false, question() + "  " + server()));
        reply.dnssec().ifPresent(verdict -> new DnssecVerdictView(verdict).text(text));
        way(reply.way(), text);
    }

    private void message(DnsMessage message, TextBlock text) {
        boolean empty = message.rcode().value() == 0 && message.answer().isEmpty();
        text.verdict(message.rcode().name() + (empty ? ", no data" : ""), hasAnswer(message), heading(message));
        boolean all = text.isVerbose() || message.answer().isEmpty();
        var rows = new ArrayList<List<String>>();
        rows(message.answer(), "", text.isVerbose(), rows);
        if (all) {
            rows(message.authority(), "authority", text.isVerbose(), rows);
        }
        if (text.isVerbose()) {
            rows(message.additional(), "additional", true, rows);
        }
        text.table(2, rows);
        message.edns().ifPresent(edns -> edns.options().forEach(option -> option(option, text)));
        if (text.isVerbose()) {
            message.edns().ifPresent(edns -> text.field("edns", "version " + edns.version() + ", datagrams up to "
                    + edns.udpSize() + " bytes" + (edns.dnssecOk() ? ", do" : "")));
        }
    }

    static boolean hasAnswer(DnsMessage message) {
        return message.rcode().value() == 0 && !message.answer().isEmpty();
    }

    private String heading(DnsMessage message) {
        return String.join("  ", question(), server(), Times.text(exchange()), Counted.of(message.size(), "byte"),
                String.join(" ", message.flags()));
    }

    /** What was asked. */
    String question() {
        DnsQuestion question = reply.question();
        String dclass = question.dclass().equals("IN") ? "" : question.dclass() + " ";
        return question.name() + " " + dclass + question.type();
    }

    /** Of whom, and by what. */
    String server() {
        return "@" + reply.server() + " " + reply.transport().label();
    }

    /** How long the answer took. */
    Duration exchange() {
        return reply.way().answerTime();
    }

    private static void rows(List<DnsRecord> records, String section, boolean remarks, List<List<String>> rows) {
        for (DnsRecord record : records) {
            String comment = remarks && !record.remarks().isEmpty()
                    ? "  ; " + String.join(", ", record.remarks())
                    : "";
            String where = section.isEmpty() ? "" : "  (" + section + ")";
            rows.add(List.of(record.name(), Long.toString(record.ttl()), record.type(),
                    record.rdata() + where + comment));
        }
    }

    /** Errors are always told, the rest when everything is wanted. */
    private static void option(EdnsOption option, TextBlock text) {
        switch (option) {
            case EdnsOption.ExtendedError error -> text.field("error",
                    error.info() + " (" + error.name() + ")" + (error.text().isEmpty() ? "" : ": " + error.text()));
            case EdnsOption.Nsid nsid -> text.field("server id", nsid.text().orElse(nsid.hex()));
            case EdnsOption.ClientSubnet subnet -> text.field("subnet",
                    subnet.address() + "/" + subnet.source() + ", holds for /" + subnet.scope());
            default -> {
                if (text.isVerbose()) {
                    other(option, text);
                }
            }
        }
    }

    private static void other(EdnsOption option, TextBlock text) {
        switch (option) {
            case EdnsOption.Cookie cookie -> text.field("cookie", cookie.client() + " " + cookie.server());
            case EdnsOption.Keepalive keepalive -> text.field("keepalive",
                    keepalive.timeout().map(Times::text).orElse("offered"));
            case EdnsOption.Padding padding -> text.field("padding", Counted.of(padding.length(), "byte"));
            case EdnsOption.Other other -> text.field("option",
                    other.code() + " (" + other.name() + "): " + other.hex());
            default -> {
                // told already
            }
        }
    }

    private static void way(DnsWay way, TextBlock text) {
        way.truncated().ifPresent(size -> text.field("truncated",
                "the answer by UDP was cut at " + Counted.of(size, "byte") + "; asked again by TCP"));
        way.ignored().forEach(message -> text.field("ignored",
                message.from() + ": " + message.reason() + ", " + Counted.of(message.size(), "byte")));
        if (text.isVerbose()) {
            text.field("time", way.steps().stream().map(step -> step.name() + " " + Times.text(step.took()))
                    .collect(Collectors.joining(", ")) + (way.tries() > 1 ? "; sent " + way.tries() + " times" : ""));
            way.http().ifPresent(http -> {
                text.field("http", http.version() + " " + http.status());
                text.field("header", http.headers());
            });
        }
    }

    @Override
    public boolean tellsFailure() {
        return reply.message().isPresent();
    }

    @Override
    public void answers(Consumer<String> line) {
        reply.message().map(DnsMessage::answer).ifPresent(answer -> answer.forEach(each -> line.accept(each.rdata())));
    }
}
