package netprobe.model;

import java.util.OptionalInt;

/**
 * Something that is wrong with a handshake or a certificate, with what shows it.
 *
 * @param condition what is wrong
 * @param symbol the name to search for: of an alert that was received as in RFC 8446 ({@code handshake_failure}); of what this end found
 *        out as in OpenSSL ({@code CERT_HAS_EXPIRED}, {@code WRONG_VERSION_NUMBER}); an errno's of the connection under it
 * @param alert the number of an alert that was received
 * @param confidence how sure it is
 * @param evidence what shows it, one sentence without a final full stop
 */
public record TlsFault(TlsCondition condition, String symbol, OptionalInt alert, Confidence confidence,
        String evidence) {

    /** What this end found out by itself. */
    public static TlsFault of(TlsCondition condition, String symbol, Confidence confidence, String evidence) {
        return new TlsFault(condition, symbol, OptionalInt.empty(), confidence, evidence);
    }

    /** The same symptom, with what is behind it. */
    public TlsFault because(TlsCondition cause, Confidence sureness, String proof) {
        return new TlsFault(cause, symbol, alert, sureness, proof);
    }
}
