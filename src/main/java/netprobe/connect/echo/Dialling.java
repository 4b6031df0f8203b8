package netprobe.connect.echo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import netprobe.connect.Attempts;
import netprobe.connect.Connection;
import netprobe.connect.Goals;
import netprobe.connect.Settings;
import netprobe.connect.Sink;
import netprobe.connect.Source;
import netprobe.libc.Endpoint;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;
import netprobe.model.Transport;

/** Tries the addresses of a host in turn until one lets itself be connected. */
final class Dialling implements Goals, Sink {

    private final String host;
    private final Iterator<Endpoint> endpoints;
    private final List<Attempt> failed = new ArrayList<>();
    private Optional<Connected> connected = Optional.empty();

    /**
     * A connection that was made.
     *
     * @param socket its descriptor, which is the taker's to close
     */
    record Connected(int socket, Attempt attempt) {}

    private Dialling(EchoRequest request) {
        this.host = request.host();
        this.endpoints = request.endpoints().iterator();
    }

    /** Dials; the attempts tell what came of it. */
    static Dialling of(EchoRequest request) {
        var dialling = new Dialling(request);
        Duration timeout = request.limits().timeout();
        Attempts.tcp(dialling, new Settings(timeout, request.limits().deadline(), Source.ANY, 1, request.nanoClock()),
                true, dialling);
        return dialling;
    }

    Optional<Connected> connected() {
        return connected;
    }

    /** The attempts that came to nothing, in order. */
    List<Attempt> failed() {
        return failed;
    }

    @Override
    public boolean areDone() {
        return connected.isPresent() || !endpoints.hasNext();
    }

    @Override
    public Optional<Goal> next() {
        if (areDone()) {
            return Optional.empty();
        }
        Endpoint endpoint = endpoints.next();
        return Optional.of(new Goal(host, endpoint.scoped(), endpoint.port(), Transport.TCP));
    }

    @Override
    public void accept(long number, Attempt attempt, Optional<Connection> connection) {
        connected = connection.map(open -> new Connected(open.descriptor().orElseThrow(), attempt));
        if (connected.isEmpty()) {
            failed.add(attempt);
        }
    }
}
