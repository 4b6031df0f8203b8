package netprobe.connect.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * A file of PEM blocks (RFC 7468), with whatever text between them.
 *
 * @param path the file
 * @param blocks its blocks, in order
 */
record PemFile(Path path, List<Block> blocks) {

    private static final String BEGIN = "-----BEGIN ";
    private static final String DASHES = "-----";
    private static final Set<String> CERTIFICATE_LABELS =
            Set.of("CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE");

    /**
     * What stands between the lines {@code BEGIN} and {@code END}.
     *
     * @param label such as {@code CERTIFICATE}
     * @param isEncrypted whether headers say that a password is needed (RFC 1421)
     * @param base64 the content
     */
    record Block(String label, boolean isEncrypted, String base64) {

        /** The content, decoded. */
        byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /** Reads a file. */
    static PemFile read(Path path) throws InvalidPem {
        try {
            return new PemFile(path, blocks(Files.readString(path, StandardCharsets.ISO_8859_1)));
        } catch (NoSuchFileException missing) {
            throw new InvalidPem(path + ": no such file");
        } catch (AccessDeniedException denied) {
            throw new InvalidPem(path + ": not readable by this user");
        } catch (IOException unreadable) {
            throw new InvalidPem(path + ": can't be read: " + unreadable.getMessage());
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidPem(path + ": a PEM block in it is damaged");
        }
    }

    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, begin + 1)) {
            int labelEnd = text.indexOf(DASHES, begin + BEGIN.length());
            if (labelEnd < 0) {
                break;
            }
            String label = text.substring(begin + BEGIN.length(), labelEnd);
            int end = text.indexOf("-----END " + label + DASHES, labelEnd);
            if (end < 0) {
                throw new IllegalArgumentException("no end: " + label);
            }
            blocks.add(block(label, text.substring(labelEnd + DASHES.length(), end)));
        }
        return blocks;
    }

    private static Block block(String label, String body) {
        boolean isEncrypted = label.startsWith("ENCRYPTED ") || body.contains("ENCRYPTED");
        return new Block(label, isEncrypted, isEncrypted ? "" : body.replaceAll("\\s", ""));
    }

    /** The certificates in it, at least one. */
    List<X509Certificate> certificates() throws InvalidPem {
        var certificates = new ArrayList<X509Certificate>();
        for (Block block : blocks) {
            if (CERTIFICATE_LABELS.contains(block.label)) {
                certificates.add(certificate(block, certificates.size() + 1));
            }
        }
        if (certificates.isEmpty()) {
            throw new InvalidPem(path + ": expected certificates in PEM form, -----BEGIN CERTIFICATE-----");
        }
        return certificates;
    }

    private X509Certificate certificate(Block block, int number) throws InvalidPem {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.bytes()));
        } catch (CertificateException | IllegalArgumentException damaged) {
            throw new InvalidPem(path + ": certificate " + number + " in it can't be read: " + damaged.getMessage());
        }
    }
}
