package netprobe.bulk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import netprobe.bulk.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class MessageMatchTest {

    private static final int PLACE = 1;

    private final Questions asked = Runs.of(Type.MX, "a.example", "[www].Example", "b.example");

    @ParameterizedTest
    @ValueSource(strings = {"[www].Example", "[WWW].eXAMPLE"})
    void questionInWhateverCaseIsTheSame(String name) throws IOException {
        assertThat(hasQuestion(response(name, Type.MX, DClass.IN))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"{WWW}.Example,MX,IN", "[www].Example,A,IN", "[www].Example,MX,CH", "[wwx].Example,MX,IN",
        "a.example,MX,IN", "www,MX,IN", "[www].Example.org,MX,IN", "[www].Example,TYPE65295,IN",
        "[www].Example,TYPE271,IN", "[www].Example,MX,CLASS257"})
    void anyOtherQuestionIsNot(String name, String type, String klass) throws IOException {
        assertThat(hasQuestion(response(name, Type.value(type, true), DClass.value(klass)))).isFalse();
    }

    @Test
    void questionThatIsCutShortIsNot() throws IOException {
        byte[] whole = response("[www].Example", Type.MX, DClass.IN);
        for (int length = 12; length < whole.length; length++) {
            assertThat(MessageMatch.hasQuestion(Arrays.copyOf(whole, 512), length, asked, PLACE)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,true", "2,5,true", "1,0,false"})
    void errorMayComeWithoutAQuestion(int id, int rcode, boolean isMeant) {
        assertThat(hasQuestion(bare(id, rcode).toWire())).isEqualTo(isMeant);
    }

    @Test
    void errorWithoutAQuestionHasNothingElse() throws IOException {
        var message = bare(1, Rcode.SERVFAIL);
        message.addRecord(record("x.", Type.A, DClass.IN), Section.AUTHORITY);
        assertThat(hasQuestion(message.toWire())).isFalse();
        byte[] longer = Arrays.copyOf(bare(1, Rcode.SERVFAIL).toWire(), 13);
        assertThat(hasQuestion(longer)).isFalse();
        byte[] counted = bare(1, Rcode.SERVFAIL).toWire();
        counted[11] = 1;
        assertThat(hasQuestion(counted)).isFalse();
        counted[4] = 1;
        assertThat(hasQuestion(counted)).isFalse();
    }

    @Test
    void responseToAStandardQueryIsOne() throws IOException {
        byte[] response = response("a.example", Type.A, DClass.IN);
        assertThat(MessageMatch.isResponse(response, response.length)).isTrue();
        assertThat(MessageMatch.isResponse(response, 12)).isTrue();
        assertThat(MessageMatch.isResponse(response, 11)).isFalse();
    }

    @Test
    void queryOrAnotherOpcodeIsNone() {
        var header = new Header(1);
        assertThat(MessageMatch.isResponse(header.toWire(), 12)).isFalse();
        header.setFlag(Flags.QR);
        header.setOpcode(Opcode.NOTIFY);
        assertThat(MessageMatch.isResponse(header.toWire(), 12)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 32_768, 65_535})
    void identifierIsTheFirstTwoBytes(int id) {
        assertThat(MessageMatch.id(new Header(id).toWire())).isEqualTo(id);
    }

    @Test
    void hashIsThatOfTheQuestionAsked() throws IOException {
        byte[] response = response("[WWW].example", Type.MX, DClass.IN);
        int hash = Identifiers.hash(asked.bytes(), asked.start(PLACE), asked.length(PLACE));
        assertThat(MessageMatch.questionHash(response, response.length)).isEqualTo(hash);
        assertThat(MessageMatch.questionHash(response, response.length - 3)).isNotEqualTo(hash);
        for (int length = 12; length < response.length; length++) {
            MessageMatch.questionHash(response, length);
        }
    }

    private boolean hasQuestion(byte[] message) {
        return MessageMatch.hasQuestion(message, message.length, asked, PLACE);
    }

    private static Message bare(int id, int rcode) {
        var message = new Message(id);
        message.getHeader().setFlag(Flags.QR);
        message.getHeader().setRcode(rcode);
        return message;
    }

    private static byte[] response(String name, int type, int klass) throws IOException {
        var message = Message.newQuery(record(name, type, klass));
        message.getHeader().setFlag(Flags.QR);
        return message.toWire();
    }

    private static Record record(String name, int type, int klass) throws IOException {
        return Record.newRecord(Name.fromString(name, Name.root), type, klass);
    }
}
