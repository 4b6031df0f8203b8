package netprobe.connect.listen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import netprobe.connect.Origins;
import netprobe.connect.listen.Binding.Held;
import netprobe.libc.Poll;
import netprobe.libc.QueuedError;
import netprobe.libc.SocketCalls;
import netprobe.libc.SocketCalls.Accepted;
import netprobe.model.IcmpOrigin;
import netprobe.model.ListenerEvent;
import netprobe.model.ListenerEvent.Closed;
import netprobe.model.ListenerEvent.Ended;
import netprobe.model.ListenerEvent.Received;
import netprobe.model.ListenerEvent.Traffic;
import netprobe.model.ListenerEvent.Trouble;
import netprobe.model.Transport;
import netprobe.tables.Errors;

/**
 * Serves whoever comes, in one thread, in which nobody has to wait for a peer that is slow.
 *
 * <p>It never takes the last descriptors: with no more to give, connections wait in the kernel's queue until one of those that are open ends.
 */
final class Serving {

    private static final int EAGAIN = 11;
    private static final int ENOMEM = 12;
    private static final int ENFILE = 23;
    private static final int EMFILE = 24;
    private static final int ENOBUFS = 105;

    /** How many one socket may hand over before the others have their turn. */
    private static final int AT_ONCE = 64;

    private static final long NANOS_PER_MILLI = 1_000_000;

    /** How long to wait before asking again for what the system could not give. */
    private static final long MOMENT = 100 * NANOS_PER_MILLI;

    private final SocketCalls calls;
    private final ListenRequest request;
    private final Binding binding;
    private final ListenSink sink;
    private final LongSupplier nanoClock;
    private final List<Held> doors;
    private final List<DatagramDesk> desks;
    private final Poll poll;
    private final Clients clients;
    private final long startedAt;
    private long shortUntil;
    private long connections;
    private long datagrams;
    private long received;
    private long sent;

    /** Serves at sockets that are bound. */
    Serving(SocketCalls calls, ListenRequest request, Binding binding, ListenSink sink, LongSupplier nanoClock) {
        this.calls = calls;
        this.request = request;
        this.binding = binding;
        this.sink = sink;
        this.nanoClock = nanoClock;
        this.doors = new ArrayList<>(of(Transport.TCP));
        this.desks = new ArrayList<>(
                of(Transport.UDP).stream().map(held -> new DatagramDesk(held, request.service())).toList());
        int most = Room.forConnections();
        int firstPlace = 1 + doors.size() + desks.size();
        this.poll = new Poll(firstPlace + most);
        this.clients = new Clients(calls, poll, firstPlace, most);
        this.startedAt = nanoClock.getAsLong();
        this.shortUntil = startedAt;
    }

    private List<Held> of(Transport transport) {
        return binding.sockets().stream().filter(held -> held.transport() == transport).toList();
    }

    /** Serves until there was as much as was asked for, or the deadline has come, or {@code stopping} says so, of which the socket tells. */
    void run(int wakeup, BooleanSupplier stopping) {
        poll.watch(0, wakeup, Poll.POLLIN);
        while (!stopping.getAsBoolean() && !isDone()) {
            watch();
            sink.pause();
            poll.await(clients.places(), patience());
            takeDatagrams();
            takeConnections();
            clients.proceed(now()).forEach(this::tell);
        }
        clients.closeAll(now()).forEach(this::tell);
        tell(new Ended(connections, datagrams, received, sent));
    }

    private boolean isDone() {
        boolean overdue = untilDeadline().filter(left -> left <= 0).isPresent();
        return overdue || !wantsMore() && clients.isEmpty();
    }

    private boolean wantsMore() {
        return request.limits().count().filter(count -> connections + datagrams >= count).isEmpty();
    }

