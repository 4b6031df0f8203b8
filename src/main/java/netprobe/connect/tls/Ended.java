package netprobe.connect.tls;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netprobe.connect.tls.Observation.Down;
import netprobe.tables.TlsAlerts;

/**
 * What ended a handshake, read off what the connection did and the peer said, and off Java's words only where nothing else tells: alerts of
 * TLS 1.3 come encrypted.
 */
sealed interface Ended {

    /** The peer said why, in an alert. */
    record ByAlert(int number) implements Ended {
        String name() {
            return TlsAlerts.name(number);
        }
    }

    /** The peer sends something else than TLS, one byte a character. */
    record ByPlaintext(String beginning, boolean isEcho) implements Ended {}

    /** Time ran out. */
    record BySilence() implements Ended {}

    /** The connection broke. */
    record ByReset(IOException exception) implements Ended {}

    /** The peer closed the connection. */
    record ByClosing() implements Ended {}

    /** This end could not go on with what came: Java's reason. */
    record ByOurselves(String reason) implements Ended {}

    /** How that handshake ended. */
    static Ended of(Down down) {
        return AlertText.in(down).<Ended>map(ByAlert::new).orElseGet(() -> withoutAlert(down));
    }

    private static Ended withoutAlert(Down down) {
        PeerFlight flight = down.flight();
        if (!flight.isTls() || flight.isEcho()) {
            return new ByPlaintext(down.beginning(), flight.isEcho());
        }
        if (down.transport().isPresent()) {
            IOException exception = down.transport().get();
            return exception instanceof SocketTimeoutException ? new BySilence() : new ByReset(exception);
        }
        if (down.isClosed() || AlertText.closes(down)) {
            return new ByClosing();
        }
        return new ByOurselves(String.valueOf(down.exception().getMessage()));
    }

    /** Alerts in what the peer sent and in what Java says. */
    final class AlertText {

        private static final Pattern RECEIVED = Pattern.compile("Received fatal alert: (\\w+)");
        private static final Pattern UNKNOWN = Pattern.compile("Unknown alert description \\((-?\\d+)\\)");

        private AlertText() {}

        static Optional<Integer> in(Down down) {
            return down.flight().fatal().filter(alert -> alert.number() != 0).map(PeerFlight.Alert::number)
                    .or(() -> named(String.valueOf(down.exception().getMessage())));
        }

        static boolean closes(Down down) {
            return down.flight().alerts().stream().anyMatch(alert -> alert.number() == 0)
                    || String.valueOf(down.exception().getMessage()).contains("close_notify");
        }

        private static Optional<Integer> named(String text) {
            Matcher received = RECEIVED.matcher(text);
            if (received.find()) {
                OptionalInt number = TlsAlerts.number(received.group(1));
                return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
            }
            Matcher unknown = UNKNOWN.matcher(text);
            return unknown.find() ? Optional.of(Integer.parseInt(unknown.group(1)) & 0xff) : Optional.empty();
        }
    }
}
