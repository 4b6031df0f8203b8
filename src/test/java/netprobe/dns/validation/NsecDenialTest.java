package netprobe.dns.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** What records prove whose signatures are good; a record is written {@code OWNER NEXT TYPE…}, relative to the zone {@code test.}. */
class NsecDenialTest {

    private static final Name ZONE = Name.fromConstantString("test.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # before the first name, which also covers the wildcard
            @ d NS SOA                       | b     | Proven
            # the last record leads back to the apex
            d @ A, @ b NS SOA                | x     | Proven
            d @ A                            | x     | Unproven
            # the name itself, one above another, one outside
            b d A, @ b NS SOA                | b     | Unproven
            b x.d A, @ b NS SOA              | d     | Unproven
            d @ A, @ b NS SOA                | b     | Unproven
            # the wildcard beside it exists, or only has names below it
            * d A, @ * NS SOA                | b     | Unproven
            x.* d A, @ x.* NS SOA            | b     | Unproven
            # the nearest encloser is the deeper one of both neighbours
            a.d x.d A, d a.d A               | b.d   | Proven
            a.d z A, d a.d A                 | b.d   | Proven
            a.d z A                          | b.d   | Unproven
            # below a delegation or a DNAME record another rule holds
            d z NS, @ d NS SOA               | b.d   | Unproven
            d z DNAME, @ d NS SOA            | b.d   | Unproven
            d z NS SOA, @ d NS SOA           | b.d   | Proven
            """)
    void nameIsNotThere(String records, String name, String proof) {
        assertThat(kind(denial(records).noName(name(name)))).isEqualTo(proof);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            b d A              | b   | AAAA | Proven
            b d A              | b   | A    | Unproven
            b d CNAME          | b   | A    | Unproven
            b d A              | b   | ANY  | Unproven
            # of a delegation the parent knows only the DS records, of which the child knows nothing
            b d NS             | b   | A    | Unproven
            b d NS             | b   | DS   | Proven
            b d NS SOA         | b   | A    | Proven
            b d NS SOA         | b   | DS   | Unproven
            b d NS DS          | b   | DS   | Unproven
            # names that only have names below them
            b x.d A            | d   | A    | Proven
            # what stands for the name
            * d TXT            | b   | A    | Proven
            * d TXT            | b   | TXT  | Unproven
            * d NS SOA         | b   | DS   | Unproven
            @ x.* NS SOA, x.* d A | b | A   | Proven
            @ a.b NS SOA, a.b d A | c | A   | Unproven
            # no such name is not the same as no such record
            @ d NS SOA         | b   | A    | Unproven
            d x A              | b   | A    | Unproven
            """)
    void nameHasNoSuchRecord(String records, String name, String type, String proof) {
        assertThat(kind(denial(records).noData(name(name), Type.value(type)))).isEqualTo(proof);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            b d NS        | b   | Unsigned
            b d NS DS     | b   | Unproven
            b d NS SOA    | b   | Unproven
            b d A         | b   | Proven
            b d A         | c   | Proven
            b x.c A       | c   | Proven
            b d NS        | x.b | Unproven
            d x A         | b   | Unproven
            """)
    void zoneDoesNotBegin(String records, String name, String proof) {
        assertThat(kind(denial(records).noSignedCut(name(name)))).isEqualTo(proof);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.w z A      | b.w   | w | Proven
            a.w z A      | b.a.w | w | Unproven
            a.w z A      | x     | w | Unproven
            a.w x.b.w A  | b.w   | w | Unproven
            b.w z A      | b.w   | w | Unproven
            """)
    void nothingIsCloser(String records, String name, String encloser, String proof) {
        assertThat(kind(denial(records).noCloserMatch(name(name), name(encloser)))).isEqualTo(proof);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DS | Proven
            A  | Proven
            NS | Unproven
            """)
    void rootIsNobodysChild(String type, String proof) {
        var apex = new NSECRecord(Name.root, DClass.IN, 300, ZONE, new int[]{Type.NS, Type.SOA});

        assertThat(kind(new NsecDenial(Name.root, List.of(apex)).noData(Name.root, Type.value(type)))).isEqualTo(proof);
    }

    private static Denial denial(String records) {
        return new NsecDenial(ZONE, Stream.of(records.split(", ", -1)).map(NsecDenialTest::record).toList());
    }

    private static NSECRecord record(String text) {
        var words = text.split(" ", -1);
        int[] types = Stream.of(words).skip(2).mapToInt(Type::value).toArray();
        return new NSECRecord(name(words[0]), DClass.IN, 300, name(words[1]), types);
    }

    private static Name name(String relative) {
        return relative.equals("@") ? ZONE : Name.fromConstantString(relative + ".test.");
    }

    private static String kind(Proof proof) {
        return proof.getClass().getSimpleName();
    }
}
