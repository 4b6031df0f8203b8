package netprobe.connect.tls;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.model.PeerCertificate;

/** Reads certificates into records. */
final class CertificateReader {

    private static final int EMAIL = 1;
    private static final int DNS = 2;
    private static final int URI = 6;
    private static final int ADDRESS = 7;

    private static final Map<String, String> PURPOSES = Map.of(
            Purpose.SERVER, "serverAuth",
            "1.3.6.1.5.5.7.3.2", "clientAuth",
            "1.3.6.1.5.5.7.3.3", "codeSigning",
            "1.3.6.1.5.5.7.3.4", "emailProtection",
            "1.3.6.1.5.5.7.3.8", "timeStamping",
            "1.3.6.1.5.5.7.3.9", "OCSPSigning",
            Purpose.ANY, "anyExtendedKeyUsage");

    private CertificateReader() {}

    static PeerCertificate read(X509Certificate certificate) {
        var validity = new PeerCertificate.Validity(certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
        var use = new PeerCertificate.Use(certificate.getBasicConstraints() >= 0, purposes(certificate));
        return new PeerCertificate(certificate.getSubjectX500Principal().toString(),
                certificate.getIssuerX500Principal().toString(), certificate.getSerialNumber().toString(16),
                names(certificate), validity, key(certificate.getPublicKey()), certificate.getSigAlgName(),
                fingerprint(certificate), use);
    }

    /** The names it is valid for; where they can't be read, none. */
    static PeerCertificate.Names names(X509Certificate certificate) {
        var dns = new ArrayList<String>();
        var addresses = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (List<?> name : alternatives(certificate)) {
            String text = String.valueOf(name.get(1));
            switch ((int) name.getFirst()) {
                case DNS -> dns.add(text);
                case ADDRESS -> addresses.add(AddressText.pton(text).map(IpAddress::text).orElse(text));
                case EMAIL -> others.add("email:" + text);
                case URI -> others.add("uri:" + text);
                default -> others.add("other:" + name.getFirst());
            }
        }
        return new PeerCertificate.Names(dns, addresses, others);
    }

    private static Collection<List<?>> alternatives(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of());
        } catch (CertificateParsingException damaged) {
            return List.of();
        }
    }

    private static List<String> purposes(X509Certificate certificate) {
        return Purpose.extended(certificate).stream().map(purpose -> PURPOSES.getOrDefault(purpose, purpose)).toList();
    }

    /** Kind and size of a key; of Edwards curves and others, the name says the size. */
    static PeerCertificate.Key key(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> sized("RSA", rsa.getModulus().bitLength());
            case DSAPublicKey dsa when dsa.getParams() != null -> sized("DSA", dsa.getParams().getP().bitLength());
            case ECPublicKey ec -> sized("EC", ec.getParams().getCurve().getField().getFieldSize());
            case EdECPublicKey edwards -> new PeerCertificate.Key(edwards.getParams().getName(), OptionalInt.empty());
            default -> new PeerCertificate.Key(key.getAlgorithm(), OptionalInt.empty());
        };
    }

    private static PeerCertificate.Key sized(String type, int bits) {
        return new PeerCertificate.Key(type, OptionalInt.of(bits));
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        } catch (GeneralSecurityException damaged) {
            return "";
        }
    }
}
