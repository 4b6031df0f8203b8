package netprobe.connect.tls;

import static netprobe.model.TlsCondition.CERT_EXPIRED;
import static netprobe.model.TlsCondition.CERT_NOT_YET_VALID;
import static netprobe.model.TlsCondition.CHAIN_INCOMPLETE;
import static netprobe.model.TlsCondition.INVALID_CA;
import static netprobe.model.TlsCondition.INVALID_CHAIN;
import static netprobe.model.TlsCondition.NAME_MISMATCH;
import static netprobe.model.TlsCondition.SELF_SIGNED;
import static netprobe.model.TlsCondition.UNTRUSTED_CA;
import static netprobe.model.TlsCondition.WEAK_KEY;
import static netprobe.model.TlsCondition.WEAK_SIGNATURE;
import static netprobe.model.TlsCondition.WRONG_EKU;
import static netprobe.model.TlsCondition.WRONG_KEY_USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import netprobe.model.TlsCondition;
import netprobe.model.TlsFault;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.Test;

class ChainJudgeTest {

    private static final String HOST = "www.lab.example";
    private static final Duration DAY = Duration.ofDays(1);

    private final Issued root = Draft.authority("CN=Lab Root CA,O=Lab").selfSigned();
    private final Issued intermediate = Draft.authority("CN=Lab Intermediate CA,O=Lab").by(root);
    private final Issued leaf = Draft.server("CN=" + HOST, HOST).by(intermediate);

