package netprobe.render;

import io.avaje.json.JsonWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netprobe.model.Attempt;
import netprobe.model.AttemptReport;
import netprobe.model.AttemptReport.Place;
import netprobe.model.DataFlow;
import netprobe.model.Failure;
import netprobe.model.IcmpOrigin;
import netprobe.model.IpAddress;
import netprobe.model.TcpMetrics;
import netprobe.model.Transport;

/** Shows one attempt to reach a port. */
record AttemptView(AttemptReport report) implements View {

    static final int WORD_WIDTH = "unreachable".length();
    private static final int TIME_WIDTH = 6;
    private static final int MICRO_DIGITS = 3;
    private static final int OPTIONS_INDENT = 4;

    @Override
    public void json(JsonWriter json) {
        Attempt attempt = report.attempt();
        JsonRenderer.member(json, "host", attempt.goal().host());
        json.name("port");
        json.value(attempt.goal().port());
        JsonRenderer.member(json, "transport", transport());
        JsonRenderer.member(json, "address", attempt.goal().address().text());
        JsonRenderer.member(json, "family", attempt.goal().address().family().symbol());
        JsonRenderer.member(json, "outcome", attempt.outcome().label());
        attempt.local().ifPresent(local -> JsonRenderer.member(json, "local", local));
        JsonRenderer.member(json, "peer", attempt.goal().peer());
        json.name("started_ms");
        json.value(JsonRenderer.milliseconds(attempt.began()));
        report.place().ifPresent(place -> JsonRenderer.member(json, "race", place.label()));
        attempt.metrics().ifPresent(metrics -> json(metrics, json));
        attempt.reply().ifPresent(reply -> JsonRenderer.member(json, "reply", reply));
        attempt.icmp().ifPresent(icmp -> IcmpJson.member(icmp, json));
        report.details().tls().ifPresent(session -> new TlsSessionView(session).json(json, "tls"));
        report.details().greeting().ifPresent(greeting -> GreetingView.json(greeting, json));
        report.details().data().ifPresent(data -> json(data, json));
        report.details().options().ifPresent(options -> new SocketOptionsView(options).options(json));
        report.cause().ifPresent(cause -> FindingView.json(cause, json));
    }

    private String transport() {
        boolean tls = report.details().tls().isPresent();
        return (tls ? Transport.TLS : report.attempt().goal().transport()).label();
    }

    private static void json(TcpMetrics metrics, JsonWriter json) {
        json.name("tcp_info");
        json.beginObject();
        json.name("rtt_ms");
        json.value(micros(metrics.roundTripMicros()));
        json.name("rtt_variance_ms");
        json.value(micros(metrics.roundTripVarianceMicros()));
        json.name("mss");
        json.value(metrics.segmentSize());
        json.name("path_mtu");
        json.value(metrics.pathMtu());
        json.name("retransmits");
        json.value(metrics.retransmits());
        json.endObject();
    }

    private static void json(DataFlow data, JsonWriter json) {
        json.name("data");
        json.beginObject();
        json.name("sent");
        json.value(data.sent());
        json.name("acknowledged");
        json.value(data.acknowledged());
        JsonRenderer.time(json, "took_ms", data.took());
        json.name("path_mtu");
        json.value(data.metrics().pathMtu());
        json.name("retransmits");
        json.value(data.metrics().retransmits());
        json.endObject();
    }

    private static String words(DataFlow data) {
        return data.acknowledged() + " of " + data.sent() + " bytes acknowledged in "
                + JsonRenderer.milliseconds(data.took()) + " ms, " + data.metrics().retransmits()
                + " retransmits, path MTU " + data.metrics().pathMtu();
    }

    private static BigDecimal micros(int micros) {
        return BigDecimal.valueOf(micros, MICRO_DIGITS);
    }

    @Override
    public void text(String input, TextBlock text) {
        Attempt attempt = report.attempt();
        String words = Stream.of(Optional.of(time(attempt.took())), race(), Optional.of(reason(attempt)),
                attempt.reply(), connection(attempt), name(attempt)).flatMap(Optional::stream)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("  "));
        text.outcome(attempt.goal().peer() + "/" + transport(), attempt.outcome().label(),
                WORD_WIDTH, attempt.outcome().isReached(), words);
        report.details().tls().ifPresent(session -> new TlsSessionView(session).text(text));
        report.details().greeting().ifPresent(greeting -> GreetingView.text(greeting, text));
        report.details().data().ifPresent(data -> text.field("data", words(data)));
        if (report.details().greeting().isPresent()) {
            report.details().failure().ifPresent(failure -> text.field("failed", failure(failure)));
        }
        report.details().options().ifPresent(options -> new SocketOptionsView(options).table(OPTIONS_INDENT, text));
        report.cause().ifPresent(cause -> FindingView.text(cause, text));
    }

    /** When it began, and how the race ended for it. */
    private Optional<String> race() {
        return report.place().map(place -> place == Place.NOT_STARTED
                ? place.label()
                : place.label() + ", began at " + report.attempt().began().toMillis() + " ms");
    }

    /** The name, where the operand was one. */
    private static Optional<String> name(Attempt attempt) {
        return attempt.goal().host().equals(attempt.goal().address().text())
                ? Optional.empty()
                : Optional.of("(" + attempt.goal().host() + ")");
    }

    private static Optional<String> connection(Attempt attempt) {
        if (!attempt.outcome().isReached()) {
            return attempt.metrics().filter(metrics -> metrics.retransmits() > 0)
                    .map(metrics -> "SYN sent " + (metrics.retransmits() + 1) + " times");
        }
        String from = attempt.local().map(local -> "from " + local).orElse("");
        String measured = attempt.metrics().map(
                metrics -> ", rtt " + micros(metrics.roundTripMicros()) + " ms, mss " + metrics.segmentSize()
                        + (metrics.retransmits() > 0 ? ", " + metrics.retransmits() + " retransmits" : ""))
                .orElse("");
        return Optional.of(from + measured);
    }

    /** The errno, and the ICMP message behind it. */
    static String reason(Attempt attempt) {
        return Stream.of(attempt.failure().map(AttemptView::failure), attempt.icmp().map(AttemptView::icmp))
                .flatMap(Optional::stream).collect(Collectors.joining("  "));
    }

    private static String failure(Failure failure) {
        return failure.space().equals("errno") ? failure.code() + ": " + failure.message() : failure.message();
    }

    private static String icmp(IcmpOrigin icmp) {
        String version = icmp.version() == 4 ? "ICMP " : "ICMPv6 ";
        String mtu = icmp.mtu().map(bytes -> ", MTU " + bytes).orElse("");
        String sender = icmp.sender().map(IpAddress::text).map(from -> " from " + from).orElse("");
        return version + icmp.numbers() + " (" + icmp.name() + mtu + ")" + sender;
    }

    /** Three digits are as much as means something. */
    private static String time(Duration took) {
        BigDecimal millis = BigDecimal.valueOf(took.toNanos(), 6);
        int digits = millis.intValue() < 10 ? 2 : millis.intValue() < 100 ? 1 : 0;
        String number = millis.setScale(digits, RoundingMode.HALF_UP).toPlainString();
        return " ".repeat(Math.max(0, TIME_WIDTH - number.length())) + number + " ms";
    }

    @Override
    public boolean tellsFailure() {
        return true;
    }

    @Override
    public void answers(Consumer<String> line) {
        if (report.attempt().outcome().isReached() && report.failure().isEmpty()) {
            line.accept(report.attempt().goal().peer());
        }
    }
}
