package netprobe.connect.tls;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import netprobe.model.TlsVersion;

/**
 * What can be read of a peer's bytes by who has no keys: records, and of the handshake messages those that are not encrypted yet
 * (RFC 8446, sections 4 and 5; RFC 5246, section 7).
 *
 * @param isTls whether the bytes are records at all; so are none
 * @param messages the types of the handshake messages that came whole
 * @param version the version of the last ServerHello
 * @param alerts the alerts
 * @param isCutOff whether the last record or message is not whole
 */
record PeerFlight(boolean isTls, List<Integer> messages, Optional<TlsVersion> version, List<Alert> alerts,
        boolean isCutOff) {

    static final int CLIENT_HELLO = 1;
    static final int SERVER_HELLO = 2;

    private static final int MESSAGE_HEADER = 4;
    private static final int SUPPORTED_VERSIONS = 43;
    private static final int RANDOM_AT = 2;
    private static final int SESSION_AT = RANDOM_AT + 32;

    /** Copies the lists. */
    PeerFlight {
        messages = List.copyOf(messages);
        alerts = List.copyOf(alerts);
    }

    /** An alert that was not encrypted. */
    record Alert(boolean isFatal, int number) {}

    /** Reads a peer's bytes from the beginning of the connection. */
    static PeerFlight of(byte[] bytes) {
        return RecordHeader.fits(bytes)
                ? new Reader(bytes).read()
                : new PeerFlight(false, List.of(), Optional.empty(), List.of(), false);
    }

    /** The alert that ended the handshake. */
    Optional<Alert> fatal() {
        return alerts.stream().filter(Alert::isFatal).findFirst();
    }

    /** Whether the peer only sends back what it gets. */
    boolean isEcho() {
        return messages.contains(CLIENT_HELLO);
    }

    private static final class Reader {

        private final byte[] bytes;
        private final ByteArrayOutputStream handshake = new ByteArrayOutputStream();
        private final List<Integer> messages = new ArrayList<>();
        private final List<Alert> alerts = new ArrayList<>();
        private Optional<TlsVersion> version = Optional.empty();
        private int read;
        private boolean isEncrypted;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        PeerFlight read() {
            int at = 0;
            while (at + RecordHeader.SIZE <= bytes.length && RecordHeader.fits(bytes, at)) {
                int end = at + RecordHeader.SIZE + RecordHeader.length(bytes, at);
                if (end > bytes.length) {
                    break;
                }
                record(bytes[at], Arrays.copyOfRange(bytes, at + RecordHeader.SIZE, end));
                at = end;
            }
            return new PeerFlight(true, messages, version, alerts, at < bytes.length || read < handshake.size());
        }

        private void record(int type, byte[] body) {
            switch (type) {
                case RecordHeader.CHANGE_CIPHER_SPEC -> isEncrypted = true;
                case RecordHeader.ALERT -> {
                    if (body.length == 2) {
                        alerts.add(new Alert(body[0] != 1, body[1] & 0xff));
                    }
                }
                case RecordHeader.HANDSHAKE -> {
                    if (!isEncrypted) {
                        handshake.writeBytes(body);
                        readMessages();
                    }
                }
                default -> isEncrypted = true;
            }
        }

        private void readMessages() {
            byte[] stream = handshake.toByteArray();
            while (read + MESSAGE_HEADER <= stream.length) {
                int length = (stream[read + 1] & 0xff) << 16 | (stream[read + 2] & 0xff) << 8 | stream[read + 3] & 0xff;
                int start = read + MESSAGE_HEADER;
                if (start + length > stream.length) {
                    return;
                }
                messages.add((int) stream[read]);
                if (stream[read] == SERVER_HELLO) {
                    version = version(Arrays.copyOfRange(stream, start, start + length));
                }
                read = start + length;
            }
        }

        /** TLS 1.3 says its version in an extension, and 1.2 where older versions say theirs (RFC 8446, section 4.1.3). */
        private static Optional<TlsVersion> version(byte[] hello) {
            if (hello.length < SESSION_AT + 1) {
                return Optional.empty();
            }
            int extensions = SESSION_AT + 1 + (hello[SESSION_AT] & 0xff) + 3 + 2;
            for (int at = extensions; at + 6 <= hello.length; at += 4 + twoBytes(hello, at + 2)) {
                if (twoBytes(hello, at) == SUPPORTED_VERSIONS) {
                    return TlsVersion.of(twoBytes(hello, at + 4));
                }
            }
            return TlsVersion.of(twoBytes(hello, 0));
        }

        private static int twoBytes(byte[] from, int at) {
            return (from[at] & 0xff) << 8 | from[at + 1] & 0xff;
        }
    }
}