    @Test
    void wholeChainHasNoFault() {
        Verdict verdict = judge(leaf, intermediate);

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.notes()).isEmpty();
        assertThat(verdict.anchor()).contains("CN=Lab Root CA, O=Lab");
    }

    @Test
    void rootThatIsSentAsWellIsNoFault() {
        assertThat(judge(leaf, intermediate, root)).isEqualTo(judge(leaf, intermediate));
    }

    @Test
    void expiredCertificateSaysForHowLong() {
        Issued expired =
                Draft.server("CN=old", HOST).valid(DAY.multipliedBy(-90), DAY.multipliedBy(-3)).by(intermediate);

        assertThat(judge(expired, intermediate).faults()).singleElement()
                .satisfies(fault -> assertThat(fault.condition()).isEqualTo(CERT_EXPIRED))
                .satisfies(fault -> assertThat(fault.symbol()).isEqualTo("CERT_HAS_EXPIRED"))
                .satisfies(
                        fault -> assertThat(fault.evidence()).startsWith("CN=old expired at ").contains(", 3 d ago"));
    }

    @Test
    void certificateOfTomorrowSaysHowLongToWait() {
        Issued early = Draft.server("CN=new", HOST).valid(Duration.ofHours(5).plusMinutes(1), DAY).by(intermediate);

        assertThat(judge(early, intermediate).faults()).singleElement()
                .satisfies(fault -> assertThat(fault.condition()).isEqualTo(CERT_NOT_YET_VALID))
                .satisfies(fault -> assertThat(fault.evidence()).contains(", in 5 h by this host's clock"));
    }

    @Test
    void expiredIntermediateIsNamed() {
        Issued old = Draft.authority("CN=Lab Intermediate CA,O=Lab").valid(DAY.multipliedBy(-9), DAY.multipliedBy(-1))
                .by(root, intermediate.keys());

        assertThat(judge(leaf, old).faults()).singleElement().satisfies(
                fault -> assertThat(fault.evidence()).startsWith("CN=Lab Intermediate CA, O=Lab expired"));
    }

    @Test
    void validIntermediateIsTakenBeforeItsExpiredEdition() {
        Issued old = Draft.authority("CN=Lab Intermediate CA,O=Lab").valid(DAY.multipliedBy(-9), DAY.multipliedBy(-1))
                .by(root, intermediate.keys());
        var anchors = anchors(root, old, intermediate);

        assertThat(judge(anchors, leaf).faults()).isEmpty();
    }

    @Test
    void otherNamesAreListed() {
        Issued other = Draft.server("CN=" + HOST, "a.example", "*.b.example", "192.0.2.1").by(intermediate);

        assertThat(judge(other, intermediate).faults()).singleElement()
                .satisfies(fault -> assertThat(fault.symbol()).isEqualTo("HOSTNAME_MISMATCH"))
                .satisfies(fault -> assertThat(fault.evidence()).isEqualTo("the certificate is not for " + HOST
                        + " but for a.example, *.b.example, 192.0.2.1"));
    }

    @Test
    void commonNameIsMentionedButDoesNotCount() {
        Issued nameless = Draft.server("CN=" + HOST).by(intermediate);

        assertThat(judge(nameless, intermediate).faults()).singleElement()
                .satisfies(fault -> assertThat(fault.condition()).isEqualTo(NAME_MISMATCH))
                .satisfies(fault -> assertThat(fault.evidence())
                        .contains("its common name " + HOST + " no longer counts"));
    }

    @Test
    void selfSignedLeafIsTold() {
        Issued alone = Draft.server("CN=" + HOST, HOST).selfSigned();

        assertThat(judge(alone).faults()).extracting(TlsFault::symbol).containsExactly("DEPTH_ZERO_SELF_SIGNED_CERT");
        assertThat(conditions(judge(alone))).containsExactly(SELF_SIGNED);
        assertThat(judge(anchors(alone), alone).faults()).isEmpty();
    }

    @Test
    void unknownRootThatIsSentIsTold() {
        Issued strange = Draft.authority("CN=Strange").selfSigned();
        Issued signed = Draft.server("CN=" + HOST, HOST).by(strange);

        assertThat(judge(signed, strange).faults()).extracting(TlsFault::symbol)
                .containsExactly("SELF_SIGNED_CERT_IN_CHAIN");
        assertThat(conditions(judge(signed, strange))).containsExactly(UNTRUSTED_CA);
    }

    @Test
    void missingIntermediateIsTold() {
        assertThat(conditions(judge(leaf))).containsExactly(CHAIN_INCOMPLETE);
    }

    @Test
    void severalFaultsAreAllFoundAndTrustComesFirst() {
        Issued bad = Draft.server("CN=bad", "bad.example").valid(DAY.multipliedBy(-9), DAY.multipliedBy(-1))
                .purposes(KeyPurposeId.id_kp_clientAuth).selfSigned();

        assertThat(conditions(judge(bad))).containsExactly(SELF_SIGNED, WRONG_EKU, NAME_MISMATCH, CERT_EXPIRED);
    }

    @Test
    void certificateForClientsIsWrong() {
        Issued client = Draft.server("CN=c", HOST).purposes(KeyPurposeId.id_kp_clientAuth).by(intermediate);

        assertThat(judge(client, intermediate).faults()).singleElement()
                .satisfies(fault -> assertThat(fault.condition()).isEqualTo(WRONG_EKU))
                .satisfies(
                        fault -> assertThat(fault.evidence()).isEqualTo("CN=c is for clientAuth, not for TLS servers"));
    }

    @Test
    void keyThatMayOnlySignCertificatesIsWrong() {
        Issued signer =
                Draft.server("CN=s", HOST).with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign))
                        .by(intermediate);

        assertThat(conditions(judge(signer, intermediate))).containsExactly(WRONG_KEY_USAGE);
    }

    @Test
    void leafThatSignsIsNoAuthority() {
        Issued below = Draft.server("CN=below", HOST).by(leaf);

        assertThat(conditions(judge(below, leaf, intermediate))).contains(INVALID_CA);
    }

    @Test
    void pathLengthCounts() {
        Issued last =
                Draft.authority("CN=Last").with(Extension.basicConstraints, true, new BasicConstraints(0)).by(root);
        Issued tooMany = Draft.authority("CN=Too many").by(last);
        Issued below = Draft.server("CN=below", HOST).by(tooMany);

        assertThat(judge(below, tooMany, last).faults()).extracting(TlsFault::symbol)
                .containsExactly("PATH_LENGTH_EXCEEDED");
    }

    @Test
    void nameConstraintsCount() {
        var elsewhere = new NameConstraints(
                new GeneralSubtree[]{new GeneralSubtree(new GeneralName(GeneralName.dNSName, "other.example"))}, null);
        Issued constrained =
                Draft.authority("CN=Constrained").with(Extension.nameConstraints, true, elsewhere).by(root);
        Issued below = Draft.server("CN=below", HOST).by(constrained);

        assertThat(conditions(judge(below, constrained))).containsExactly(INVALID_CHAIN);
    }

    @Test
    void shortKeysAndForgeableSignaturesAreWeak() {
        Issued shortKey = Draft.server("CN=short", HOST).key("RSA", 1024).by(intermediate);
        Issued rsaRoot = Draft.authority("CN=RSA").key("RSA", 2048).selfSigned();
        Issued forgeable = Draft.server("CN=forgeable", HOST).digest("SHA1").by(rsaRoot);

        assertThat(conditions(judge(shortKey, intermediate))).containsExactly(WEAK_KEY);
        assertThat(conditions(judge(anchors(rsaRoot), forgeable))).containsExactly(WEAK_SIGNATURE);
    }

    @Test
    void orderAndStrangersAreNoted() {
        Issued second = Draft.authority("CN=Second").by(intermediate);
        Issued below = Draft.server("CN=below", HOST).by(second);
        Issued stranger = Draft.authority("CN=Stranger").selfSigned();

        assertThat(judge(below, intermediate, second).faults()).isEmpty();
        assertThat(judge(below, intermediate, second).notes()).singleElement().asString().contains("not sent in order");
        assertThat(judge(below, second, intermediate, stranger).notes()).singleElement().asString()
                .contains("CN=Stranger, which is not part of the chain");
    }

    @Test
    void certificateThatIsSentTwiceIsNoted() {
        assertThat(judge(leaf, leaf, intermediate).faults()).isEmpty();
        assertThat(judge(leaf, leaf, intermediate).notes()).containsExactly("the peer sends a certificate twice");
    }

    @Test
    void anchorThatIsNoRootIsTakenWithANote() {
        assertThat(judge(anchors(intermediate), leaf).faults()).isEmpty();
        assertThat(judge(anchors(intermediate), leaf).notes()).singleElement().asString().contains("-partial_chain");
    }

    @Test
    void certificatesThatSignEachOtherEnd() {
        Issued one = Draft.authority("CN=One").selfSigned();
        Issued two = Draft.authority("CN=Two").selfSigned();
        Issued oneByTwo = Draft.authority("CN=One").by(two, one.keys());
        Issued twoByOne = Draft.authority("CN=Two").by(one, two.keys());
        Issued below = Draft.server("CN=below", HOST).by(one);

        assertThat(conditions(judge(below, oneByTwo, twoByOne))).containsExactly(UNTRUSTED_CA);
    }

    private Verdict judge(Issued... sent) {
        return judge(anchors(root), sent);
    }

    private static Verdict judge(TrustAnchors anchors, Issued... sent) {
        List<X509Certificate> chain = Arrays.stream(sent).map(Issued::certificate).toList();
        return new ChainJudge(anchors, Instant.now()).judge(chain, ReferenceIdentity.of(HOST));
    }

    private static TrustAnchors anchors(Issued... trusted) {
        return new TrustAnchors("the test", false, Arrays.stream(trusted).map(Issued::certificate).toList());
    }

    private static List<TlsCondition> conditions(Verdict verdict) {
        return verdict.faults().stream().map(TlsFault::condition).toList();
    }
}
