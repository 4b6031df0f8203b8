package netprobe.connect.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate in the making: sound and valid now, but for what a test changes. */
final class Draft {

    private static final AtomicLong SERIALS = new AtomicLong(1000);

    private record Added(ASN1ObjectIdentifier id, boolean isCritical, ASN1Encodable value) {}

    private final String subject;
    private final List<Added> added = new ArrayList<>();
    private Instant from = Instant.now().minus(Duration.ofDays(30));
    private Instant until = Instant.now().plus(Duration.ofDays(60));
    private String keyType = "EC";
    private int keyBits = 256;
    private String digest = "SHA256";
    private boolean hasKeyIdentifiers = true;

    private Draft(String subject) {
        this.subject = subject;
    }

    /** For a server of these names and addresses. */
    static Draft server(String subject, String... names) {
        var draft = new Draft(subject).with(Extension.basicConstraints, true, new BasicConstraints(false))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment))
                .purposes(KeyPurposeId.id_kp_serverAuth);
        return names.length == 0 ? draft : draft.names(names);
    }

    /** For an authority, a root if it is signed by itself. */
    static Draft authority(String subject) {
        return new Draft(subject).with(Extension.basicConstraints, true, new BasicConstraints(true))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    /** Adds an extension, or puts it in the place of the one of that kind. */
    Draft with(ASN1ObjectIdentifier id, boolean isCritical, ASN1Encodable value) {
        without(id);
        added.add(new Added(id, isCritical, value));
        return this;
    }

    Draft without(ASN1ObjectIdentifier id) {
        added.removeIf(extension -> extension.id.equals(id));
        return this;
    }

    Draft names(String... names) {
        GeneralName[] all = Arrays.stream(names).map(Draft::name).toArray(GeneralName[]::new);
        return with(Extension.subjectAlternativeName, false, new GeneralNames(all));
    }

    private static GeneralName name(String text) {
        boolean isAddress = text.contains(":") || text.matches("[0-9.]+");
        return new GeneralName(isAddress ? GeneralName.iPAddress : GeneralName.dNSName, text);
    }

    Draft purposes(KeyPurposeId... purposes) {
        return with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
    }

    Draft valid(Duration fromNow, Duration untilThen) {
        from = Instant.now().plus(fromNow);
        until = Instant.now().plus(untilThen);
        return this;
    }

    Draft key(String type, int bits) {
        keyType = type;
        keyBits = bits;
        return this;
    }

    Draft digest(String name) {
        digest = name;
        return this;
    }

    /** Leaves out what would tell one key from another of the same name. */
    Draft withoutKeyIdentifiers() {
        hasKeyIdentifiers = false;
        return this;
    }

    /** Signed by its own key. */
    Issued selfSigned() {
        KeyPair keys = keys();
        return signed(keys, new X500Principal(subject), keys);
    }

    /** Signed by an authority. */
    Issued by(Issued authority) {
        return signed(keys(), authority.certificate().getSubjectX500Principal(), authority.keys());
    }

    /** Signed by an authority, for a key that another certificate has as well. */
    Issued by(Issued authority, KeyPair keys) {
        return signed(keys, authority.certificate().getSubjectX500Principal(), authority.keys());
    }

    private Issued signed(KeyPair keys, X500Principal issuer, KeyPair signer) {
        try {
            var builder = new JcaX509v3CertificateBuilder(issuer, BigInteger.valueOf(SERIALS.incrementAndGet()),
                    Date.from(from), Date.from(until), new X500Principal(subject), keys.getPublic());
            var identifiers = new JcaX509ExtensionUtils();
            if (hasKeyIdentifiers) {
                builder.addExtension(Extension.subjectKeyIdentifier, false,
                        identifiers.createSubjectKeyIdentifier(keys.getPublic()));
                builder.addExtension(Extension.authorityKeyIdentifier, false,
                        identifiers.createAuthorityKeyIdentifier(signer.getPublic()));
            }
            for (Added extension : added) {
                builder.addExtension(extension.id, extension.isCritical, extension.value);
            }
            String kind = signer.getPrivate().getAlgorithm();
            String algorithm =
                    kind.startsWith("Ed") ? "Ed25519" : digest + "with" + (kind.equals("EC") ? "ECDSA" : kind);
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate())));
            return new Issued(certificate, keys);
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new AssertionError(e);
        }
    }

    private KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance(keyType);
            if (keyType.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp" + keyBits + "r1"));
            } else if (keyType.equals("RSA")) {
                generator.initialize(keyBits);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
