package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** UDP services, a real resolver and scripted ones, and what each is said to have replied. */
class ProbeUdpIT {

    /** Answers at every port of its own what the protocol there says, on either family. */
    private static final String SERVICES =
            """
                    import socket, struct
                    COOKIE = 0x2112A442
                    def echo(data, peer):
                        return data
                    def ntp(data, peer):
                        return bytes([0x24, 2]) + bytes(46) if len(data) == 48 and data[0] & 7 == 3 else b""
                    def quic(data, peer):
                        destination, source = data[6:14], data[15:23]
                        return b"\\x80" + bytes(4) + b"\\x08" + source + b"\\x08" + destination + struct.pack("!II", 1, 0x6b3343cf)
                    def stun(data, peer):
                        version6 = ":" in peer[0] and not peer[0].startswith("::ffff:")
                        address = socket.inet_pton(socket.AF_INET6 if version6 else socket.AF_INET, peer[0].replace("::ffff:", ""))
                        mask = data[4:20]
                        body = struct.pack("!BBH", 0, 2 if version6 else 1, peer[1] ^ COOKIE >> 16)
                        body += bytes(a ^ b for a, b in zip(address, mask))
                        return struct.pack("!HHI", 0x0101, len(body) + 4, COOKIE) + data[8:20] + struct.pack("!HH", 0x20, len(body)) + body
                    def serve(port, reply):
                        server = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
                        server.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
                        server.bind(("::", port))
                        def run():
                            while True:
                                data, peer = server.recvfrom(65536)
                                server.sendto(reply(data, peer), peer)
                        threading.Thread(target=run, daemon=True).start()
                    def stranger(data, peer):
                        other = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
                        other.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
                        other.sendto(b"not asked for", peer)
                        return b"asked for"
                    for port, reply in ((7, echo), (123, ntp), (443, quic), (3478, stun), (5000, stranger)):
                        serve(port, reply)
                    print("ready", flush=True)
                    threading.Event().wait()
                    """;

    private static Namespace host;
    private static Resident netprobe;
    private static Script services;

    @BeforeAll
    static void start() throws IOException {
        host = Namespace.create();
        NameServer.start(host, "sample.zone");
        services = Script.of(host, SERVICES);
        netprobe = Resident.startIn(host);
    }

    @AfterAll
    static void stop() throws IOException {
        netprobe.close();
        services.close();
        host.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"53|DNS \\w+", "7|9 bytes, the same that were sent", "123|NTP stratum 2",
        "443|QUIC v1, v2", "3478|STUN, seen from LOCAL"})
    void serviceIsAskedWhatItAnswers(String port, String reply) throws IOException {
        for (String address : new String[]{"127.0.0.1", "::1"}) {
            for (String via : new String[]{"system", "jvm"}) {
                JsonNode line = Told.by(netprobe, "--udp", "--via", via, address, port).getFirst();
                assertThat(Told.words(line)).as(line::toString).isEqualTo("answered - - -");
                String local = line.path("local").asText();
                assertThat(line.path("reply").asText().replace(local, "LOCAL")).matches(reply);
            }
        }
    }

    /** The socket is connected, so the kernel lets only the peer's datagrams through. */
    @Test
    void datagramFromSomebodyElseIsNotTakenForTheReply() throws IOException {
        for (int round = 0; round < 10; round++) {
            JsonNode line = Told.by(netprobe, "--udp", "127.0.0.1", "5000").getFirst();
            assertThat(line.path("reply").asText()).isEqualTo("9 bytes");
        }
    }
}
