package netprobe.observe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import netprobe.connect.Attempts;
import netprobe.connect.Connection;
import netprobe.connect.DataProbe;
import netprobe.connect.OptionReader;
import netprobe.connect.greeting.Greeted;
import netprobe.connect.greeting.GreetingProbe;
import netprobe.connect.greeting.GreetingProtocol;
import netprobe.connect.greeting.GreetingRequest;
import netprobe.connect.greeting.TlsUpgrade;
import netprobe.connect.greeting.TlsUpgrade.Outcome.Refused;
import netprobe.connect.greeting.TlsUpgrade.Outcome.Secured;
import netprobe.connect.tls.TlsOutcome;
import netprobe.connect.tls.TlsProbe;
import netprobe.connect.tls.TlsRequest;
import netprobe.idna.UrlHost;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;
import netprobe.model.ConnectionDetails;
import netprobe.model.Failure;
import netprobe.model.SocketOptions;

/** What is said over a connection: a TLS handshake, a greeting, or one after the other; and what its socket is like. */
final class Conversation {

    private final ProbeRequest request;

    Conversation(ProbeRequest request) {
        this.request = request;
    }

    /**
     * Observes, and leaves the closing to the caller.
     *
     * @param connection of TCP; UDP has none
     */
    ConnectionDetails observe(Attempt attempt, Optional<Connection> connection) {
        if (connection.isEmpty() || !request.conversation().options()) {
            return said(attempt.goal(), connection);
        }
        Optional<SocketOptions> options = new OptionReader().read(attempt.goal(), connection.get());
        ConnectionDetails said = said(attempt.goal(), connection);
        return options.map(said::with).orElseGet(() -> said.noting("Java's sockets don't tell their options"));
    }

    private ConnectionDetails said(Goal goal, Optional<Connection> connection) {
        Optional<GreetingProtocol> protocol =
                request.conversation().greeting().flatMap(wish -> wish.on(goal.port(), goal.transport()));
        List<String> notes = notes(goal, protocol);
        if (connection.isEmpty()) {
            return protocol.map(known -> ofDatagrams(goal, known)).orElse(without(notes));
        }
        Optional<Integer> data = request.conversation().data();
        return data.isPresent()
                ? data(goal, connection.get(), data.get())
                : new Talk(goal, protocol, notes).hold(connection.get().socket());
    }

    private ConnectionDetails data(Goal goal, Connection connection, int bytes) {
        if (connection.descriptor().isEmpty()) {
            return without(List.of("Java's sockets don't tell whether data is acknowledged"));
        }
        DataProbe.Sent sent = DataProbe.send(connection.descriptor().getAsInt(), goal, bytes,
                request.settings().timeout(), request.settings().nanoClock());
        return new ConnectionDetails(Optional.empty(), Optional.empty(), Optional.of(sent.flow()), sent.failure(),
                List.of());
    }

    private List<String> notes(Goal goal, Optional<GreetingProtocol> protocol) {
        Optional<GreetingWish> wish = request.conversation().greeting();
        if (wish.isPresent() && protocol.isEmpty()) {
            return List.of(
                    "nothing is known of a greeting on port " + goal.port() + "; name one: --greeting=PROTOCOL");
        }
        boolean vain = wish.filter(GreetingWish::startTls).isPresent()
                && protocol.filter(GreetingProtocol::canStartTls).isEmpty();
        return vain ? List.of(protocol.orElseThrow().label() + " has no way to go over to TLS") : List.of();
    }

    private static ConnectionDetails without(List<String> notes) {
        return new ConnectionDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), notes);
    }

    private ConnectionDetails ofDatagrams(Goal goal, GreetingProtocol protocol) {
        try {
            InetAddress address = goal.address().scope().isEmpty()
                    ? InetAddress.getByAddress(goal.address().packed())
                    : InetAddress.getByName(goal.address().text());
            Greeted greeted = GreetingProbe.ask(new InetSocketAddress(address, goal.port()), expected(goal, protocol));
            return new ConnectionDetails(Optional.empty(), greeted.greeting(), Optional.empty(), greeted.failure(),
                    List.of());
        } catch (UnknownHostException noSuchScope) {
            throw new IllegalStateException("it was reached just now", noSuchScope);
        }
    }

    private GreetingRequest expected(Goal goal, GreetingProtocol protocol) {
        String host = UrlHost.toAscii(goal.host()).orElse(goal.address().text());
        boolean startTls = request.conversation().greeting().filter(GreetingWish::startTls).isPresent();
        return new GreetingRequest(protocol, host, goal.port(), goal.peer(), startTls,
                request.settings().timeout());
    }

    /** One conversation, which keeps what it saw of TLS wherever that came in. */
    private final class Talk implements TlsUpgrade {
        private final Goal goal;
        private final Optional<GreetingProtocol> protocol;
        private final List<String> notes;
        private Optional<TlsOutcome> tls = Optional.empty();

        Talk(Goal goal, Optional<GreetingProtocol> protocol, List<String> notes) {
            this.goal = goal;
            this.protocol = protocol;
            this.notes = notes;
        }

        ConnectionDetails hold(Socket socket) {
            boolean later = request.conversation().greeting().filter(GreetingWish::startTls).isPresent();
            if (later || !request.conversation().beginsInTls()) {
                return greeted(socket);
            }
            return switch (over(socket)) {
                case Secured(Socket secured) -> greeted(secured);
                case Refused _ -> details(Optional.empty());
            };
        }

        private ConnectionDetails greeted(Socket socket) {
            TlsUpgrade upgrade = tls.isPresent() ? TlsUpgrade.DONE : this;
            return details(protocol.map(known -> GreetingProbe.read(socket, expected(goal, known), upgrade)));
        }

        /** What is wrong with TLS comes before what is wrong within it. */
        private ConnectionDetails details(Optional<Greeted> greeted) {
            Optional<Failure> failure = tls.flatMap(TlsOutcome::failure).or(() -> greeted.flatMap(Greeted::failure));
            return new ConnectionDetails(tls.map(TlsOutcome::session), greeted.flatMap(Greeted::greeting),
                    Optional.empty(),
                    failure, notes);
        }

        @Override
        public Outcome over(Socket plain) {
            var wanted = new TlsRequest(goal.host(), goal.peer(), request.conversation().tls().orElseThrow(),
                    request.settings().timeout(),
                    () -> Attempts.again(goal, request.settings()).socket());
            TlsOutcome outcome = new TlsProbe(InstantSource.system()).probe(plain, wanted);
            tls = Optional.of(outcome);
            return outcome.connection().<Outcome>map(Secured::new)
                    .orElseGet(() -> new Refused(outcome.failure().orElseThrow()));
        }
    }
}
