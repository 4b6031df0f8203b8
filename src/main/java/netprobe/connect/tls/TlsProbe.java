package netprobe.connect.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import netprobe.connect.tls.Observation.Down;
import netprobe.connect.tls.Observation.Up;
import netprobe.model.Confidence;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Failure.TlsFailure;
import netprobe.model.TlsCondition;
import netprobe.model.TlsFault;
import netprobe.model.TlsSession;
import netprobe.tables.SocketErrors;

/**
 * Makes a handshake as a program would, but takes whatever certificates come, and only then judges them; where the handshake fails, finds
 * out why.
 */
public final class TlsProbe {

    static final String HANDSHAKE = "handshake";
    private static final String VERIFY = "verify";

    private final InstantSource clock;

    /** Judges certificates by that clock. */
    public TlsProbe(InstantSource clock) {
        this.clock = clock;
    }

    /** Makes a handshake over a connected socket, and takes the socket over. */
    public TlsOutcome probe(Socket connected, TlsRequest request) {
        Observation seen = Handshake.over(connected, request.hello(), request.settings().identity(), request.timeout());
        Instant now = clock.instant();
        Verdict verdict = verdict(seen, request, now);
        var faults = new ArrayList<>(verdict.faults());
        if (seen.ending() instanceof Down down) {
            faults.add(Explanation.of(seen, down, request));
        }
        Optional<Failure> failure = faults.stream().findFirst().map(cause -> failure(cause, seen, request));
        Optional<Socket> connection =
                seen.ending() instanceof Up up ? Optional.of(up.connection()) : Optional.empty();
        return new TlsOutcome(session(seen, verdict, faults, new TlsSession.Trust(request.settings().anchors().source(),
                verdict.anchor(), now)), failure, connection, seen.chain().stream().map(TlsProbe::pin).toList());
    }

    private static String pin(X509Certificate certificate) {
        try {
            byte[] key = certificate.getPublicKey().getEncoded();
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Verdict verdict(Observation seen, TlsRequest request, Instant now) {
        if (!seen.chain().isEmpty()) {
            Verdict verdict = new ChainJudge(request.settings().anchors(), now).judge(seen.chain(), request.identity());
            return SecondTrust.considered(verdict, seen, request, now);
        }
        var fault = TlsFault.of(TlsCondition.NO_CERTIFICATE, "NO_CERTIFICATE_RETURNED", Confidence.PROVEN,
                "the peer agreed to a cipher suite without certificates: nobody knows who it is");
        return new Verdict(seen.isUp() ? List.of(fault) : List.of(), Optional.empty(), List.of());
    }

    private static TlsSession session(Observation seen, Verdict verdict, List<TlsFault> faults,
            TlsSession.Trust trust) {
        Hello hello = seen.hello();
        var notes = new ArrayList<>(verdict.notes());
        notes.addAll(HandshakeNotes.of(seen));
        return new TlsSession(new TlsSession.Offer(hello.serverName(), hello.protocols(), hello.versions()),
                seen.agreement(), seen.chain().stream().map(CertificateReader::read).toList(), trust,
                seen.clientRequest(), seen.progress(), faults, notes);
    }

    /** The failure of the first fault: the connection's own where that is what failed. */
    private static Failure failure(TlsFault cause, Observation seen, TlsRequest request) {
        Optional<String> peer = Optional.of(request.peer());
        return switch (cause.condition()) {
            case STALL -> new DeadlineExpired("timeout", request.timeout(), cause.evidence(), HANDSHAKE, peer);
            case RESET -> SocketErrors.errno(transport(seen), HANDSHAKE, request.peer());
            default -> new TlsFailure(cause.symbol(), cause.alert(), cause.evidence(),
                    cause.condition().isOfCertificates() ? VERIFY : HANDSHAKE, peer);
        };
    }

    private static IOException transport(Observation seen) {
        return seen.ending() instanceof Down down
                ? down.transport().orElseGet(() -> new IOException("reset"))
                : new IOException("reset");
    }
}
