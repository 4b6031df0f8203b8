package netprobe.connect.tls;

import static netprobe.model.Confidence.LIKELY;
import static netprobe.model.Confidence.POSSIBLE;
import static netprobe.model.Confidence.PROVEN;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import netprobe.connect.tls.Observation.Down;
import netprobe.model.Confidence;
import netprobe.model.TlsCondition;
import netprobe.model.TlsFault;
import netprobe.model.TlsVersion;
import netprobe.tables.SocketErrors;

/** Why a handshake failed: what ended it, what was seen until then, and, where that leaves it open, what the peer takes instead. */
final class Explanation {

    /** What peers answer whom they don't like, whatever it is they don't like. */
    private static final Set<String> VAGUE = Set.of("handshake_failure", "insufficient_security", "internal_error",
            "access_denied", "illegal_parameter", "decode_error");
    private static final Set<String> ABOUT_CLIENT = Set.of("certificate_required", "handshake_failure",
            "bad_certificate", "certificate_unknown", "unsupported_certificate", "certificate_expired",
            "certificate_revoked", "unknown_ca", "access_denied", "decrypt_error", "no_certificate");

    private final Observation seen;
    private final Down down;
    private final Trials trials;

    private Explanation(Observation seen, Down down, Trials trials) {
        this.seen = seen;
        this.down = down;
        this.trials = trials;
    }

    static TlsFault of(Observation seen, Down down, TlsRequest request) {
        return new Explanation(seen, down, new Trials(request, seen.progress().firstByte())).fault();
    }

    private TlsFault fault() {
        return switch (Ended.of(down)) {
            case Ended.ByAlert alert -> byAlert(alert);
            case Ended.ByPlaintext plain -> fault(TlsCondition.PLAINTEXT_PEER, "WRONG_VERSION_NUMBER", PROVEN,
                    Plaintext.describe(plain));
            case Ended.BySilence _ -> bySilence();
            case Ended.ByReset reset -> cutOff(
                    fault(TlsCondition.RESET, SocketErrors.errno(reset.exception(), TlsProbe.HANDSHAKE, "").code(),
                            PROVEN, "the connection was reset " + phase()));
            case Ended.ByClosing _ -> cutOff(fault(TlsCondition.CLOSED, "UNEXPECTED_EOF_WHILE_READING", PROVEN,
                    "the peer closed the connection " + phase()));
            case Ended.ByOurselves own -> byOurselves(own.reason());
        };
    }

    private TlsFault byAlert(Ended.ByAlert alert) {
        String name = alert.name();
        TlsFault plain = new TlsFault(TlsCondition.ALERT, name, OptionalInt.of(alert.number()), PROVEN,
                "the peer sent the alert " + name + " " + phase());
        if (seen.clientRequest().isPresent() && ABOUT_CLIENT.contains(name)) {
            return aboutClient(plain);
        }
        return switch (name) {
            case "protocol_version" -> noVersion(plain);
            case "unrecognized_name" -> nameRefused(plain);
            case "no_application_protocol" -> plain.because(TlsCondition.ALPN_REJECTED, PROVEN,
                    "the peer speaks none of " + String.join(", ", seen.hello().protocols()));
            case "certificate_required" -> plain.because(TlsCondition.CLIENT_CERT_REQUIRED, PROVEN, plain.evidence());
            default -> VAGUE.contains(name) ? tryOtherwise(plain) : plain;
        };
    }

    /** A refusal after the peer asked for a certificate is about that, unless the peer says otherwise. */
    private TlsFault aboutClient(TlsFault plain) {
        boolean isAnswered = seen.clientRequest().orElseThrow().answered();
        Confidence sureness = plain.symbol().equals("certificate_required") ? PROVEN : LIKELY;
        return isAnswered
                ? plain.because(TlsCondition.CLIENT_CERT_REJECTED, sureness,
                        "the peer asked for a certificate, got one, and answered " + plain.symbol())
                : plain.because(TlsCondition.CLIENT_CERT_REQUIRED, sureness,
                        "the peer asked for a certificate, got none, and answered " + plain.symbol());
    }

    private TlsFault nameRefused(TlsFault plain) {
        if (seen.hello().serverName().isEmpty()) {
            return plain.because(TlsCondition.SNI_REQUIRED, LIKELY,
                    "the peer wants to be asked for a name, and none was given");
        }
        return withoutName(plain).orElseGet(() -> plain.because(TlsCondition.SNI_REJECTED, LIKELY,
                "the peer has nothing under the name " + serverName()));
    }

    /** Whether the peer goes on when it is asked for no name, and not when it is asked as before: then it was the name, and no passing trouble. */
    private Optional<TlsFault> withoutName(TlsFault plain) {
        if (seen.hello().serverName().isEmpty()) {
            return Optional.empty();
        }
        return trials.with(seen.hello().nameless()).filter(Explanation::gotThrough)
                .filter(_ -> trials.with(seen.hello()).filter(Explanation::gotThrough).isEmpty())
                .map(other -> plain.because(TlsCondition.SNI_REJECTED, PROVEN, plain.evidence()
                        + "; asked for no name instead of " + serverName() + ", it goes on" + shows(other)));
    }

