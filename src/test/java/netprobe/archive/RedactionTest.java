package netprobe.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import netprobe.diagnose.Diagnoses;
import netprobe.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    /** Words that are in no report of themselves. */
    private final List<String> labels = IntStream.range(0, 20).mapToObj(_ -> word()).toList();
    private final List<String> addresses =
            List.of("192.0.2.77", "198.51.100.53", "8.8.4.4", "10.20.30.40", "172.20.1.9",
                    "192.168.44.7", "169.254.77.3", "2001:4860:4860::8844", "2001:db8:7::53", "fd12:3456:789a::5",
                    "fe80::5054:ff:fe12:3456", "100.64.9.8");
    private final RandomReports reports = new RandomReports(random, this::text);

    private String word() {
        return random.ints(8, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining("q", "x", "z"));
    }

    private String text(RecordComponent component, RandomGenerator source) {
        if (component.getType() == java.util.Map.class) {
            return "key." + source.nextInt(4);
        }
        String name = name();
        String address = any(addresses);
        return switch (Matter.of(component)) {
            case VOCABULARY -> any(List.of("A", "NOERROR", "connect", "dns"));
            case NAME -> any(List.of(name, name + ".", address,
                    address.indexOf(':') < 0 ? address + ":53" : "[" + address + "]:53",
                    any(labels), "https://" + name + "/" + any(labels), reverse(address)));
            case LINE -> any(List.of("nameserver " + address, "search " + name + " " + any(labels),
                    address + "\t" + name + " " + any(labels),
                    "# " + any(labels), "sortlist " + address + "/255.255.255.0", any(labels) + " 1",
                    "nameserver " + address + "#53 # " + any(labels)));
            case RECORD -> any(List.of(address, name + ".", "10 " + name + ".",
                    "\"v=spf1 include:" + name + " ip4:" + address + " -all\"",
                    name + ". " + any(labels) + "." + name + ". 1 2 3 4 5",
                    "\"google-site-verification=" + any(labels) + any(labels) + "\""));
            case PARTY -> any(List.of("CN=" + name, "CN=" + any(labels) + " CA,O=" + any(labels) + " GmbH,C=DE"));
            case HEADER -> any(List.of("Server: " + name, "Set-Cookie: id=" + any(labels),
                    "Location: https://" + name + "/" + any(labels)));
            case USER, LINK, BLOB, HEX -> any(labels);
            case TEXT -> any(
                    List.of("looks up " + name + " at " + address + ", and " + any(labels), "220 " + name + " ESMTP",
                            "read from /home/" + any(labels) + "/.hosts", "mail " + any(labels) + "@" + name + ".",
                            "see https://"
                                    + any(labels) + ":pw@" + name + ":8080/" + any(labels) + "?q=" + any(labels),
                            "(" + reverse(address) + ")", address + "#53 said: \"" + name + "\""));
        };
    }

    /** Every label is some name's. */
    private String name() {
        String name = String.join(".", any(labels), any(labels), any(List.of("org", "com", "de", "local")));
        return random.nextInt(8) == 0 ? name.toUpperCase(Locale.ROOT) : name;
    }

    private String reverse(String address) {
        return address.indexOf(':') >= 0
                ? "1.0.0.2.ip6.arpa"
                : Arrays.stream(address.split("\\.")).toList().reversed().stream().collect(Collectors.joining("."))
                        + ".in-addr.arpa.";
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Every label is part of a name there: a word that is part of none can't be told from others. */
    private Report next() {
        Report report = reports.next();
        var walk = new Report.Walk(String.join(".", labels) + ".org.", "A", List.of());
        return new Report(report.subject(), report.began(), report.took(), report.paths(), report.configuration(),
                report.plan(),
                report.servers(), Stream.concat(report.walks().stream(), Stream.of(walk)).toList(), report.contacts(),
                report.network(),
                report.java(), report.unseen());
    }

    @Test
    void nothingOfTheOriginalIsLeft() {
        for (int i = 0; i < 40 || !reports.made().containsAll(RandomReports.reachable()); i++) {
            String redacted = ReportCodec.write(Redaction.of(next())).toLowerCase(Locale.ROOT);
            Stream.of(labels, addresses,
                    addresses.stream().filter(each -> each.indexOf(':') < 0).map(this::reverse).toList())
                    .flatMap(List::stream)
                    .forEach(secret -> assertThat(around(redacted, secret)).as("seed %d", seed).isEmpty());
        }
    }

    /** Where a secret is found, with what stands around it. */
    private static String around(String text, String secret) {
        int at = text.indexOf(secret);
        return at < 0 ? "" : text.substring(Math.max(0, at - 60), Math.min(text.length(), at + secret.length() + 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "a", "\\.", ".", "1.", ":", "1:", "/", "=", "\"", "a=b,", "a@", "1.in-addr.",
        "http://a"})
    @Timeout(20)
    void longTextsOfStrangersAreNoTrouble(String part) {
        var wording = new Wording(new Originals());
        for (Matter matter : Matter.values()) {
            assertThat(wording.of(matter, part.repeat(20_000))).isNotNull();
            assertThat(wording.of(matter, '"' + part.repeat(20_000))).isNotNull();
        }
    }

    @Test
    void theSameReportBecomesTheSameAgain() {
        Report report = next();
        assertThat(Redaction.of(report)).isEqualTo(Redaction.of(ReportCodec.read(ReportCodec.write(report))));
    }

    @Test
    void whatIsRedactedIsStillAReport() {
        Report redacted = Redaction.of(next());
        assertThat(ReportCodec.read(ReportCodec.write(redacted))).isEqualTo(redacted);
    }

    @Test
    void findingsAreTheSame() {
        Set<String> codes = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            Report report = next();
            List<String> before = codes(report);
            codes.addAll(before);
            assertThat(codes(Redaction.of(report))).as("seed %d", seed).isEqualTo(before);
        }
        assertThat(codes).hasSizeGreaterThan(20);
    }

    /** In their order; none of a report that contradicts itself so much that no rule can judge it. */
    private static List<String> codes(Report report) {
        try {
            return Diagnoses.of(report).findings().stream()
                    .map(each -> each.role().label() + " " + each.finding().code() + " " + each.finding().confidence())
                    .toList();
        } catch (RuntimeException absurd) {
            return List.of();
        }
    }

    @Test
    void everyListedComponentExists() {
        Set<String> components = RandomReports.reachable().stream().filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .map(component -> type.getSimpleName() + "." + component.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(StreamSupport.stream(Matter.listed().spliterator(), false).filter(each -> !each.isEmpty()))
                .isSubsetOf(components);
    }
}
