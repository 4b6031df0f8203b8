package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.List;
import java.util.function.Consumer;
import netprobe.model.DnsMessage;
import netprobe.model.DnsRecord;
import netprobe.model.DnsReply;
import netprobe.model.DnsRound;

/** Shows an answer of many in one line: what came, how long it took, the first of the data, and how long it may be kept. */
record DnsRoundView(DnsRound round) implements View {

    @Override
    public void json(JsonWriter json) {
        new DnsReplyJson(json).write(round.reply());
    }

    @Override
    public void text(String input, TextBlock text) {
        DnsReply reply = round.reply();
        var view = new DnsReplyView(reply);
        reply.message().ifPresentOrElse(
                message -> text.verdict(message.rcode().name(), DnsReplyView.hasAnswer(message),
                        String.join("  ", view.question(), view.server(), Times.text(view.exchange()), data(message))),
                () -> text.verdict("no answer", false, view.question() + "  " + view.server()));
    }

    private static String data(DnsMessage message) {
        List<DnsRecord> answer = message.answer();
        if (answer.isEmpty()) {
            return "no data";
        }
        String more = answer.size() > 1 ? " and " + (answer.size() - 1) + " more" : "";
        return answer.getFirst().rdata() + more + ", TTL " + answer.stream().mapToLong(DnsRecord::ttl).min().orElse(0)
                + " s";
    }

    @Override
    public boolean tellsFailure() {
        return round.reply().message().isPresent();
    }

    @Override
    public void answers(Consumer<String> line) {
        new DnsReplyView(round.reply()).answers(line);
    }
}
