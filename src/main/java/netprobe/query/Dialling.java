package netprobe.query;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import netprobe.connect.tls.TlsOutcome;
import netprobe.connect.tls.TlsProbe;
import netprobe.connect.tls.TlsRequest;
import netprobe.connect.tls.TlsSettings;
import netprobe.dns.Exchange;
import netprobe.dns.Server;
import netprobe.dns.Sockets;
import netprobe.dns.Timer;
import netprobe.model.DnsStep;
import netprobe.model.DnsTransport;
import netprobe.model.Failure;
import netprobe.model.IpAddress;
import netprobe.query.http.HttpConnection;

/** Connects to servers by TCP, and makes the handshake where the transport has one. */
final class Dialling {

    private final Optional<IpAddress> source;
    private final Supplier<TlsSettings> tls;
    private Optional<TlsSettings> known = Optional.empty();

    Dialling(InquirySettings settings) {
        this.source = settings.source();
        this.tls = settings.tls();
    }

    /** A connection for the endpoint's transport, within the time. */
    Dialled dial(Endpoint endpoint, Timer timer) {
        long start = System.nanoTime();
        try {
            Socket socket = connect(endpoint.server(), timer);
            var step = new DnsStep("connect", since(start));
            return endpoint.transport() == DnsTransport.TCP
                    ? new Dialled.Up(new Secured(socket, socket, Optional.empty()), List.of(step), List.of())
                    : secure(socket, endpoint, step, timer);
        } catch (IOException unreached) {
            return new Dialled.Down(Exchange.failure(unreached, endpoint.server(), timer), Optional.empty(),
                    List.of(new DnsStep("connect", since(start))));
        }
    }

    private Socket connect(Server server, Timer timer) throws IOException {
        InetSocketAddress address = Sockets.address(server);
        var socket = new Socket();
        try {
            if (source.isPresent()) {
                socket.bind(Sockets.source(source.get(), address));
            }
            socket.setTcpNoDelay(true);
            socket.connect(address, timer.remaining());
            return socket;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    private Dialled secure(Socket wire, Endpoint endpoint, DnsStep connected, Timer timer)
            throws SocketTimeoutException {
        long start = System.nanoTime();
        var request = new TlsRequest(endpoint.host(), endpoint.server().text(), settings(endpoint.transport()),
                Duration.ofMillis(timer.remaining()), () -> connect(endpoint.server(), timer));
        TlsOutcome outcome = new TlsProbe(InstantSource.system()).probe(wire, request);
        var steps = new ArrayList<>(List.of(connected, new DnsStep("handshake", since(start))));
        boolean isPinned = outcome.connection().isPresent() && !settings().pins().isEmpty();
        Optional<Failure> failure = isPinned ? mismatch(outcome, endpoint) : outcome.failure();
        if (outcome.connection().isEmpty() || failure.isPresent() && (endpoint.strict() || isPinned)) {
            outcome.connection().ifPresent(connection -> new Secured(wire, connection, Optional.empty()).end());
            return new Dialled.Down(failure.orElseThrow(), Optional.of(outcome.session()), steps);
        }
        var secured = new Secured(wire, outcome.connection().get(), Optional.of(outcome.session()));
        return new Dialled.Up(secured, steps, failure.map(Dialling::putUpWith).stream().toList());
    }

    /** Why none of the pinned keys is the server's, if it isn't; who vouches for it is no matter then. */
    private Optional<Failure> mismatch(TlsOutcome outcome, Endpoint endpoint) {
        boolean known = outcome.pins().stream().anyMatch(settings().pins()::contains);
        String own = outcome.pins().stream().findFirst().map(pin -> "; its own is " + pin).orElse("");
        return known
                ? Optional.empty()
                : Optional.of(new Failure.TlsFailure("PIN_MISMATCH", OptionalInt.empty(),
                        "no key of the server's is one of those that are pinned" + own, "verify",
                        Optional.of(endpoint.server().text())));
    }

    private static String putUpWith(Failure failure) {
        return "nobody knows who answers: " + failure.code() + ": " + failure.message();
    }

    /** What the transport offers by ALPN, unless something else is wanted. */
    private TlsSettings settings(DnsTransport transport) {
        TlsSettings wanted = settings();
        List<String> usual = transport == DnsTransport.DOH
                ? List.of(HttpConnection.HTTP_2, HttpConnection.HTTP_1)
                : List.of("dot");
        return new TlsSettings(wanted.serverName(), wanted.protocols().isEmpty() ? usual : wanted.protocols(),
                wanted.versions(), wanted.anchors(), wanted.identity(), wanted.pins());
    }

    private synchronized TlsSettings settings() {
        known = known.isPresent() ? known : Optional.of(tls.get());
        return known.get();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
