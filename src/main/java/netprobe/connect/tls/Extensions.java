package netprobe.connect.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/** The extensions of a certificate that Java leaves encoded (RFC 5280, section 4.2). */
final class Extensions {

    private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
    private static final String CERTIFICATE_POLICIES = "2.5.29.32";
    private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
    private static final String AUTHORITY_ACCESS = "1.3.6.1.5.5.7.1.1";
    private static final String CA_ISSUERS = "1.3.6.1.5.5.7.48.2";
    private static final String SIGNED_TIMESTAMPS = "1.3.6.1.4.1.11129.2.4.2";

    /** Domain, organisation, individual and extended validation: only authorities that browsers know may say so. */
    private static final List<String> PUBLIC_POLICIES =
            List.of("2.23.140.1.2.1", "2.23.140.1.2.2", "2.23.140.1.2.3", "2.23.140.1.1");

    private static final int KEY_IDENTIFIER = Der.context(0, false);
    private static final int AUTHORITY_ISSUER = Der.context(1, true);
    private static final int DIRECTORY_NAME = Der.context(4, true);
    private static final int URI = Der.context(6, false);

    private final X509Certificate certificate;

    Extensions(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /** The identifier of the key in this certificate. */
    Optional<Der> subjectKey() {
        return value(SUBJECT_KEY_IDENTIFIER).map(octets -> new Der(KEY_IDENTIFIER, octets.content()));
    }

    /** The identifier of the key that signed it. */
    Optional<Der> authorityKey() {
        return value(AUTHORITY_KEY_IDENTIFIER).flatMap(body -> body.part(KEY_IDENTIFIER));
    }

    /** Who issued the certificate of the key that signed it. */
    Optional<X500Principal> authorityIssuer() {
        return value(AUTHORITY_KEY_IDENTIFIER).flatMap(body -> body.part(AUTHORITY_ISSUER))
                .flatMap(names -> names.part(DIRECTORY_NAME)).flatMap(Extensions::principal);
    }

    /** Where the issuer's certificate can be had. */
    Optional<String> issuerLocation() {
        return value(AUTHORITY_ACCESS).stream().flatMap(body -> body.parts().stream())
                .filter(access -> access.parts().stream().anyMatch(part -> part.is(CA_ISSUERS)))
                .flatMap(access -> access.part(URI).stream()).map(Der::text).findFirst();
    }

    /** Whether it was made by the rules for authorities that browsers trust: logged in public, or of one of their policies. */
    boolean isPublic() {
        Stream<Der> policies = value(CERTIFICATE_POLICIES).stream().flatMap(body -> body.parts().stream())
                .flatMap(policy -> policy.part(Der.OBJECT_IDENTIFIER).stream());
        return encoded(SIGNED_TIMESTAMPS) != null
                || policies.anyMatch(policy -> PUBLIC_POLICIES.stream().anyMatch(policy::is));
    }

    private static Optional<X500Principal> principal(Der name) {
        try {
            return Optional.of(new X500Principal(name.content()));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** An extension's value is an encoding inside an octet string. */
    private Optional<Der> value(String identifier) {
        byte[] encoded = encoded(identifier);
        return encoded == null
                ? Optional.empty()
                : Der.sequence(encoded).stream().flatMap(octets -> octets.parts().stream()).findFirst();
    }

    private byte @Nullable [] encoded(String identifier) {
        return certificate.getExtensionValue(identifier);
    }
}
