package netprobe.dns;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class AgreementTest {

    private static final String FIRST = "www.example. 60 IN A 192.0.2.1";
    private static final String SECOND = "www.example. 60 IN A 192.0.2.2";
    private static final String SIGNATURE =
            "www.example. 60 IN RRSIG A 13 2 60 20370101000000 20260101000000 1 example. ";

    @Test
    void orderDoesNotMatter() throws IOException {
        assertThat(agree(List.of(FIRST, SECOND), List.of(SECOND, FIRST))).isTrue();
    }

    @Test
    void timeToLiveDoesNotMatter() throws IOException {
        assertThat(agree(List.of(FIRST), List.of("www.example. 7 IN A 192.0.2.1"))).isTrue();
    }

    @Test
    void letterCaseDoesNotMatter() throws IOException {
        assertThat(agree(List.of("a.example. 1 IN CNAME b.example."), List.of("A.Example. 1 IN CNAME B.example.")))
                .isTrue();
    }

    @Test
    void signaturesDoNotMatter() throws IOException {
        assertThat(agree(List.of(FIRST, SIGNATURE + "AAAA"), List.of(FIRST, SIGNATURE + "BBBB"))).isTrue();
        assertThat(agree(List.of(FIRST, SIGNATURE + "AAAA"), List.of(FIRST))).isTrue();
    }

    @Test
    void oneRecordMoreOrOtherwiseIsAnotherAnswer() throws IOException {
        assertThat(agree(List.of(FIRST), List.of(SECOND))).isFalse();
        assertThat(agree(List.of(FIRST), List.of(FIRST, SECOND))).isFalse();
        assertThat(agree(List.of(FIRST), List.of())).isFalse();
        assertThat(agree(List.of(), List.of())).isTrue();
    }

    @Test
    void responseCodeMatters() throws IOException {
        byte[] none = message(Rcode.NXDOMAIN, List.of());
        byte[] empty = message(Rcode.NOERROR, List.of());
        assertThat(Agreement.isBetween(none, none.length, none, none.length)).isTrue();
        assertThat(Agreement.isBetween(none, none.length, empty, empty.length)).isFalse();
    }

    @Test
    void onlyAsManyBytesCountAsAreSaid() throws IOException {
        byte[] one = message(Rcode.NOERROR, List.of(FIRST));
        byte[] room = Arrays.copyOf(one, 512);
        assertThat(Agreement.isBetween(one, one.length, room, one.length)).isTrue();
    }

    @Test
    void whatCannotBeReadAgreesWithNothing() throws IOException {
        byte[] one = message(Rcode.NOERROR, List.of(FIRST));
        assertThat(Agreement.isBetween(one, one.length - 1, one, one.length - 1)).isFalse();
        assertThat(Agreement.isBetween(one, one.length, one, 3)).isFalse();
    }

    private static boolean agree(List<String> one, List<String> other) throws IOException {
        byte[] first = message(Rcode.NOERROR, one);
        byte[] second = message(Rcode.NOERROR, other);
        return Agreement.isBetween(first, first.length, second, second.length);
    }

    private static byte[] message(int rcode, List<String> answers) throws IOException {
        var message = Message
                .newQuery(Record.newRecord(Name.fromConstantString("www.example."), Type.A, DClass.IN));
        message.getHeader().setFlag(Flags.QR);
        message.getHeader().setRcode(rcode);
        for (String answer : answers) {
            try (var lines = new Master(new ByteArrayInputStream(answer.getBytes(US_ASCII)))) {
                message.addRecord(lines.nextRecord(), Section.ANSWER);
            }
        }
        return message.toWire();
    }
}
