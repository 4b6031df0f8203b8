package netprobe.connect.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import netprobe.model.TlsFault;
import netprobe.oracle.Seed;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Holds the judge against OpenSSL, as Python uses it, certificate by certificate: the cause is what OpenSSL complains of. */
@Timeout(60)
class VerdictIT {

    private static final int CHAINS = 200;
    private static final int NAMES = 150;
    private static final String HOST = "www.lab.example";
    private static final Duration DAY = Duration.ofDays(1);

    /** The X509_V_ERR codes of x509_vfy.h. */
    private static final Map<String, Integer> CODES = Map.ofEntries(Map.entry("CERT_NOT_YET_VALID", 9),
            Map.entry("CERT_HAS_EXPIRED", 10), Map.entry("DEPTH_ZERO_SELF_SIGNED_CERT", 18),
            Map.entry("SELF_SIGNED_CERT_IN_CHAIN", 19), Map.entry("UNABLE_TO_GET_ISSUER_CERT_LOCALLY", 20),
            Map.entry("PATH_LENGTH_EXCEEDED", 25), Map.entry("INVALID_PURPOSE", 26), Map.entry("HOSTNAME_MISMATCH", 62),
            Map.entry("IP_ADDRESS_MISMATCH", 64), Map.entry("EE_KEY_TOO_SMALL", 66), Map.entry("CA_KEY_TOO_SMALL", 67),
            Map.entry("CA_MD_TOO_WEAK", 68), Map.entry("INVALID_CA", 79));

    private final Random random = Seed.forCases("tls-verdict");

    private record Case(List<Issued> sent, List<Issued> anchors, String host) {}

    @Test
    void causeIsWhatOpensslComplainsOf() throws IOException {
        var differences = new ArrayList<String>();
        var seen = new TreeMap<Integer, Integer>();
        try (var python = new PythonVerdict()) {
            for (int i = 0; i < CHAINS; i++) {
                compare(chain(), python, differences, seen);
            }
        }
        System.out.println("verify codes met: " + seen);
        assertThat(differences).isEmpty();
        assertThat(seen).as("a check that sees nothing can't fail").hasSizeGreaterThan(8);
    }

    @Test
    void namesMatchAsInOpenssl() throws IOException {
        var differences = new ArrayList<String>();
        var seen = new TreeMap<Integer, Integer>();
        Issued root = Draft.authority("CN=Root").selfSigned();
        try (var python = new PythonVerdict()) {
            for (int i = 0; i < NAMES; i++) {
                String[] names = {name(true), name(true)};
                Issued leaf = Draft.server("CN=leaf", names).by(root);
                compare(new Case(List.of(leaf), List.of(root), near(names[random.nextInt(2)])), python, differences,
                        seen);
            }
        }
        System.out.println("verify codes met: " + seen);
        assertThat(differences).isEmpty();
        assertThat(seen.keySet()).containsExactly(0, 62, 64);
    }

    private static void compare(Case drawn, PythonVerdict python, List<String> differences, Map<Integer, Integer> seen)
            throws IOException {
        var anchors = new TrustAnchors("the test", false, drawn.anchors.stream().map(Issued::certificate).toList());
        List<TlsFault> faults = new ChainJudge(anchors, Instant.now())
                .judge(drawn.sent.stream().map(Issued::certificate).toList(), ReferenceIdentity.of(drawn.host))
                .faults();
        int ours = faults.isEmpty() ? 0 : CODES.getOrDefault(faults.getFirst().symbol(), -1);
        int theirs = python.code(drawn.sent, drawn.anchors, drawn.host);
        seen.merge(theirs, 1, Integer::sum);
        if (ours != theirs) {
            differences.add(ours + " instead of " + theirs + " for " + drawn.host + ": " + faults + "\n"
                    + drawn.sent.stream().map(issued -> CertificateReader.read(issued.certificate()).toString())
                            .toList());
        }
    }

    /** A chain in which now and then something is wrong, with a few anchors. */
    private Case chain() {
        Issued root = maybeBad(Draft.authority("CN=Root " + random.nextInt(1000)), 12).selfSigned();
        var path = new ArrayList<>(List.of(root));
        for (int i = random.nextInt(3); i > 0; i--) {
            path.add(maybeBad(Draft.authority("CN=Intermediate " + i), 8).by(path.getLast()));
        }
        Draft leaf = maybeBad(Draft.server("CN=leaf", rarely(6) ? "other.example" : HOST), 4);
        path.add(rarely(8) ? leaf.selfSigned() : leaf.by(path.getLast()));
        List<Issued> sent = new ArrayList<>(path.reversed());
        if (rarely(2)) {
            sent.removeLast();
        }
        if (rarely(4) && sent.size() > 1) {
            sent.remove(1);
        }
        if (rarely(4)) {
            Collections.shuffle(sent.subList(1, sent.size()), random);
        }
        Issued other = Draft.authority("CN=Other").selfSigned();
        return new Case(sent, rarely(5) ? List.of(other) : List.of(other, root), rarely(20) ? "192.0.2.1" : HOST);
    }

    private Draft maybeBad(Draft draft, int seldom) {
        return switch (random.nextInt(seldom * 6)) {
            case 0 -> draft.valid(DAY.multipliedBy(-9), DAY.negated());
            case 1 -> draft.valid(DAY, DAY.multipliedBy(9));
            case 2 -> draft.purposes(KeyPurposeId.id_kp_clientAuth);
            case 3 -> draft.digest("SHA1");
            case 4 -> draft.key("RSA", 1024);
            case 5 -> draft.with(Extension.basicConstraints, true, new BasicConstraints(0));
            case 6 -> draft.with(Extension.basicConstraints, true, new BasicConstraints(false));
            case 7 -> draft.purposes(KeyPurposeId.anyExtendedKeyUsage);
            default -> draft;
        };
    }

    private boolean rarely(int once) {
        return random.nextInt(once) == 0;
    }

    /** A name that a pattern is for, or nearly. */
    private String near(String pattern) {
        if (rarely(3)) {
            return name(false);
        }
        String host = pattern.replace("*", name(false).replaceAll("[.:].*", ""));
        return switch (random.nextInt(6)) {
            case 0 -> host.toUpperCase(Locale.ROOT);
            case 1 -> host.replaceFirst("^[^.]*\\.", "");
            case 2 -> host.contains(":") ? host : "a." + host;
            default -> host;
        };
    }

    private String name(boolean pattern) {
        if (rarely(10)) {
            return rarely(2) ? "192.0.2." + random.nextInt(2) : "2001:db8::" + random.nextInt(2);
        }
        List<String> labels = List.of("a", "B", "a-b", "a_b", "xn--fa-hia", "example", "com");
        var name = new ArrayList<String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            name.add(labels.get(random.nextInt(labels.size())));
        }
        if (pattern && rarely(2)) {
            name.addFirst(List.of("*", "*", "a*", "*a", "xn--*", "*.*").get(random.nextInt(6)));
        }
        return String.join(".", name);
    }
}
