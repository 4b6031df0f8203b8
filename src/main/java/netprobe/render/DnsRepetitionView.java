package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import netprobe.model.DnsRepetition;
import netprobe.model.DnsRepetition.Cache;

/** Shows what the same question comes to when it is asked again and again. */
record DnsRepetitionView(DnsRepetition repetition) implements View {

    @Override
    public void json(JsonWriter json) {
        JsonRenderer.member(json, "server", repetition.server());
        JsonRenderer.member(json, "transport", repetition.transport().label());
        json.name("question");
        new DnsReplyJson(json).question(repetition.question());
        json.name("summary");
        json.beginObject();
        JsonRenderer.number(json, "sent", repetition.sent());
        JsonRenderer.number(json, "answered", answered());
        json.name("outcomes");
        json.beginObject();
        new TreeMap<>(repetition.outcomes()).forEach((code, count) -> JsonRenderer.number(json, code, count));
        json.endObject();
        repetition.times().ifPresent(times -> new TimesView(times).json(json));
        repetition.cache().ifPresent(cache -> {
            JsonRenderer.number(json, "ttl_min", cache.least());
            JsonRenderer.number(json, "ttl_max", cache.most());
            JsonRenderer.number(json, "cache_age", cache.age());
            JsonRenderer.number(json, "cache_refreshed", cache.refreshed());
        });
        json.endObject();
    }

    private long answered() {
        return repetition.times().isPresent() ? repetition.sent() - silent() : 0;
    }

    private long silent() {
        return repetition.outcomes().getOrDefault("timeout", 0L);
    }

    @Override
    public void text(String input, TextBlock text) {
        text.title(repetition.question().name() + " " + repetition.question().type() + "  @" + repetition.server() + " "
                + repetition.transport().label());
        String outcomes = new TreeMap<>(repetition.outcomes()).entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "));
        text.field("sent", repetition.sent() + ": " + outcomes);
        repetition.times().ifPresent(times -> new TimesView(times).text(text));
        repetition.cache().ifPresent(cache -> text.field("cache", words(cache)));
    }

    private static String words(Cache cache) {
        if (cache.least() == cache.most()) {
            return "TTL " + cache.most() + " s throughout";
        }
        return "TTL from " + cache.most() + " s down to " + cache.least() + " s, now " + cache.latest()
                + " s: cached for at least " + cache.age() + " s"
                + (cache.refreshed() > 0 ? "; refreshed " + Counted.of(cache.refreshed(), "time") : "");
    }

    @Override
    public void answers(Consumer<String> line) {
        line.accept(repetition.server() + " " + answered() + "/" + repetition.sent());
    }
}
