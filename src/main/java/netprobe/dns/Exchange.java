package netprobe.dns;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import netprobe.model.Failure;
import netprobe.tables.SocketErrors;

/** One question to one server by one transport. */
final class Exchange {

    private final Query query;
    private final Server server;
    private final Transport transport;
    private int unrelated;

    Exchange(Query query, Server server, Transport transport) {
        this.query = query;
        this.server = server;
        this.transport = transport;
    }

    /** Asks, and listens until the answer comes or the time is over. */
    Receipt run(Timer timer) {
        try (Connection connection = connect(timer)) {
            connection.send(query.wire());
            return listen(connection, timer);
        } catch (SocketTimeoutException silent) {
            return new Receipt.Silent(unrelated);
        } catch (EOFException ended) {
            return failed(malformed("the server closed the connection before the end of its answer"));
        } catch (IOException refused) {
            return failed(SocketErrors.errno(refused, Stub.OPERATION, server.text()));
        }
    }

    private Connection connect(Timer timer) throws IOException {
        return transport == Transport.UDP ? new UdpConnection(server) : new TcpConnection(server, timer);
    }

    /** What is not the answer is ignored, and listening goes on: it may be forged, or late (RFC 5452, section 9.1). */
    private Receipt listen(Connection connection, Timer timer) throws IOException {
        while (true) {
            switch (Reading.of(connection.receive(timer), query)) {
                case Reading.Answered(var message) -> {
                    return new Receipt.Answered(new Response(query.question(), server, transport, message), unrelated);
                }
                case Reading.Unreadable(var reason) -> {
                    return failed(malformed(reason));
                }
                case Reading.Unrelated() -> unrelated++;
            }
        }
    }

    private Receipt failed(Failure failure) {
        return new Receipt.Failed(failure, unrelated);
    }

    private Failure malformed(String reason) {
        return new Failure.Malformed("dns", reason, Stub.OPERATION, Optional.of(server.text()));
    }
}
