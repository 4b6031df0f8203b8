package netprobe.connect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import netprobe.oracle.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent, byte by byte as the RFCs have it, and what is made of replies: right, of others, and cut off anywhere. */
class UdpPayloadsTest {

    private static final int DNS = 53;
    private static final int NTP = 123;
    private static final int QUIC = 443;
    private static final int STUN = 3478;

    private final UdpPayloads payloads = UdpPayloads.byPort();

    private byte[] sent(int port) {
        return payloads.of(port).datagram();
    }

    private String said(int port, byte[] reply) {
        return payloads.of(port).describe(ByteBuffer.wrap(reply));
    }

    private static String hex(byte[] bytes, int from, int to) {
        return HexFormat.of().formatHex(bytes, from, to);
    }

    private static byte[] bytes(String... hex) {
        return HexFormat.of().parseHex(String.join("", hex).replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 500, 5060, 65_535})
    void portOfNoKnownProtocolIsSentNothing(int port) {
        assertThat(sent(port)).isEmpty();
        assertThat(said(port, bytes("00"))).isEqualTo("1 bytes");
    }

    @Test
    void echoIsSentALineThatComesBack() {
        assertThat(said(7, sent(7))).isEqualTo("9 bytes, the same that were sent");
        assertThat(said(7, bytes("0102"))).isEqualTo("2 bytes");
    }

    @Test
    void givenPayloadGoesToEveryPort() {
        var always = UdpPayloads.always("ping".getBytes(US_ASCII));

        assertThat(always.of(DNS).datagram()).isEqualTo(always.of(9).datagram()).asString(US_ASCII).isEqualTo("ping");
    }

    /** RFC 1035, section 4.1: recursion desired, one question, root NS IN. */
    @Test
    void nameServerIsAskedForTheRoot() {
        byte[] query = sent(DNS);

        assertThat(hex(query, 2, 17)).startsWith("0100" + "0001" + "0000" + "0000").endsWith("00" + "0002" + "0001");
    }

    @ParameterizedTest
    @CsvSource({"8000,NOERROR", "8005,REFUSED", "8182,SERVFAIL"})
    void nameServersReplyIsItsRcode(String flags, String rcode) {
        byte[] reply = sent(DNS);
        System.arraycopy(bytes(flags), 0, reply, 2, 2);

        assertThat(said(DNS, reply)).isEqualTo("DNS " + rcode);
    }

    @Test
    void datagramThatAnswersAnotherQuestionIsNoAnswer() {
        byte[] reply = sent(DNS);
        reply[2] |= (byte) 0x80;
        reply[0] ^= 1;

        assertThat(said(DNS, reply)).isEqualTo("a DNS message with another ID");
        assertThat(said(DNS, bytes("00"))).isEqualTo("not a DNS message, 1 bytes");
    }

    @Test
    void queryThatComesBackIsNoResponse() {
        assertThat(said(DNS, sent(DNS))).isEqualTo("a DNS query, not a response");
    }

    /** RFC 5905, figure 8: leap 0, version 4, mode 3 (client), nothing else that a server needs. */
    @Test
    void timeIsAskedForByAnNtpClient() {
        assertThat(sent(NTP)).hasSize(48).startsWith(0x23);
    }

    @ParameterizedTest
    @CsvSource({"24,02,NTP stratum 2", "1c,01,NTP stratum 1", "e4,00,NTP stratum 0",
        "23,02,an NTP message of mode 3", "26,00,an NTP message of mode 6"})
    void ntpReplyIsTheServersStratum(String first, String stratum, String words) {
        byte[] reply = Arrays.copyOf(bytes(first, stratum), 48);

        assertThat(said(NTP, reply)).isEqualTo(words);
        assertThat(said(NTP, Arrays.copyOf(reply, 68))).as("with a message authentication code").isEqualTo(words);
        assertThat(said(NTP, Arrays.copyOf(reply, 47))).isEqualTo("not an NTP message, 47 bytes");
    }

    /** RFC 9000, sections 14.1, 15 and 17.2: at least 1200 bytes, long header, fixed bit, a version that nobody speaks, IDs of 8 bytes. */
    @Test
    void quicServerIsOfferedAVersionThatNobodySpeaks() {
        byte[] packet = sent(QUIC);

        assertThat(packet).hasSize(1200);
        assertThat(hex(packet, 0, 6)).isEqualTo("c0" + "1a2a3a4a" + "08");
        assertThat(packet[14]).isEqualTo((byte) 8);
        assertThat(sent(8443)).isEqualTo(packet);
    }

    /** RFC 9000, section 17.2.1; the IDs are ours, the other way round. */
    private byte[] negotiation(String versions) {
        byte[] packet = sent(QUIC);
        return bytes("80" + "00000000" + "08", hex(packet, 15, 23), "08", hex(packet, 6, 14), versions);
    }

