package netprobe.query;

import java.util.Optional;
import netprobe.dns.Server;
import netprobe.model.DnsTransport;

/**
 * Where a question goes.
 *
 * @param transport by which it goes first
 * @param server address and port
 * @param name whom the certificate of a TLS or HTTPS server has to be for, and what it is asked by; its address where there is none
 * @param path what follows the host in the URL of an HTTPS server, such as {@code /dns-query}
 * @param strict whether nothing less will do: of TLS, a certificate that does not verify; of UDP, the stream after a truncated answer
 */
public record Endpoint(DnsTransport transport, Server server, Optional<String> name, Optional<String> path,
        boolean strict) {

    /** UDP first, and TCP after a truncated answer. */
    public static Endpoint plain(Server server) {
        return new Endpoint(DnsTransport.UDP, server, Optional.empty(), Optional.empty(), false);
    }

    /** Whom the certificate has to be for. */
    String host() {
        return name.orElseGet(() -> server.address().text());
    }

    /** {@code address:port}; of HTTPS the URL. */
    public String text() {
        return transport == DnsTransport.DOH ? "https://" + authority() + path.orElse("") : server.text();
    }

    /** Host and port as a URL has them; the port only where it is not the usual one. */
    String authority() {
        if (name.isEmpty()) {
            String all = server.text();
            return server.port() == transport.port() ? all.substring(0, all.lastIndexOf(':')) : all;
        }
        return name.get() + (server.port() == transport.port() ? "" : ":" + server.port());
    }

    /** The same server by TCP. */
    Endpoint byTcp() {
        return new Endpoint(DnsTransport.TCP, server, name, path, strict);
    }
}
