package netprobe.connect.tls;

import java.util.ArrayList;
import java.util.List;
import netprobe.model.TlsVersion;
import netprobe.tables.TlsAlerts;

/** What is unusual about a handshake, though it stops nobody. */
final class HandshakeNotes {

    private HandshakeNotes() {}

    static List<String> of(Observation seen) {
        var notes = new ArrayList<String>();
        for (int warning : seen.warnings()) {
            notes.add(
                    "the peer warned: " + TlsAlerts.name(warning) + "; OpenSSL goes on at that, Java programs give up");
        }
        if (seen.isUp() && !seen.hello().protocols().isEmpty() && seen.agreement().protocol().isEmpty()) {
            notes.add("the peer chose none of the protocols offered by ALPN, and did not mind");
        }
        seen.agreement().version().filter(HandshakeNotes::isDeprecated).ifPresent(
                version -> notes.add(version + " is deprecated (RFC 8996): most programs no longer offer it"));
        return notes;
    }

    private static boolean isDeprecated(String version) {
        return TlsVersion.parse(version).filter(known -> !TlsVersion.CURRENT.contains(known)).isPresent();
    }
}
