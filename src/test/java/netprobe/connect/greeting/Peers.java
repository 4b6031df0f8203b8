package netprobe.connect.greeting;

import java.io.IOException;
import java.time.Duration;
import netprobe.connect.greeting.ScriptedPeer.Script;
import netprobe.model.Greeting;
import netprobe.model.Greeting.Detail.Capabilities;

/** Greets scripted peers. */
final class Peers {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private Peers() {}

    /** What comes of it, where TLS is nothing but a word. */
    static Greeted greet(GreetingProtocol protocol, boolean startTls, Script script) throws IOException {
        return greet(protocol, startTls, TlsUpgrade.Outcome.Secured::new, script);
    }

    static Greeted greet(GreetingProtocol protocol, boolean startTls, TlsUpgrade upgrade, Script script)
            throws IOException {
        try (var peer = new ScriptedPeer(script); var socket = peer.connect()) {
            var request = new GreetingRequest(protocol, "localhost", peer.port(), "127.0.0.1:" + peer.port(), startTls,
                    PATIENCE);
            return GreetingProbe.read(socket, request, upgrade);
        }
    }

    static Greeting greeting(Greeted greeted) {
        return greeted.greeting().orElseThrow();
    }

    static Capabilities capabilities(Greeted greeted) {
        return (Capabilities) greeting(greeted).detail().orElseThrow();
    }
}
