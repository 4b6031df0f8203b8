package netprobe.bulk.engine;

import static netprobe.bulk.engine.Counts.Event.DUPLICATE;
import static netprobe.bulk.engine.Counts.Event.ICMP;
import static netprobe.bulk.engine.Counts.Event.LATE;
import static netprobe.bulk.engine.Counts.Event.MALFORMED;
import static netprobe.bulk.engine.Counts.Event.WRONG_ID;
import static netprobe.bulk.engine.Counts.Event.WRONG_QUESTION;
import static netprobe.bulk.engine.Counts.Event.WRONG_SOURCE;

import netprobe.bulk.Questions;
import netprobe.bulk.wire.WireFormat;

/** Takes in what comes: finds the question that a message answers, by server, port, ID and question, and counts what answers none. */
final class Receiving {

    private static final int EAGAIN = -11;
    private static final int LARGEST = 1 << 16;
    private static final int MOST_ERRORS = 256;

    private final Sockets sockets;
    private final Flights flights;
    private final Identifiers identifiers;
    private final Course course;
    private final Counts counts;
    private final WireFormat format = new WireFormat();
    private final byte[] message = new byte[LARGEST];

    Receiving(Sockets sockets, Flights flights, Identifiers identifiers, Course course, Counts counts) {
        this.sockets = sockets;
        this.flights = flights;
        this.identifiers = identifiers;
        this.course = course;
        this.counts = counts;
    }

    /** Takes what is there; how much that was. */
    int run(long now) {
        int taken = 0;
        for (int socket = 0; socket < sockets.count(); socket++) {
            int count = sockets.receive(socket);
            if (count > 0) {
                taken += count;
                for (int datagram = 0; datagram < count; datagram++) {
                    take(socket, datagram, now);
                }
            } else if (count < 0 && count != EAGAIN) {
                taken++;
                takeErrors(socket, now);
            }
        }
        return taken;
    }

    private void take(int socket, int datagram, long now) {
        int length = sockets.length(datagram);
        int server = sockets.sender(datagram);
        if (server == Sockets.STRANGER) {
            counts.add(WRONG_SOURCE);
            return;
        }
        sockets.copy(datagram, message);
        if (!MessageMatch.isResponse(message, length)) {
            counts.add(MALFORMED);
            return;
        }
        int key = socket * Identifiers.PER_SOCKET + MessageMatch.id(message);
        int slot = identifiers.slot(key);
        if (slot < 0) {
            countStranger(key, length);
        } else if (flights.server[slot] != server) {
            counts.add(WRONG_SOURCE);
        } else {
            take(slot, length, sockets.isCut(datagram), now);
        }
    }

    private void take(int slot, int length, boolean isCut, long now) {
        Questions run = flights.questions[slot];
        if (!MessageMatch.hasQuestion(message, length, run, flights.place[slot])) {
            counts.add(WRONG_QUESTION);
        } else if (isCut || !format.isFollowedBy(message, length)) {
            counts.add(MALFORMED);
            course.malformed(slot);
        } else {
            course.answer(slot, message, length, now);
        }
    }

    private void countStranger(int key, int length) {
        counts.add(switch (identifiers.judge(key, MessageMatch.questionHash(message, length))) {
            case DUPLICATE -> DUPLICATE;
            case LATE -> LATE;
            case UNASKED -> WRONG_ID;
        });
    }

    /** Takes what ICMP messages, or the kernel itself, say of datagrams that were sent; whether they said anything. */
    boolean takeErrors(int socket, long now) {
        int taken = 0;
        while (taken < MOST_ERRORS && sockets.nextError(socket)) {
            taken++;
            // of datagrams that left together the message tells of the first alone
            sockets.outbox().stopSegments();
            counts.add(ICMP);
            int id = sockets.errorId();
            int slot = id < 0 ? -1 : identifiers.slot(socket * Identifiers.PER_SOCKET + id);
            if (slot >= 0 && flights.server[slot] == sockets.errorServer()) {
                course.refuse(slot, sockets.errorErrno(), now);
            }
        }
        return taken > 0;
    }
}
