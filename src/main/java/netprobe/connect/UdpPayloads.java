package netprobe.connect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import netprobe.dns.RootQuery;

/** The payloads by port: a question of the protocol that IANA has registered there, or an empty datagram. */
public final class UdpPayloads {

    private static final UdpPayload EMPTY = UdpPayload.of(new byte[0]);
    private static final UdpPayload ECHO = UdpPayload.of("netprobe\n".getBytes(UTF_8));

    private final Optional<UdpPayload> always;
    private final UdpPayload dns = dns();
    private final UdpPayload ntp = new NtpPayload();
    private final UdpPayload quic = new QuicPayload();
    private final UdpPayload stun = new StunPayload();

    private UdpPayloads(Optional<UdpPayload> always) {
        this.always = always;
    }

    /** By port. */
    public static UdpPayloads byPort() {
        return new UdpPayloads(Optional.empty());
    }

    /** The same bytes to every port. */
    public static UdpPayloads always(byte[] bytes) {
        return new UdpPayloads(Optional.of(UdpPayload.of(bytes)));
    }

    UdpPayload of(int port) {
        return always.orElseGet(() -> switch (port) {
            case 7 -> ECHO;
            case 53 -> dns;
            case 123 -> ntp;
            case 443, 8443 -> quic;
            case 3478 -> stun;
            default -> EMPTY;
        });
    }

    private static UdpPayload dns() {
        var query = new RootQuery();
        byte[] wire = query.wire();
        return new UdpPayload() {
            @Override
            public byte[] datagram() {
                return wire;
            }

            @Override
            public String describe(ByteBuffer reply) {
                var bytes = new byte[reply.remaining()];
                reply.get(bytes);
                return query.describe(bytes);
            }
        };
    }
}
