package netprobe.dns;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Name servers on addresses of loopback, all at one port that was free: a root and what is below it. */
public final class ScriptedInternet implements Closeable {

    private static final int ATTEMPTS = 50;

    private final List<ScriptedServer> servers = new ArrayList<>();

    /** Where a server listens, and what it does. */
    public record Host(String address, Script script) {}

    private ScriptedInternet() {}

    /** Starts the servers. */
    public static ScriptedInternet start(Host... hosts) throws IOException {
        for (int attempt = 1;; attempt++) {
            var internet = new ScriptedInternet();
            try {
                internet.startAll(hosts);
                return internet;
            } catch (java.net.BindException taken) {
                internet.close();
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    private void startAll(Host... hosts) throws IOException {
        for (Host host : hosts) {
            int port = servers.isEmpty() ? 0 : port();
            servers.add(port == 0
                    ? ScriptedServer.start(host.address(), host.script())
                    : ScriptedServer.start(host.address(), port, host.script()));
        }
    }

    /** The port of them all. */
    public int port() {
        return servers.getFirst().server().port();
    }

    /** What the one at an address was asked so far: {@code name type}, in order. */
    public List<String> asked(String address) {
        return servers.stream().filter(server -> server.server().address().text().equals(address))
                .flatMap(server -> server.asked().stream()).toList();
    }

    /** How many queries came to all of them. */
    public int queries() {
        return servers.stream().mapToInt(server -> server.queries().size()).sum();
    }

    @Override
    public void close() throws IOException {
        for (ScriptedServer server : servers) {
            server.close();
        }
    }
}
