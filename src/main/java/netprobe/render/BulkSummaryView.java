package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netprobe.model.BulkSummary;
import netprobe.model.BulkSummary.Latency;
import netprobe.model.BulkSummary.ListCount;
import netprobe.model.BulkSummary.Losses;
import netprobe.model.BulkSummary.ServerTally;
import netprobe.model.BulkSummary.Traffic;

/** Shows what a list of questions came to. What did not happen is not told, but for what everybody wants to see. */
record BulkSummaryView(BulkSummary summary) implements View {

    private static final int INDENT = 2;

    private static final Comparator<Entry<String, Long>> MOST_FIRST =
            Entry.<String, Long>comparingByValue().reversed().thenComparing(Entry.comparingByKey());

    @Override
    public void json(JsonWriter json) {
        new BulkSummaryJson(json).write(summary);
    }

    @Override
    public void text(String input, TextBlock text) {
        text.title(title());
        text.field("answered", counts(summary.outcomes().answered()));
        text.field("unanswered", told(summary.outcomes().unanswered()));
        text.field("sent", sent(summary.traffic()));
        losses(text, summary.losses());
        summary.latency().ifPresent(latency -> text.field("time", quantiles(latency)));
        summary.outcomes().verification().ifPresent(verification -> text.field("verified",
                verification.asked() + ": " + Counted.of(verification.disagreements(), "disagreement")));
        text.field("list", list(summary.list()));
        summary.engine().reason().ifPresent(reason -> text.field("engine", summary.engine().name() + ": " + reason));
        if (summary.servers().size() > 1 || text.isVerbose()) {
            text.table(INDENT, servers());
        }
    }

    private String title() {
        String ending = switch (summary.ending().kind()) {
            case COMPLETE, READER_GONE -> "";
            case INTERRUPTED -> ", interrupted";
            case OUTPUT_FAILED, INPUT_FAILED, SOCKETS_FAILED, CHECKPOINT_UNUSABLE -> ", not finished";
        };
        return Counted.of(summary.outcomes().finished(), "question") + " in "
                + Times.text(summary.took()) + ending + ": " + summary.questionsPerSecond() + "/s, "
                + summary.queriesPerSecond() + " queries/s";
    }

    private static String counts(Map<String, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return all == 0
                ? "0"
                : all + ": " + counts.entrySet().stream().sorted(MOST_FIRST)
                        .map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "));
    }

    /** The counts, if there is anything to count. */
    private static List<String> told(Map<String, Long> counts) {
        return counts.isEmpty() ? List.of() : List.of(counts(counts));
    }

    private static String sent(Traffic traffic) {
        String told = joined(counted(traffic.retries(), "again"), counted(traffic.timeouts(), "timed out"),
                counted(traffic.overTcp(), "over TCP"));
        return traffic.sent() + (told.isEmpty() ? "" : ": " + told);
    }

    private static void losses(TextBlock text, Losses losses) {
        var ignored = new TreeMap<String, Long>();
        losses.ignored().forEach((reason, count) -> ignored.put(BulkSummaryJson.label(reason), count));
        text.field("ignored", told(ignored));
        text.field("icmp", told(losses.icmp()));
        String dropped =
                joined(counted(losses.receiveDrops(), "received"), counted(losses.sendDrops(), "to be sent"));
        if (!dropped.isEmpty()) {
            text.field("dropped", dropped + ", by this host's kernel");
        }
    }

    private static String quantiles(Latency latency) {
        return Stream
                .of(Map.entry("p50", latency.p50()), Map.entry("p90", latency.p90()), Map.entry("p99", latency.p99()),
                        Map.entry("p99.9", latency.p999()), Map.entry("max", latency.longest()))
                .map(entry -> entry.getKey() + " " + Times.text(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static List<String> list(ListCount list) {
        String told = joined(counted(list.before(), "finished before"), counted(list.unfinished(), "unfinished"),
                counted(list.duplicates(), list.duplicates() == 1 ? "duplicate" : "duplicates"),
                counted(list.badLines(), list.badLines() == 1 ? "bad line" : "bad lines"));
        return told.isEmpty() ? List.of() : List.of(told);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** Nothing, where there is nothing of it. */
    private static String counted(long count, String what) {
        return count == 0 ? "" : count + " " + what;
    }

    private List<List<String>> servers() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("server", "sent", "answered", "timeouts", "servfail"));
        for (ServerTally server : summary.servers()) {
            rows.add(List.of(server.server(), Long.toString(server.sent()), Long.toString(server.answered()),
                    Long.toString(server.timeouts()), Long.toString(server.servfail())));
        }
        return rows;
    }

    @Override
    public void answers(Consumer<String> line) {
        line.accept(summary.outcomes().answeredInAll() + "/" + summary.outcomes().finished());
    }
}
