package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.function.Consumer;
import netprobe.model.Echoed;
import netprobe.model.Echoed.Counts;
import netprobe.model.Echoed.Datagrams;
import netprobe.model.Echoed.Difference;
import netprobe.model.Echoed.RoundTrips;
import netprobe.model.Echoed.Stream;
import netprobe.model.Echoed.Told;

/** Shows what came back of what was sent. */
record EchoedView(Echoed echoed) implements View {

    @Override
    public void json(JsonWriter json) {
        EchoedJson.write(echoed, json);
    }

    @Override
    public void text(String input, TextBlock text) {
        text.title(input);
        text.field("peer", echoed.ends().peer());
        echoed.ends().local().ifPresent(local -> text.field("local", local));
        switch (echoed) {
            case Stream stream -> stream(stream, text);
            case Datagrams datagrams -> datagrams(datagrams, text);
        }
    }

    private static void stream(Stream stream, TextBlock text) {
        text.field("sent", Counted.of(stream.sent(), "byte"));
        text.field("same", Counted.of(stream.same(), "byte") + " came back as sent");
        stream.difference().ifPresent(difference -> text.field("different", words(difference)));
        String firstByte = stream.firstByte().map(time -> ", first byte back " + Times.text(time)).orElse("");
        text.field("times", "connect " + Times.text(stream.connect()) + firstByte);
    }

    private static void datagrams(Datagrams datagrams, TextBlock text) {
        Counts counts = datagrams.counts();
        text.field("sent", Counted.of(counts.sent(), "datagram"));
        text.field("same", Counted.of(counts.same(), "datagram") + " came back as sent");
        text.field("else", counts.lost() + " lost, " + counts.duplicate() + " twice, " + counts.reordered()
                + " out of order, " + counts.different() + " different");
        datagrams.difference().ifPresent(difference -> text.field("different", words(difference)));
        datagrams.times().ifPresent(times -> text.field("times", words(times)));
        text.field("errors", datagrams.errors().stream().map(EchoedView::words).toList());
    }

    private static String words(Difference difference) {
        return "at offset " + difference.offset() + ": sent \"" + difference.sent() + "\", received \""
                + difference.received() + '"';
    }

    private static String words(RoundTrips times) {
        return "least " + Times.text(times.least()) + ", median " + Times.text(times.median()) + ", 95% within "
                + Times.text(times.p95());
    }

    private static String words(Told told) {
        String icmp = told.icmp().map(message -> ", ICMP " + message.numbers() + ' ' + message.name()
                + message.sender().map(sender -> " from " + sender.text()).orElse("")).orElse("");
        return told.error().code() + ", " + Counted.of(told.times(), "time") + icmp;
    }

    /** How much was the same. */
    @Override
    public void answers(Consumer<String> line) {
        line.accept(switch (echoed) {
            case Stream stream -> stream.same() + "/" + stream.sent();
            case Datagrams datagrams -> datagrams.counts().same() + "/" + datagrams.counts().sent();
        });
    }
}
