package netprobe.connect.listen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import netprobe.connect.listen.Binding.Held;
import netprobe.connect.listen.Binding.Refused;
import netprobe.libc.SocketCalls;
import netprobe.libc.Wakeup;
import netprobe.model.Failure.Errno;
import netprobe.model.ListenerEvent.BoundSocket;
import netprobe.model.ListenerEvent.Listening;
import netprobe.model.ListenerEvent.NotListening;
import netprobe.tables.Errors;

/** A listener from its beginning to its end: binds, serves whoever comes, and tells of each. */
public final class Listener {

    /** How long whoever stops it waits for its last words: less than a user notices. */
    private static final long LAST_WORDS = 150;

    private final ListenRequest request;
    private final ListenSink sink;
    private final LongSupplier nanoClock;
    private final SocketCalls calls = new SocketCalls();
    private final Wakeup wakeup = new Wakeup();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopping;

    /** A listener that has not begun. */
    public Listener(ListenRequest request, ListenSink sink, LongSupplier nanoClock) {
        this.request = request;
        this.sink = sink;
        this.nanoClock = nanoClock;
    }

    /** Listens until there was as much as was asked for, the deadline has come or somebody has it stop; once. */
    public void run() {
        long begin = nanoClock.getAsLong();
        var binding = new Binding(calls, request.places());
        try {
            Optional<Refused> refused = binding.bind();
            Duration took = Duration.ofNanos(nanoClock.getAsLong() - begin);
            if (refused.isPresent()) {
                sink.accept(notListening(refused.get()), took);
            } else {
                sink.accept(listening(binding.sockets()), took);
                new Serving(calls, request, binding, sink, nanoClock).run(wakeup.socket(), () -> stopping);
            }
            sink.pause();
        } finally {
            binding.close();
            wakeup.close();
            ended.countDown();
        }
    }

    /** Has {@link #run} come to its end, and waits for it a moment; any thread may. */
    public void stop() {
        stopping = true;
        wakeup.wake();
        try {
            ended.await(LAST_WORDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static NotListening notListening(Refused refused) {
        Errno errno = Errors.errno(refused.errno(), refused.operation(), Optional.empty());
        return new NotListening(refused.transport(), refused.local().text(), errno, BindDiagnosis.of(refused));
    }

    private static Listening listening(List<Held> sockets) {
        return new Listening(sockets.stream()
                .map(held -> new BoundSocket(held.transport(), held.local().text(), held.dualStack())).toList(),
                Reachable.by(sockets));
    }
}
