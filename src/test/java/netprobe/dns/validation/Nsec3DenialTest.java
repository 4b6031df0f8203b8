package netprobe.dns.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base32;

/** What the NSEC3 records of a zone prove; the hashes are real, and the spans are as narrow as can be, so that each covers one name alone. */
class Nsec3DenialTest {

    private static final Name ZONE = Name.fromConstantString("test.");
    private static final base32 BASE32 = new base32(base32.Alphabet.BASE32HEX, false, true);
    private static final NSEC3Record PARAMETERS = record(ZONE, new byte[20], new byte[20], 0);

    /** Spans are written {@code =NAME TYPE…} for one that begins at a name, and {@code ^NAME} for one around it, {@code ~NAME} with opt-out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =@ NS SOA, ^b, ^*          | b   | Proven
            =@ NS SOA, ^b              | b   | Unproven
            =@ NS SOA, ^*              | b   | Unproven
            ^b, ^*                     | b   | Unproven
            =b A, =@ NS SOA, ^*        | b   | Unproven
            =@ NS SOA, ~b, ^*          | b   | OptedOut
            =@ NS SOA, ^b, ~*          | b   | Proven
            =d A, ^b.d, ^*.d           | b.d | Proven
            =d NS, ^b.d, ^*.d          | b.d | Unproven
            =d DNAME, ^b.d, ^*.d       | b.d | Unproven
            =d NS SOA, ^b.d, ^*.d      | b.d | Proven
            """)
    void nameIsNotThere(String spans, String name, String proof) {
        assertThat(kind(denial(spans).noName(name(name)))).isEqualTo(proof);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =b A                       | b | AAAA | Proven
            =b                         | b | A    | Proven
            =b A                       | b | A    | Unproven
            =b CNAME                   | b | A    | Unproven
            =b NS                      | b | A    | Unproven
            =b NS                      | b | DS   | Proven
            =b NS SOA                  | b | DS   | Unproven
            =@ NS SOA, ^b, =* TXT      | b | A    | Proven
            =@ NS SOA, ^b, =* TXT      | b | TXT  | Unproven
            =@ NS SOA, ~b, =* TXT      | b | A    | OptedOut
            =@ NS SOA, ~b, =* TXT      | b | TXT  | Unproven
            =@ NS SOA, ^b              | b | A    | Unproven
            =@ NS SOA, ^b              | b | DS   | Unproven
            =@ NS SOA, ~b              | b | DS   | OptedOut
            =@ NS SOA                  | b | DS   | Unproven
            """)
    void nameHasNoSuchRecord(String spans, String name, String type, String proof) {
        assertThat(kind(denial(spans).noData(name(name), Type.value(type)))).isEqualTo(proof);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =b NS             | b | Unsigned
            =b NS DS          | b | Unproven
            =b NS SOA         | b | Unproven
            =b A              | b | Proven
            =@ NS SOA, ^b     | b | Proven
            =@ NS SOA, ~b     | b | OptedOut
            ~b                | b | Unproven
            """)
    void zoneDoesNotBegin(String spans, String name, String proof) {
        assertThat(kind(denial(spans).noSignedCut(name(name)))).isEqualTo(proof);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ^b.w  | b.w   | w | Proven
            ^b.w  | x.b.w | w | Proven
            ~b.w  | b.w   | w | OptedOut
            =b.w  | b.w   | w | Unproven
            ^x.b.w | x.b.w | w | Unproven
            """)
    void nothingIsCloser(String spans, String name, String encloser, String proof) {
        assertThat(kind(denial(spans).noCloserMatch(name(name), name(encloser)))).isEqualTo(proof);
    }

    @Test
    void lastSpanLeadsBackToTheFirst() {
        var last = HashedSpan.of(record(ZONE, hash(200), hash(100), 0), ZONE).orElseThrow();

        assertThat(Stream.of(250, 50, 200, 150, 100).map(value -> last.covers(hash(value))))
                .containsExactly(true, true, false, false, false);
    }

    @Test
    void recordsThatMeanNothingAreIgnored() {
        var other = new NSEC3Record(owner(ZONE, hash(1)), DClass.IN, 300, 2, 0, 0, new byte[0], hash(2), new int[0]);

        assertThat(List.of(HashedSpan.of(record(ZONE, hash(1), hash(2), 2), ZONE),
                HashedSpan.of(record(ZONE, hash(1), new byte[19], 0), ZONE),
                HashedSpan.of(record(ZONE, new byte[10], hash(2), 0), ZONE),
                HashedSpan.of(record(name("sub"), hash(1), hash(2), 0), ZONE), HashedSpan.of(other, ZONE)))
                .allMatch(Optional::isEmpty);
        assertThat(HashedSpan.of(record(ZONE, hash(1), hash(2), 1), ZONE)).isPresent();
    }

    private static Denial denial(String spans) {
        return new Nsec3Denial(ZONE, Stream.of(spans.split(", ", -1)).map(Nsec3DenialTest::span).toList(),
                new NameHash(ZONE, PARAMETERS, new Budget(Limits.USUAL)));
    }

    private static HashedSpan span(String text) {
        var words = text.split(" ", -1);
        byte[] hash = new NameHash(ZONE, PARAMETERS, new Budget(Limits.USUAL)).of(name(words[0].substring(1)));
        boolean exactly = text.startsWith("=");
        int[] types = Stream.of(words).skip(1).mapToInt(Type::value).toArray();
        var record = new NSEC3Record(owner(ZONE, exactly ? hash : beside(hash, -1)), DClass.IN, 300,
                NSEC3Record.Digest.SHA1, text.startsWith("~") ? NSEC3Record.Flags.OPT_OUT : 0, 0, new byte[0],
                beside(hash, 1), types);
        return HashedSpan.of(record, ZONE).orElseThrow();
    }

    private static NSEC3Record record(Name zone, byte[] first, byte[] next, int flags) {
        return new NSEC3Record(owner(zone, first), DClass.IN, 300, NSEC3Record.Digest.SHA1, flags, 0, new byte[0], next,
                new int[0]);
    }

    private static Name owner(Name zone, byte[] hash) {
        return Name.fromConstantString(BASE32.toString(hash) + "." + zone);
    }

    private static byte[] hash(int first) {
        var hash = new byte[20];
        hash[0] = (byte) first;
        return hash;
    }

    private static byte[] beside(byte[] hash, int step) {
        var beside = Arrays.copyOf(hash, hash.length);
        beside[4] += (byte) step;
        return beside;
    }

    private static Name name(String relative) {
        return relative.equals("@") ? ZONE : Name.fromConstantString(relative + ".test.");
    }

    private static String kind(Proof proof) {
        return proof.getClass().getSimpleName();
    }
}
