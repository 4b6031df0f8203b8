package netprobe.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.dns.rdata.Rdata;
import netprobe.dns.rdata.RdataInput;
import netprobe.model.DnsMessage;
import netprobe.model.DnsQuestion;
import netprobe.model.DnsRecord;
import netprobe.model.DnsReply;
import netprobe.model.DnsStep;
import netprobe.model.DnsTransport;
import netprobe.model.DnsWay;
import netprobe.model.Edns;
import netprobe.model.Result;
import netprobe.render.DigRenderer;
import netprobe.render.HexRenderer;
import netprobe.render.JsonRenderer;
import netprobe.render.Palette;
import netprobe.render.Renderer;
import netprobe.render.TextRenderer;
import netprobe.render.Widths;
import org.junit.jupiter.api.Tag;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Header;

/**
 * Whatever bytes a name server sends: nothing is thrown, what is shown has no control characters, and JSON can be read.
 *
 * <p>As part of the tests only the inputs that are kept run ({@code src/test/resources/…/MessageFuzzTestInputs}); {@code .ci/fuzz} searches for
 * more.
 */
@Tag("fuzz")
class MessageFuzzTest {

    private static final Widths WIDTHS = new Widths(0, Widths.LINE);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Renderer> FOR_PEOPLE =
            List.of(TextRenderer.full(Palette.PLAIN, Palette.PLAIN, WIDTHS),
                    TextRenderer.verbose(Palette.PLAIN, Palette.PLAIN, WIDTHS),
                    TextRenderer.answers(Palette.PLAIN), new DigRenderer(ZoneOffset.UTC),
                    new HexRenderer(Palette.PLAIN));
    private static final int QR = 0x80;

    /** A whole message. */
    @FuzzTest
    void message(byte[] data) throws JsonProcessingException {
        DnsMessage message = Transcript.of(Arrays.copyOf(data, Math.max(data.length, Header.LENGTH)), NOW);
        shown(message);
    }

    /** A message as the answer to a query: the bytes that would give away a stranger are put right. */
    @FuzzTest
    void answer(byte[] data) {
        var query = new RootQuery();
        byte[] wire = Arrays.copyOf(data, Math.max(data.length, query.wire().length));
        System.arraycopy(query.wire(), 0, wire, 0, 2);
        System.arraycopy(query.wire(), Header.LENGTH, wire, Header.LENGTH, query.wire().length - Header.LENGTH);
        wire[2] = (byte) (wire[2] & 0x07 | QR);
        wire[4] = 0;
        wire[5] = 1;
        assertThat(query.describe(wire)).isNotEmpty();
        query.rcode(wire);
    }

    /** The data of one record, behind its type. */
    @FuzzTest
    void rdata(byte[] data) {
        byte[] wire = Arrays.copyOf(data, Math.max(data.length, Short.BYTES));
        int type = Short.toUnsignedInt(ByteBuffer.wrap(wire).getShort());
        var input = new RdataInput(wire, Short.BYTES, wire.length - Short.BYTES, NOW);
        Rdata rdata = Rdata.read(input, type, DClass.IN);
        assertThat(isPlain(rdata.text())).isTrue();
        assertThat(rdata.remarks()).allMatch(MessageFuzzTest::isPlain);
    }

    /** An OPT record's data. */
    @FuzzTest
    void edns(byte[] data) throws JsonProcessingException {
        Edns edns = OptRecord.read(1232, 0, data).text();
        shown(new DnsMessage(0, "QUERY", new DnsMessage.Rcode(0, "NOERROR"), List.of("qr"), Optional.of(edns),
                List.of(),
                List.<DnsRecord>of(), List.of(), List.of(), Optional.empty(), data.length,
                HexFormat.of().formatHex(data), NOW, List.of()));
    }

    private static void shown(DnsMessage message) throws JsonProcessingException {
        var way = new DnsWay(List.of(new DnsStep("exchange", Duration.ofMillis(1))), 1, OptionalInt.empty(), List.of(),
                Optional.empty(), Optional.empty());
        var reply = new DnsReply("192.0.2.1:53", DnsTransport.UDP, new DnsQuestion(".", "IN", "NS"),
                Optional.of(message), way);
        var result = new Result("query", ".", Duration.ofMillis(1), Optional.of(reply), Optional.empty(), List.of());
        for (Renderer renderer : FOR_PEOPLE) {
            assertThat(written(renderer, result).codePoints().anyMatch(MessageFuzzTest::isDangerous)).isFalse();
        }
        JSON.readTree(written(new JsonRenderer(), result));
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    private static boolean isDangerous(int c) {
        boolean isLayout = c == '\n' || c == '\t';
        boolean isOverride = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        return Character.isISOControl(c) && !isLayout || isOverride;
    }

    private static String written(Renderer renderer, Result result) {
        var out = new StringBuilder();
        var err = new StringBuilder();
        renderer.render(result, out, err);
        return out.append(err).toString();
    }
}
