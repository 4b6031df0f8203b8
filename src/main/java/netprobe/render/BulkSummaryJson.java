package netprobe.render;

import io.avaje.json.JsonWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import netprobe.model.BulkSummary;
import netprobe.model.BulkSummary.Disregard;
import netprobe.model.BulkSummary.Latency;
import netprobe.model.BulkSummary.Losses;
import netprobe.model.BulkSummary.ServerTally;
import netprobe.model.BulkSummary.Traffic;

/** Writes what a list of questions came to into the open object. */
record BulkSummaryJson(JsonWriter json) {

    void write(BulkSummary summary) {
        json.name("summary");
        json.beginObject();
        JsonRenderer.member(json, "ending", label(summary.ending().kind()));
        if (!summary.ending().reason().isEmpty()) {
            JsonRenderer.member(json, "reason", summary.ending().reason());
        }
        JsonRenderer.member(json, "started", summary.started().truncatedTo(ChronoUnit.MILLIS).toString());
        questions(summary);
        traffic(summary.traffic());
        losses(summary.losses());
        JsonRenderer.number(json, "queries_per_second", summary.queriesPerSecond());
        JsonRenderer.number(json, "questions_per_second", summary.questionsPerSecond());
        summary.latency().ifPresent(this::latency);
        servers(summary.servers());
        JsonRenderer.member(json, "engine", summary.engine().name());
        summary.engine().reason().ifPresent(reason -> JsonRenderer.member(json, "engine_reason", reason));
        json.endObject();
    }

    private void questions(BulkSummary summary) {
        JsonRenderer.number(json, "finished", summary.outcomes().finished());
        counts("answered", summary.outcomes().answered());
        counts("unanswered", summary.outcomes().unanswered());
        JsonRenderer.number(json, "finished_before", summary.list().before());
        JsonRenderer.number(json, "unfinished", summary.list().unfinished());
        JsonRenderer.number(json, "duplicates", summary.list().duplicates());
        JsonRenderer.number(json, "bad_lines", summary.list().badLines());
        summary.outcomes().verification().ifPresent(verification -> {
            JsonRenderer.number(json, "verified", verification.asked());
            JsonRenderer.number(json, "disagreements", verification.disagreements());
        });
    }

    private void traffic(Traffic traffic) {
        JsonRenderer.number(json, "sent", traffic.sent());
        JsonRenderer.number(json, "retries", traffic.retries());
        JsonRenderer.number(json, "timeouts", traffic.timeouts());
        JsonRenderer.number(json, "over_tcp", traffic.overTcp());
    }

    private void losses(Losses losses) {
        json.name("ignored");
        json.beginObject();
        for (Disregard reason : Disregard.values()) {
            JsonRenderer.number(json, key(reason), losses.ignored().getOrDefault(reason, 0L));
        }
        json.endObject();
        counts("icmp", losses.icmp());
        JsonRenderer.number(json, "receive_drops", losses.receiveDrops());
        JsonRenderer.number(json, "send_drops", losses.sendDrops());
    }

    private void counts(String name, Map<String, Long> counts) {
        json.name(name);
        json.beginObject();
        new TreeMap<>(counts).forEach((symbol, count) -> JsonRenderer.number(json, symbol, count));
        json.endObject();
    }

    private void latency(Latency latency) {
        JsonRenderer.time(json, "p50_ms", latency.p50());
        JsonRenderer.time(json, "p90_ms", latency.p90());
        JsonRenderer.time(json, "p99_ms", latency.p99());
        JsonRenderer.time(json, "p999_ms", latency.p999());
        JsonRenderer.time(json, "max_ms", latency.longest());
    }

    private void servers(List<ServerTally> servers) {
        json.name("servers");
        json.beginArray();
        for (ServerTally server : servers) {
            json.beginObject();
            JsonRenderer.member(json, "server", server.server());
            JsonRenderer.number(json, "sent", server.sent());
            JsonRenderer.number(json, "answered", server.answered());
            JsonRenderer.number(json, "timeouts", server.timeouts());
            JsonRenderer.number(json, "servfail", server.servfail());
            json.endObject();
        }
        json.endArray();
    }

    private static String key(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }

    /** A symbol as values and people have it. */
    static String label(Enum<?> symbol) {
        return key(symbol).replace('_', '-');
    }
}