    /** Past the point where a peer chooses a name, a version and a cipher suite. */
    private static boolean gotThrough(Observation other) {
        return other.isUp() || !other.chain().isEmpty();
    }

    private static String shows(Observation other) {
        return other.chain().isEmpty()
                ? ""
                : ", with the certificate of " + other.chain().getFirst().getSubjectX500Principal();
    }

    private TlsFault noVersion(TlsFault plain) {
        var taken = trials.versionsBesides(seen.hello());
        String offered = "offered " + labels(seen.hello().versions());
        return plain.because(TlsCondition.VERSION, PROVEN, taken.isEmpty()
                ? offered + ": the peer takes none of these"
                : offered + ": the peer takes " + labels(taken));
    }

    /** A refusal that says nothing: by the name, by the version, by the ciphers? */
    private TlsFault tryOtherwise(TlsFault plain) {
        Optional<TlsFault> name = withoutName(plain);
        if (name.isPresent()) {
            return name.get();
        }
        Optional<Observation> anyCipher = trials.with(seen.hello().withAnyCipher()).filter(Explanation::gotThrough);
        if (anyCipher.isPresent()) {
            return plain.because(TlsCondition.NO_COMMON_CIPHER, PROVEN, plain.evidence()
                    + "; offered every cipher suite there is, it takes "
                    + anyCipher.get().agreement().cipher().orElse("one"));
        }
        var versions = trials.versionsBesides(seen.hello());
        if (!versions.isEmpty()) {
            return plain.because(TlsCondition.VERSION, PROVEN, plain.evidence() + "; offered "
                    + labels(seen.hello().versions()) + ", it takes " + labels(versions));
        }
        return seen.hello().serverName().isEmpty() && plain.condition() == TlsCondition.ALERT
                ? plain.because(TlsCondition.SNI_REQUIRED, POSSIBLE,
                        plain.evidence() + "; it may want to be asked for a name, and none was given")
                : plain;
    }

    /** A connection that ends without a word: before the peer said anything, something about the hello may be the reason. */
    private TlsFault cutOff(TlsFault plain) {
        if (seen.clientRequest().isPresent()) {
            TlsCondition cause = seen.clientRequest().get().answered()
                    ? TlsCondition.CLIENT_CERT_REJECTED
                    : TlsCondition.CLIENT_CERT_REQUIRED;
            return plain.because(cause, LIKELY, plain.evidence() + ", having asked for a certificate");
        }
        return seen.progress().received() == 0 ? inClear(plain).orElseGet(() -> tryOtherwise(plain)) : plain;
    }

    /** Who waits for the end of a line, or is put off by what is none, may be a peer without TLS. */
    private Optional<TlsFault> inClear(TlsFault plain) {
        return trials.inClear().map(answer -> fault(TlsCondition.PLAINTEXT_PEER, "WRONG_VERSION_NUMBER", PROVEN,
                plain.evidence() + "; asked without TLS, "
                        + Plaintext.describe(new Ended.ByPlaintext(answer, false))));
    }

    private TlsFault bySilence() {
        TlsFault plain = fault(TlsCondition.STALL, "ETIMEDOUT", PROVEN,
                "nothing more came within the handshake's time, " + phase());
        return seen.progress().received() == 0
                ? inClear(plain).or(() -> withoutName(plain)).orElse(plain)
                : plain;
    }

    private TlsFault byOurselves(String reason) {
        Optional<TlsVersion> chosen = down.flight().version();
        if (chosen.isPresent() && !seen.hello().versions().contains(chosen.get())) {
            return fault(TlsCondition.VERSION, "UNSUPPORTED_PROTOCOL", PROVEN, "offered "
                    + labels(seen.hello().versions()) + ": the peer answered in " + chosen.get().label());
        }
        boolean isCertificate = reason.startsWith("(bad_certificate)") && seen.chain().isEmpty();
        return isCertificate
                ? fault(TlsCondition.BAD_CERTIFICATE, "BAD_CERTIFICATE", PROVEN,
                        "the peer's certificate can't be read: " + reason)
                : fault(TlsCondition.PROTOCOL_ERROR, "PROTOCOL_ERROR", PROVEN,
                        "this end could not go on with what the peer sent " + phase() + ": " + reason);
    }

    private String phase() {
        return Phase.of(seen, down);
    }

    private String serverName() {
        return seen.hello().serverName().orElse("");
    }

    private static String labels(List<TlsVersion> versions) {
        return String.join(", ", versions.stream().map(TlsVersion::label).toList());
    }

    private static TlsFault fault(TlsCondition condition, String symbol, Confidence confidence, String evidence) {
        return TlsFault.of(condition, symbol, confidence, evidence);
    }
}
