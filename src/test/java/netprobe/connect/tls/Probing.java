package netprobe.connect.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import netprobe.model.TlsVersion;

/** A probe of a loopback port, as tests vary it. */
record Probing(String host, TlsSettings settings, Duration timeout) {

    static final String HOST = "www.lab.example";

    /** Of the usual host, trusting these. */
    static Probing trusting(Issued... anchors) {
        var trusted = new TrustAnchors("the test", false, Arrays.stream(anchors).map(Issued::certificate).toList());
        return new Probing(HOST,
                new TlsSettings(Optional.empty(), List.of(), TlsVersion.CURRENT, trusted, Optional.empty()),
                Duration.ofSeconds(5));
    }

    Probing against(TrustAnchors anchors) {
        return with(new TlsSettings(settings.serverName(), settings.protocols(), settings.versions(), anchors,
                settings.identity()));
    }

    Probing of(String other) {
        return new Probing(other, settings, timeout);
    }

    Probing asking(String serverName) {
        return with(new TlsSettings(Optional.of(serverName), settings.protocols(), settings.versions(),
                settings.anchors(), settings.identity()));
    }

    Probing offering(String... protocols) {
        return with(new TlsSettings(settings.serverName(), List.of(protocols), settings.versions(), settings.anchors(),
                settings.identity()));
    }

    Probing in(TlsVersion... versions) {
        return with(new TlsSettings(settings.serverName(), settings.protocols(), List.of(versions), settings.anchors(),
                settings.identity()));
    }

    Probing as(Issued client) {
        return with(
                new TlsSettings(settings.serverName(), settings.protocols(), settings.versions(), settings.anchors(),
                        Optional.of(new ClientIdentity(List.of(client.certificate()), client.keys().getPrivate()))));
    }

    Probing within(Duration limit) {
        return new Probing(host, settings, limit);
    }

    private Probing with(TlsSettings changed) {
        return new Probing(host, changed, timeout);
    }

    TlsOutcome on(int port) throws IOException {
        var request = new TlsRequest(host, "127.0.0.1:" + port, settings, timeout, () -> connect(port));
        return new TlsProbe(InstantSource.system()).probe(connect(port), request);
    }

    private static Socket connect(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }
}
