package netprobe.connect.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemFileTest {

    private static final Issued CLIENT = Draft.server("CN=client").selfSigned();
    private static final Issued OTHER = Draft.authority("CN=other").selfSigned();

    @TempDir
    private Path folder;

    @Test
    void everyCertificateIsReadWithTextBetweenThem() throws Exception {
        Path file = write("# ours\n" + Issued.pem(CLIENT) + "\nsome text\n" + Issued.pem(OTHER));

        assertThat(PemFile.read(file).certificates()).containsExactly(CLIENT.certificate(), OTHER.certificate());
    }

    @Test
    void certificateAndKeyMayShareAFile() throws Exception {
        Path file = write(CLIENT.keyPem() + Issued.pem(CLIENT, OTHER));

        ClientIdentity identity = ClientIdentity.read(file, file);

        assertThat(identity.chain()).hasSize(2);
        assertThat(identity.key()).isEqualTo(CLIENT.keys().getPrivate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void keysOfEachKindAreRead(String type) throws Exception {
        Issued issued = Draft.server("CN=k").key(type, type.equals("RSA") ? 2048 : 256).selfSigned();
        Path file = write(issued.keyPem() + Issued.pem(issued));

        assertThat(ClientIdentity.read(file, file).key()).isEqualTo(issued.keys().getPrivate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void keysInTheirOlderFormsAreRead(String type) throws Exception {
        Issued issued = Draft.server("CN=k").key(type, type.equals("RSA") ? 2048 : 384).selfSigned();
        var inner = PrivateKeyInfo.getInstance(issued.keys().getPrivate().getEncoded()).parsePrivateKey();
        byte[] encoded = type.equals("RSA")
                ? inner.toASN1Primitive().getEncoded()
                : withCurve(issued);
        Path file = write(Issued.block(type + " PRIVATE KEY", encoded));

        assertThat(PrivateKeyReader.read(PemFile.read(file)).getAlgorithm()).isEqualTo(type);
        assertThat(PrivateKeyReader.read(PemFile.read(file)).getEncoded()).hasSizeGreaterThan(encoded.length);
    }

    private static byte[] withCurve(Issued issued) throws IOException {
        var info = PrivateKeyInfo.getInstance(issued.keys().getPrivate().getEncoded());
        var key = ECPrivateKey.getInstance(info.parsePrivateKey());
        return new ECPrivateKey(384, key.getKey(),
                info.getPrivateKeyAlgorithm().getParameters())
                .getEncoded();
    }

    @Test
    void whatIsWrongWithAFileIsSaidInOneLine() throws IOException {
        assertInvalid(folder.resolve("none.pem"), "no such file");
        assertInvalid(folder, "can't be read");
        assertInvalid(write("nothing"), "expected certificates in PEM form, -----BEGIN CERTIFICATE-----");
        assertInvalid(write(Issued.block("CERTIFICATE", new byte[]{1, 2, 3})), "certificate 1 in it can't be read");
        assertInvalid(write("-----BEGIN CERTIFICATE-----\n????\n-----END CERTIFICATE-----\n"), "certificate 1 in it");
        assertInvalid(write("-----BEGIN CERTIFICATE-----\nMII"), "a PEM block in it is damaged");
    }

    @Test
    void keyThatCannotBeUsedIsSaid() throws IOException {
        Path certificate = write(Issued.pem(CLIENT));
        Issued rsa = Draft.server("CN=rsa").key("RSA", 2048).selfSigned();

        assertKeyInvalid(certificate, certificate, "expected a private key in PEM form");
        assertKeyInvalid(certificate, write(Issued.block("ENCRYPTED PRIVATE KEY", new byte[]{1})),
                "the key is encrypted");
        assertKeyInvalid(certificate, write(Issued.block("PRIVATE KEY", new byte[]{1})), "can't be read");
        assertKeyInvalid(certificate, write(rsa.keyPem()), "the key is RSA, the certificate's is EC");
    }

    @Test
    void environmentNamesTheAnchorsAsOpensslReadsIt() throws Exception {
        Path file = write(Issued.pem(CLIENT));
        Path directory = Files.createDirectory(folder.resolve("certs"));
        Files.writeString(directory.resolve("a.pem"), Issued.pem(OTHER));
        Files.writeString(directory.resolve("README"), "not a certificate");

        TrustAnchors anchors =
                SystemAnchors.of(Map.of("SSL_CERT_FILE", file.toString(), "SSL_CERT_DIR", directory.toString()));

        assertThat(List.of(CLIENT.certificate(), OTHER.certificate())).allMatch(anchors::contains);
        assertThat(anchors.source()).isEqualTo(file + " and " + directory);
        assertThat(anchors.isSystem()).isFalse();
        assertThat(SystemAnchors.of(Map.of()).subjects()).isNotEmpty();
    }

    private static void assertInvalid(Path file, String message) {
        assertThatThrownBy(() -> PemFile.read(file).certificates()).isInstanceOf(InvalidPem.class)
                .hasMessageStartingWith(file + ": ").hasMessageContaining(message);
    }

    private static void assertKeyInvalid(Path certificate, Path key, String message) {
        assertThatThrownBy(() -> ClientIdentity.read(certificate, key)).isInstanceOf(InvalidPem.class)
                .hasMessageContaining(message);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "pem", ".pem"), text);
    }
}
