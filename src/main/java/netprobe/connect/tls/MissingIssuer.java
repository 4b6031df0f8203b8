package netprobe.connect.tls;

import static netprobe.model.Confidence.LIKELY;
import static netprobe.model.Confidence.POSSIBLE;
import static netprobe.model.Confidence.PROVEN;
import static netprobe.model.TlsCondition.CHAIN_INCOMPLETE;
import static netprobe.model.TlsCondition.UNTRUSTED_CA;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import netprobe.model.Confidence;
import netprobe.model.TlsCondition;
import netprobe.model.TlsFault;

/**
 * Why a chain ends in a certificate whose issuer is neither sent nor trusted: the peer keeps an intermediate authority back, or the issuer
 * is a root that nobody here knows, which peers rightly leave out (RFC 8446, section 4.4.2).
 *
 * <p>Both look the same, but for what the last certificate says of its issuer, and how that issuer is related to those who are trusted. With
 * nothing to go by, all that is sure is that the issuer is not trusted.
 */
final class MissingIssuer {

    private static final String SYMBOL = "UNABLE_TO_GET_ISSUER_CERT_LOCALLY";
    private static final Set<String> ROOT_WORDS = Set.of("root");
    private static final Set<String> INTERMEDIATE_WORDS =
            Set.of("intermediate", "inter", "int", "ica", "issuing", "issuer", "sub", "subca", "subordinate", "signing",
                    "tls", "dv", "ov", "ev");

    /** What authorities of different owners have in common. */
    private static final Set<String> COMMON_WORDS = Set.of("ca", "root", "authority", "certificate", "certification",
            "global", "trust", "server", "class", "public", "primary", "the", "of", "and", "inc", "ltd", "llc", "rsa",
            "ecc", "private", "internal", "local", "company", "corporate", "test", "testing", "lab", "demo", "example");

    /** Whom OpenSSL takes for the owner where nobody says another: everybody's. */
    private static final String NO_OWNER = "Internet Widgits Pty Ltd";

    private final X509Certificate last;
    private final Extensions extensions;
    private final boolean isLeaf;
    private final TrustAnchors anchors;
    private final X500Principal issuer;
    private final Set<String> words;

    private MissingIssuer(CertificationPath path, TrustAnchors anchors) {
        this.last = path.top();
        this.extensions = new Extensions(last);
        this.isLeaf = path.certificates().size() == 1;
        this.anchors = anchors;
        this.issuer = last.getIssuerX500Principal();
        this.words = words(issuer);
    }

    /** Weighs the evidence, the strongest first. */
    static TlsFault of(CertificationPath path, TrustAnchors anchors) {
        var missing = new MissingIssuer(path, anchors);
        return Stream.of(missing.namesake(), missing.issuersIssuer(), missing.calledRoot(), missing.madePublicly(),
                missing.calledIntermediate(), missing.kin(), missing.location()).flatMap(Optional::stream).findFirst()
                .orElseGet(missing::unknown);
    }

    /** An anchor has that name, but did not sign. */
    private Optional<TlsFault> namesake() {
        return anchors.named(issuer).isEmpty()
                ? Optional.empty()
                : found(UNTRUSTED_CA, LIKELY, "an authority of that name is trusted here, but with another key");
    }

    /** The authority key identifier may say who issued the issuer's own certificate. */
    private Optional<TlsFault> issuersIssuer() {
        Optional<X500Principal> above = extensions.authorityIssuer();
        if (above.isEmpty()) {
            return Optional.empty();
        }
        if (above.get().equals(issuer)) {
            return found(UNTRUSTED_CA, PROVEN, "that is a root, by the authority key identifier, and not trusted here");
        }
        boolean isKnown = !anchors.named(above.get()).isEmpty();
        return found(CHAIN_INCOMPLETE, isKnown ? PROVEN : LIKELY, "that is an intermediate authority of " + above.get()
                + ", by the authority key identifier" + (isKnown ? ", who is trusted here" : ""));
    }

    private Optional<TlsFault> calledRoot() {
        return words.stream().anyMatch(ROOT_WORDS::contains)
                ? found(UNTRUSTED_CA, LIKELY, "that is a root by its name, and not trusted here")
                : Optional.empty();
    }

    /** Roots that browsers trust don't sign certificates of servers (CA/Browser Forum, Baseline Requirements, section 6.1.7). */
    private Optional<TlsFault> madePublicly() {
        return isLeaf && extensions.isPublic()
                ? found(CHAIN_INCOMPLETE, LIKELY,
                        "public authorities sign with intermediates only, and the peer sends none" + whereToGetIt())
                : Optional.empty();
    }

    private Optional<TlsFault> calledIntermediate() {
        return words.stream().anyMatch(INTERMEDIATE_WORDS::contains)
                ? found(CHAIN_INCOMPLETE, LIKELY,
                        "that is an intermediate authority by its name, and the peer does not send it" + whereToGetIt())
                : Optional.empty();
    }

    /** An anchor of the same owner. Who sends an intermediate sends them all, as a rule, so that what is missing is the root. */
    private Optional<TlsFault> kin() {
        return !isLeaf
                ? Optional.empty()
                : anchors.subjects().stream().filter(this::isKin).findFirst().flatMap(anchor -> found(CHAIN_INCOMPLETE,
                        LIKELY,
                        "it goes by its name with " + anchor + ", who is trusted here; the peer does not send it"
                                + whereToGetIt()));
    }

    private boolean isKin(X500Principal anchor) {
        Optional<String> owner = DistinguishedNames.organization(issuer).filter(name -> !name.equals(NO_OWNER));
        if (owner.isPresent() && DistinguishedNames.organization(anchor).isPresent()) {
            return owner.equals(DistinguishedNames.organization(anchor));
        }
        var shared = new HashSet<>(words(anchor));
        shared.retainAll(words);
        shared.removeAll(COMMON_WORDS);
        return shared.stream().anyMatch(word -> word.length() > 2);
    }

    /** Who says where the issuer's certificate can be had expects that it may be missing. */
    private Optional<TlsFault> location() {
        return isLeaf
                ? extensions.issuerLocation().flatMap(where -> found(CHAIN_INCOMPLETE, POSSIBLE,
                        "the peer does not send the issuer's certificate, which can be had at " + where))
                : Optional.empty();
    }

    private TlsFault unknown() {
        return found(UNTRUSTED_CA, POSSIBLE, "nobody of that name is trusted here, and the peer sends no more")
                .orElseThrow();
    }

    private String whereToGetIt() {
        return extensions.issuerLocation().map(where -> "; it can be had at " + where).orElse("");
    }

    private Optional<TlsFault> found(TlsCondition condition, Confidence confidence, String why) {
        return Optional.of(TlsFault.of(condition, SYMBOL, confidence,
                last.getSubjectX500Principal() + " is issued by " + issuer + ": " + why));
    }

    /** The words of the common name, run together or not ({@code RootCA}), where there is one, else of the whole name. */
    private static Set<String> words(X500Principal name) {
        String text = DistinguishedNames.commonName(name).orElse(name.getName());
        String spaced = text.replaceAll("(?<=\\p{Ll})(?=[\\p{Lu}\\p{N}])", " ");
        List<String> words = Arrays.asList(spaced.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 0));
        return new HashSet<>(words);
    }
}