    /** Who comes when there was enough is turned away rather than kept waiting. */
    private void watch() {
        if (!wantsMore()) {
            for (int place = 1; place <= doors.size() + desks.size(); place++) {
                poll.remove(place);
            }
            doors.clear();
            desks.clear();
            binding.close();
        }
        boolean room = !clients.isFull() && now() >= shortUntil;
        int place = 1;
        for (Held door : doors) {
            poll.watch(place++, room ? door.socket() : -1, Poll.POLLIN);
        }
        for (DatagramDesk desk : desks) {
            poll.watch(place++, desk.socket().socket(), Poll.POLLIN);
        }
    }

    /** In milliseconds; negative for as long as it takes. */
    private long patience() {
        long untilEnough = shortUntil - now();
        long wait = untilDeadline().orElse(Long.MAX_VALUE);
        if (untilEnough > 0) {
            wait = Math.min(wait, untilEnough);
        }
        return wait == Long.MAX_VALUE ? -1 : Math.max(0, wait) / NANOS_PER_MILLI + 1;
    }

    private Optional<Long> untilDeadline() {
        return request.limits().deadline().map(deadline -> startedAt + deadline.toNanos() - now());
    }

    private void takeConnections() {
        for (int i = 0; i < doors.size(); i++) {
            if (poll.events(1 + i) != 0) {
                take(doors.get(i));
            }
        }
    }

    private void take(Held door) {
        for (int taken = 0; taken < AT_ONCE && wantsMore() && !clients.isFull(); taken++) {
            int errno = calls.accept(door.socket()).either(this::serve, failed -> failed.errno());
            if (errno == EAGAIN) {
                return;
            }
            if (errno != 0) {
                tell(new Trouble(Transport.TCP, Errors.errno(errno, "accept", Optional.empty()), Optional.empty()));
            }
            if (isShortage(errno)) {
                shortUntil = now() + MOMENT;
                return;
            }
        }
    }

    private int serve(Accepted accepted) {
        connections++;
        String local = calls.local(accepted.socket()).map(end -> end.text()).orElse("");
        var event = new ListenerEvent.Accepted(connections, local, accepted.peer().text());
        tell(event);
        var connection = new ServedConnection(calls, accepted.socket(), event, request.service(), now());
        clients.add(connection, now()).ifPresent(this::tell);
        return 0;
    }

    private static boolean isShortage(int errno) {
        return errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM;
    }

    private void takeDatagrams() {
        for (int i = 0; i < desks.size(); i++) {
            int events = poll.events(1 + doors.size() + i);
            if ((events & Poll.POLLERR) != 0) {
                tellErrors(desks.get(i).socket().socket());
            }
            Optional<Received> next = events == 0 ? Optional.empty() : next(desks.get(i));
            for (int taken = 1; next.isPresent(); taken++) {
                datagrams++;
                tell(next.get());
                next = taken < AT_ONCE ? next(desks.get(i)) : Optional.empty();
            }
        }
    }

    private Optional<Received> next(DatagramDesk desk) {
        return wantsMore() ? desk.next() : Optional.empty();
    }

    private void tellErrors(int socket) {
        Optional<QueuedError> error = calls.queuedError(socket);
        for (int read = 0; error.isPresent() && read < AT_ONCE; read++) {
            tell(trouble(error.get()));
            error = calls.queuedError(socket);
        }
    }

    private static Trouble trouble(QueuedError error) {
        Optional<IcmpOrigin> icmp = error.isIcmp() ? Optional.of(Origins.origin(error)) : Optional.empty();
        return new Trouble(Transport.UDP,
                Errors.errno(error.errno(), "send", error.peer().map(end -> end.text())), icmp);
    }

    private void tell(ListenerEvent event) {
        Duration took = switch (event) {
            case Closed closed -> count(closed.traffic(), closed.lasted());
            case Received(_, _, Traffic traffic) -> count(traffic, age());
            default -> age();
        };
        sink.accept(event, took);
    }

    private Duration count(Traffic traffic, Duration took) {
        received += traffic.received();
        sent += traffic.sent();
        return took;
    }

    private Duration age() {
        return Duration.ofNanos(now() - startedAt);
    }

    private long now() {
        return nanoClock.getAsLong();
    }
}