    @ParameterizedTest
    @CsvSource({"00000001,QUIC v1", "6b3343cf 00000001,'QUIC v2, v1'", "ff00001d,QUIC 0xff00001d",
        "1a2a3a4a 00000001,'QUIC 0x1a2a3a4a, v1'"})
    void quicServerNamesItsVersions(String versions, String words) {
        assertThat(said(QUIC, negotiation(versions))).isEqualTo(words);
    }

    @Test
    void versionNegotiationThatIsCutOffNamesNoPartOfAVersion() {
        byte[] whole = negotiation("0000000100000002");
        for (int size = 0; size < whole.length - 4; size++) {
            String words = said(QUIC, Arrays.copyOf(whole, size));
            boolean first = size >= whole.length - 8 + 4;
            assertThat(words).as(size + " bytes")
                    .isEqualTo(first ? "QUIC v1" : "not a QUIC version negotiation, " + size + " bytes");
        }
    }

    @Test
    void packetOfAnotherConnectionOrVersionIsNoNegotiation() {
        byte[] other = negotiation("00000001");
        other[6] ^= 1;
        byte[] shortHeader = negotiation("00000001");
        shortHeader[0] = 0x40;
        byte[] ofVersion1 = negotiation("00000001");
        ofVersion1[4] = 1;
        for (byte[] packet : new byte[][]{other, shortHeader, ofVersion1, sent(QUIC)}) {
            assertThat(said(QUIC, packet))
                    .isEqualTo("not a QUIC version negotiation, " + packet.length + " bytes");
        }
    }

    /** RFC 8489, section 5: Binding request, no attributes, magic cookie, transaction ID. */
    @Test
    void stunServerIsSentABindingRequest() {
        byte[] request = sent(STUN);

        assertThat(request).hasSize(20);
        assertThat(hex(request, 0, 8)).isEqualTo("0001" + "0000" + "2112a442");
    }

    /** A success response with attributes (RFC 8489, section 14). */
    private byte[] binding(String attributes) {
        byte[] body = bytes(attributes);
        return bytes("0101", String.format("%04x", body.length), "2112a442", hex(sent(STUN), 8, 20), attributes);
    }

    /** RFC 8489, section 14.2: the port and an IPv4 address XOR the cookie; an IPv6 address XOR cookie and transaction ID. */
    @Test
    void addressThatTheStunServerSawIsDecoded() {
        String ipv4 = "0020 0008 0001 a147 e112a643";
        assertThat(said(STUN, binding(ipv4))).isEqualTo("STUN, seen from 192.0.2.1:32853");

        byte[] address = bytes("20010db8 12345678 00112233 44556677");
        byte[] request = sent(STUN);
        for (int i = 0; i < address.length; i++) {
            address[i] ^= request[4 + i];
        }
        String ipv6 = "0020 0014 0002 a147" + hex(address, 0, 16);
        assertThat(said(STUN, binding(ipv6)))
                .isEqualTo("STUN, seen from [2001:db8:1234:5678:11:2233:4455:6677]:32853");
    }

    @Test
    void attributesBeforeTheAddressArePassedOver() {
        String software = "8022 0005 6162636465 000000";
        assertThat(said(STUN, binding(software + "0020 0008 0001 a147 e112a643")))
                .isEqualTo("STUN, seen from 192.0.2.1:32853");
        assertThat(said(STUN, binding(software))).isEqualTo("STUN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0020 0008 0001 a147", "0020 0004 0001 a147", "0020 0008 0002 a147 e112a643",
        "0020 0014 0001 a147 e112a643 00000000 00000000 00000000", "0020 0008 0003 a147 e112a643", "0020 00", "0020",
        "8022 ffff 00000000"})
    void malformedAttributeIsNoAddress(String attributes) {
        assertThat(said(STUN, binding(attributes))).isEqualTo("STUN");
    }

    @Test
    void stunErrorAndForeignDatagramsAreTold() {
        byte[] error = binding("");
        error[1] = 0x11;
        byte[] foreign = binding("");
        foreign[19] ^= 1;

        assertThat(said(STUN, error)).isEqualTo("a STUN error");
        assertThat(said(STUN, foreign)).isEqualTo("not an answer of STUN, 20 bytes");
        assertThat(said(STUN, Arrays.copyOf(binding(""), 19))).isEqualTo("not an answer of STUN, 19 bytes");
        assertThat(said(STUN, sent(STUN))).isEqualTo("a STUN message, not a response");
    }

    @Test
    void noReplyWhateverItHoldsIsTooMuch() {
        Random random = Seed.forCases("udp replies");
        for (int i = 0; i < 20_000; i++) {
            int port = new int[]{DNS, NTP, QUIC, STUN, 7}[random.nextInt(5)];
            byte[] reply = random.nextBoolean() ? sent(port) : port == STUN ? binding("002000080001") : sent(NTP);
            for (int flips = random.nextInt(8); flips > 0; flips--) {
                reply[random.nextInt(Math.min(reply.length, 64))] = (byte) random.nextInt();
            }
            assertThat(said(port, Arrays.copyOf(reply, random.nextInt(reply.length + 4)))).isNotBlank();
        }
    }
}
