package netprobe.connect.listen;

import java.util.Optional;
import java.util.Set;
import netprobe.connect.listen.Binding.Held;
import netprobe.libc.Endpoint;
import netprobe.libc.Packets;
import netprobe.libc.Packets.Packet;
import netprobe.model.ListenerEvent.Received;

/** Answers the datagrams of one socket, each from the address that it came to. */
final class DatagramDesk {

    /** Services that answer whatever comes, so that two of them would go on forever: echo, daytime, quote of the day, chargen, time. */
    private static final Set<Integer> ANSWERERS = Set.of(7, 13, 17, 19, 37);

    private static final int EAGAIN = 11;

    private final Held socket;
    private final SmallService service;
    private final Packets packets = new Packets();

    DatagramDesk(Held socket, SmallService service) {
        this.socket = socket;
        this.service = service;
    }

    Held socket() {
        return socket;
    }

    /** Takes the next datagram; none if there is none. */
    Optional<Received> next() {
        return packets.receive(socket.socket()).either(packet -> Optional.of(answered(packet)),
                failed -> failed.errno() == EAGAIN ? Optional.empty() : again());
    }

    /** An ICMP message about an earlier answer fails the next call, once; its own queue tells more of it. */
    private Optional<Received> again() {
        return packets.receive(socket.socket()).either(packet -> Optional.of(answered(packet)),
                _ -> Optional.empty());
    }

    private Received answered(Packet packet) {
        Endpoint local = packet.local().map(here -> at(here, socket.local().port())).orElse(socket.local());
        int sent = service.answer(packet.payload()).filter(_ -> mayAnswer(packet.sender(), local))
                .map(answer -> send(answer, packet)).orElse(0);
        return new Received(local.text(), packet.sender().text(), Meter.of(packet.payload(), Math.max(0, sent)));
    }

    private int send(byte[] answer, Packet packet) {
        int sent = packets.answer(socket.socket(), answer, packet);
        return sent >= 0 || sent == -EAGAIN ? sent : packets.answer(socket.socket(), answer, packet);
    }

    private static boolean mayAnswer(Endpoint sender, Endpoint local) {
        return sender.port() != 0 && !ANSWERERS.contains(sender.port()) && !sender.equals(local);
    }

    private static Endpoint at(Endpoint here, int port) {
        return new Endpoint(here.address(), port, 0, here.scopeId());
    }
}
