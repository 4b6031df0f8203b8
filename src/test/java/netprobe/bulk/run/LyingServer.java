package netprobe.bulk.run;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A name server on loopback that does what the first label of a name says, digits aside: {@code ok} answers, {@code late} answers the first time only when it is
 * asked a second time, and so on. Whatever must not be believed says {@value #LIE}.
 */
final class LyingServer implements AutoCloseable {

    static final String TRUTH = "192.0.2.7";
    static final String LIE = "203.0.113.66";

    private static final int LARGEST = 512;

    /** A whole window of queries comes at once. */
    private static final int ROOM = 1 << 20;

    private final DatagramSocket socket;
    private final DatagramSocket stranger;
    private final Map<Name, DatagramPacket> earlier = new HashMap<>();

    private final String truth;
    private int heard;
    private volatile int stallsAt = Integer.MAX_VALUE;
    private volatile int stallsFor;

    LyingServer() throws IOException {
        this(TRUTH);
    }

    /** One for which another address is the truth. */
    LyingServer(String truth) throws IOException {
        this.truth = truth;
        socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
        socket.setReceiveBufferSize(ROOM);
        stranger = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /** Says nothing to so many queries, once it has heard that many. */
    LyingServer stalling(int after, int queries) {
        stallsFor = queries;
        stallsAt = after;
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            while (true) {
                packet.setLength(LARGEST);
                socket.receive(packet);
                boolean stalls = heard >= stallsAt && heard - stallsAt < stallsFor;
                heard++;
                if (!stalls) {
                    answer(new Message(Arrays.copyOf(packet.getData(), packet.getLength())), packet);
                }
            }
        } catch (SocketException closed) {
            // that's the end
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private void answer(Message query, DatagramPacket from) throws IOException {
        byte[] right = answer(query.getHeader().getID(), query.getQuestion(), truth);
        String label = query.getQuestion().getName().getLabelString(0).replaceAll("[0-9]", "");
        switch (label) {
            case "ok" -> send(right, from);
            case "twice" -> {
                send(right, from);
                send(right, from);
            }
            case "id" -> {
                int other = query.getHeader().getID() ^ 0x5555;
                send(answer(other, query.getQuestion(), LIE), from);
                send(right, from);
            }
            case "question" -> {
                send(answer(query.getHeader().getID(), Record.newRecord(Name.fromString("other.example."),
                        Type.A, DClass.IN), LIE), from);
                send(right, from);
            }
            case "source" -> {
                byte[] lie = answer(query.getHeader().getID(), query.getQuestion(), LIE);
                stranger.send(new DatagramPacket(lie, lie.length, from.getSocketAddress()));
                send(right, from);
            }
            case "broken" -> {
                send(broken(query), from);
                send(right, from);
            }
            case "text" -> {
                send("no DNS at all".getBytes(US_ASCII), from);
                send(right, from);
            }
            case "malformed" -> send(broken(query), from);
            case "late" -> {
                DatagramPacket first = earlier.remove(query.getQuestion().getName());
                if (first == null) {
                    earlier.put(query.getQuestion().getName(),
                            new DatagramPacket(right, right.length, from.getSocketAddress()));
                } else {
                    socket.send(first);
                    send(right, from);
                }
            }
            default -> {
                // silence
            }
        }
    }

    /** The answer's last record is cut off, and the header says nothing of it. */
    private static byte[] broken(Message query) throws IOException {
        byte[] lie = answer(query.getHeader().getID(), query.getQuestion(), LIE);
        return Arrays.copyOf(lie, lie.length - 2);
    }

    private static byte[] answer(int id, Record question, String address) throws IOException {
        var answer = new Message(id);
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(question, Section.QUESTION);
        answer.addRecord(new ARecord(question.getName(), DClass.IN, 300, InetAddress.getByName(address)),
                Section.ANSWER);
        return answer.toWire();
    }

    private void send(byte[] message, DatagramPacket to) throws IOException {
        socket.send(new DatagramPacket(message, message.length, to.getSocketAddress()));
    }

    @Override
    public void close() {
        socket.close();
        stranger.close();
    }
}
