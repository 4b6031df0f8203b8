package netprobe.connect.tls;

import static netprobe.model.TlsCondition.CHAIN_INCOMPLETE;
import static netprobe.model.TlsCondition.UNTRUSTED_CA;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import netprobe.model.Confidence;
import netprobe.model.TlsCondition;
import netprobe.model.TlsFault;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.junit.jupiter.api.Test;

/** A missing intermediate looks like an unknown authority, but for small signs. */
class MissingIssuerTest {

    private static final String URL = "http://ca.example/issuer.der";

    private final Issued trusted = Draft.authority("CN=Acme Root CA,O=Acme").selfSigned();

    @Test
    void issuerThatIsCalledIntermediateIsKeptBack() {
        expect(of(leaf().by(authority("CN=Some Issuing CA 3"))), CHAIN_INCOMPLETE, Confidence.LIKELY, "by its name");
    }

    @Test
    void issuerThatIsCalledRootIsUnknown() {
        expect(of(leaf().by(authority("CN=Some Root CA"))), UNTRUSTED_CA, Confidence.LIKELY, "a root by its name");
        expect(of(leaf().by(authority("CN=Acme Root CA 2,O=Acme"))), UNTRUSTED_CA, Confidence.LIKELY,
                "a root by its name");
    }

    @Test
    void issuerOfATrustedOwnerIsKeptBack() {
        expect(of(leaf().by(authority("CN=R11,O=Acme"))), CHAIN_INCOMPLETE, Confidence.LIKELY, "CN=Acme Root CA");
        expect(of(leaf().by(authority("CN=Acme Servers"))), CHAIN_INCOMPLETE, Confidence.LIKELY, "CN=Acme Root CA");
    }

    @Test
    void issuerOfWhomNothingIsKnownIsUnknownButThatIsAGuess() {
        expect(of(leaf().by(authority("CN=Nobody CA"))), UNTRUSTED_CA, Confidence.POSSIBLE, "nobody of that name");
    }

    @Test
    void namesakeOfAnAnchorHasAnotherKey() {
        Issued rebuilt = authority("CN=Acme Root CA,O=Acme");

        expect(of(leaf().by(rebuilt)), UNTRUSTED_CA, Confidence.LIKELY, "with another key");
    }

    @Test
    void keyIdentifierMayTellWhoIssuedTheIssuer() {
        expect(of(leaf().with(Extension.authorityKeyIdentifier, false, issuedBy("CN=Acme Root CA,O=Acme"))
                .withoutKeyIdentifiers().by(authority("CN=Nobody CA"))), CHAIN_INCOMPLETE, Confidence.PROVEN,
                "who is trusted");
        expect(of(leaf().with(Extension.authorityKeyIdentifier, false, issuedBy("CN=Elsewhere"))
                .withoutKeyIdentifiers().by(authority("CN=Nobody CA"))), CHAIN_INCOMPLETE, Confidence.LIKELY,
                "CN=Elsewhere");
        expect(of(leaf().with(Extension.authorityKeyIdentifier, false, issuedBy("CN=Nobody CA"))
                .withoutKeyIdentifiers().by(authority("CN=Nobody CA"))), UNTRUSTED_CA, Confidence.PROVEN,
                "that is a root");
    }

    @Test
    void publicCertificatesAlwaysHaveAnIntermediate() {
        var policy = new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier("2.23.140.1.2.1")));
        var timestamps = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");

        expect(of(leaf().with(Extension.certificatePolicies, false, policy).by(authority("CN=Nobody CA"))),
                CHAIN_INCOMPLETE, Confidence.LIKELY, "public authorities");
        expect(of(leaf().with(timestamps, false, DERNull.INSTANCE).by(authority("CN=Nobody CA"))), CHAIN_INCOMPLETE,
                Confidence.LIKELY, "public authorities");
    }

    @Test
    void placeToGetTheIssuerHintsAtAnIntermediateOfALeafOnly() {
        Issued nobody = authority("CN=Nobody CA");
        Issued intermediate =
                Draft.authority("CN=Between").with(Extension.authorityInfoAccess, false, access()).by(nobody);

        expect(of(leaf().with(Extension.authorityInfoAccess, false, access()).by(nobody)), CHAIN_INCOMPLETE,
                Confidence.POSSIBLE, URL);
        expect(of(leaf().by(intermediate), intermediate), UNTRUSTED_CA, Confidence.POSSIBLE, "nobody of that name");
    }

    @Test
    void secondIntermediateMayBeTheOneThatIsMissing() {
        Issued first = Draft.authority("CN=Acme Policy Signing CA,O=Acme").by(trusted);
        Issued second = Draft.authority("CN=Acme Servers,O=Acme").by(first);

        expect(of(leaf().by(second), second), CHAIN_INCOMPLETE, Confidence.LIKELY, "CN=Acme Policy Signing CA");
    }

    private static Draft leaf() {
        return Draft.server("CN=leaf", "www.lab.example");
    }

    private static Issued authority(String subject) {
        return Draft.authority(subject).selfSigned();
    }

    private static AuthorityKeyIdentifier issuedBy(String issuer) {
        return new AuthorityKeyIdentifier(
                new GeneralNames(new GeneralName(X500Name.getInstance(new X500Principal(issuer).getEncoded()))),
                BigInteger.TWO);
    }

    private static AuthorityInformationAccess access() {
        return new AuthorityInformationAccess(AccessDescription.id_ad_caIssuers,
                new GeneralName(GeneralName.uniformResourceIdentifier, URL));
    }

    private TlsFault of(Issued... sent) {
        var anchors = new TrustAnchors("the test", false, List.of(trusted.certificate()));
        var chain = Arrays.stream(sent).map(Issued::certificate).toList();
        return MissingIssuer.of(CertificationPath.build(chain, anchors, Instant.now()), anchors);
    }

    private static void expect(TlsFault fault, TlsCondition condition, Confidence confidence, String evidence) {
        assertThat(fault.evidence()).contains(evidence);
        assertThat(fault).extracting(TlsFault::condition, TlsFault::confidence).containsExactly(condition, confidence);
    }
}
