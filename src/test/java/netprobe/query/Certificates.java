package netprobe.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.connect.tls.InvalidPem;
import netprobe.connect.tls.TlsSettings;
import netprobe.connect.tls.TrustAnchors;
import netprobe.model.TlsVersion;
import org.opentest4j.TestAbortedException;

/** An authority of the tests' own, and a certificate for {@code dns.example} and 127.0.0.1, both by openssl. */
final class Certificates {

    private static final String KEY = "server.key";
    private static final String CERTIFICATE = "server.pem";

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
    }

    static Certificates issue() {
        try {
            var certificates = new Certificates(Files.createTempDirectory("netprobe-certificates"));
            certificates.openssl("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 10 -keyout ca.key "
                    + "-out ca.pem", "-subj", "/CN=Test authority");
            certificates.openssl(
                    "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 10 -CA ca.pem -CAkey ca.key "
                            + "-keyout server.key -out server.pem -addext extendedKeyUsage=serverAuth "
                            + "-addext subjectAltName=DNS:dns.example,IP:127.0.0.1 -addext basicConstraints=CA:FALSE",
                    "-subj", "/CN=dns.example");
            return certificates;
        } catch (IOException missing) {
            throw new TestAbortedException("no openssl here: " + missing.getMessage());
        }
    }

    private void openssl(String arguments, String... more) throws IOException {
        List<String> command =
                Stream.of(Stream.of("openssl"), Stream.of(arguments.split(" ")), Stream.of(more)).flatMap(part -> part)
                        .toList();
        Process process =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new AssertionError(said);
        }
    }

    /** Copies what a server shows and proves itself by. */
    void into(Path other) throws IOException {
        Files.copy(folder.resolve(KEY), other.resolve(KEY));
        Files.copy(folder.resolve(CERTIFICATE), other.resolve(CERTIFICATE));
    }

    /** The authority's certificate. */
    Path authority() {
        return folder.resolve("ca.pem");
    }

    Path certificate() {
        return folder.resolve(CERTIFICATE);
    }

    Path key() {
        return folder.resolve(KEY);
    }

    /** Handshakes that trust the authority and nobody else. */
    TlsSettings settings() {
        return pinning();
    }

    /** The same with the keys that are pinned, if any. */
    TlsSettings pinning(String... pins) {
        try {
            return new TlsSettings(Optional.empty(), List.of(), TlsVersion.CURRENT, TrustAnchors.read(authority()),
                    Optional.empty(), List.of(pins));
        } catch (InvalidPem damaged) {
            throw new UncheckedIOException(new IOException(damaged));
        }
    }
}
