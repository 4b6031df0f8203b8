package netprobe.bulk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import netprobe.bulk.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Held against dnsjava's decoder. */
class QueryPacketTest {

    private static final String LONGEST = ("a".repeat(63) + ".").repeat(3) + "b".repeat(61) + ".";

    private final Questions run = Runs.of(Type.HTTPS, "a.example", "WWW.example", ".", LONGEST);

    @ParameterizedTest
    @CsvSource({"true,true,0", "true,false,65535", "false,true,32768", "false,false,255"})
    void saysWhatItWasTold(boolean recurse, boolean dnssecOk, int id) throws IOException {
        var packet = new QueryPacket(recurse, dnssecOk);
        for (int place = 0; place < run.count(); place++) {
            var query = decoded(packet, packet.write(run, place, id, true));
            assertThat(query.getHeader().getID()).isEqualTo(id);
            assertThat(query.getHeader().getOpcode()).isEqualTo(Opcode.QUERY);
            assertThat(query.getHeader().getFlag(Flags.RD)).isEqualTo(recurse);
            assertThat(query.getHeader().getFlag(Flags.QR)).isFalse();
            assertThat(query.getOPT().getPayloadSize()).isEqualTo(1232);
            assertThat(query.getOPT().getVersion()).isZero();
            assertThat(query.getOPT().getFlags()).isEqualTo(dnssecOk ? ExtendedFlags.DO : 0);
        }
    }

    @Test
    void questionIsTheOneOnTheList() throws IOException {
        var packet = new QueryPacket(true, false);
        var query = decoded(packet, packet.write(run, 1, 1, true));
        assertThat(query.getSection(Section.QUESTION)).singleElement()
                .hasToString("WWW.example.\t\t0\tIN\tHTTPS");
        assertThat(decoded(packet, packet.write(run, 3, 1, true)).getQuestion().getName()).hasToString(LONGEST);
        assertThat(decoded(packet, packet.write(run, 2, 1, true)).getQuestion().getName()).hasToString(".");
    }

    @Test
    void withoutEdnsThereIsNoRecord() throws IOException {
        var packet = new QueryPacket(true, true);
        packet.write(run, 3, 1, true);
        var query = decoded(packet, packet.write(run, 0, 1, false));
        assertThat(query.getOPT()).isNull();
        assertThat(query.getSection(Section.ADDITIONAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "0,false", "3,true", "3,false"})
    void sizeIsKnownBefore(int place, boolean edns) {
        var packet = new QueryPacket(true, false);
        assertThat(packet.write(run, place, 1, edns)).isEqualTo(QueryPacket.size(run, place, edns))
                .isLessThan(QueryPacket.LARGEST);
    }

    private static Message decoded(QueryPacket packet, int size) throws IOException {
        assertThat(packet.copy(size)).isEqualTo(Arrays.copyOf(packet.bytes(), size));
        return new Message(packet.copy(size));
    }
}
