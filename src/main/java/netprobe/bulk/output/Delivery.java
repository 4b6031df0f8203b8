package netprobe.bulk.output;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import netprobe.bulk.Questions;

/**
 * Owns the output: a thread of its own writes what {@linkplain #recorder() recorders} hand to it, and once a second makes sure of it and notes in the
 * checkpoint, where there is one, how far it is.
 *
 * <p>When the output can't be written any more, what it has is cut back to where it stands on its own, what comes later is dropped, and whoever runs all this is
 * told so at once.
 */
public final class Delivery {

    private static final long MOST_WAITING = 8L << 20;
    private static final long SECOND = 1_000_000_000;
    /** Stands for the end. */
    private static final Portion LAST = new Portion();

    private final OutputPlan plan;
    private final Destination destination;
    private final Runnable atFault;
    private final Sink sink;
    private final long interval;
    private final Ledger ledger;
    private final OutputOrder order;
    private final BlockingQueue<Portion> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().name("output").unstarted(this::run);
    private final Tally unsettled = new Tally();
    private final Tally settled = new Tally();
    private volatile Optional<Fault> fault = Optional.empty();
    private Optional<RuntimeException> defect = Optional.empty();
    private volatile boolean isListAtEnd;
    private boolean isOver;

    /**
     * @param destination is closed in the end
     * @param atFault is called once, by the thread that writes, when nothing more can be written
     */
    public Delivery(OutputPlan plan, Destination destination, Runnable atFault) {
        this(plan, destination, atFault, SECOND);
    }

    /** The same, with how long what is written is left before it is made sure of. */
    Delivery(OutputPlan plan, Destination destination, Runnable atFault, long interval) {
        this.interval = interval;
        this.plan = plan;
        this.destination = destination;
        this.atFault = atFault;
        this.sink = plan.compressing(destination.sink());
        this.ledger = new Ledger(destination.start().list(), destination.start().unfinished());
        this.order = plan.isOrdered() ? new ListOrder(ledger, this::write) : new OutputOrder.OfCompletion(this::write);
    }

    /** Begins to write. */
    public void start() {
        thread.start();
    }

    /** A new one, for one engine thread. */
    public Recorder recorder() {
        return new Recorder(this, plan.form());
    }

    /** The next run of the list, before any of its questions is begun; for the thread that reads. */
    public void handOut(Questions run) {
        ledger.handOut(run);
    }

    /** As {@link netprobe.bulk.Outcomes#mayBegin} has it. The oldest one always may, since all others could be waiting for it. */
    boolean mayBegin(long number) {
        long oldest = ledger.oldest();
        return number <= oldest || number < oldest + order.bound() && waiting.get() <= MOST_WAITING;
    }

    /** Takes a portion, which is the delivery's from now on. */
    void accept(Portion portion) {
        waiting.addAndGet(portion.bytes().length());
        queue.add(portion);
    }

    /** What has been written so far by this run. */
    public Totals totals() {
        synchronized (settled) {
            return settled.totals().plus(unsettled.totals());
        }
    }

    /** Why nothing more could be written, if that is so. */
    public Optional<Fault> fault() {
        return fault;
    }

    /**
     * Writes what has been handed over, and ends. No recorder may be used any more.
     *
     * @param listAtEnd whether all of the list has been handed out
     * @return what has been written by this run
     */
    public Totals finish(boolean listAtEnd) throws InterruptedException {
        isListAtEnd = listAtEnd;
        queue.add(LAST);
        thread.join();
        if (defect.isPresent()) {
            throw defect.get();
        }
        return totals();
    }

    private void run() {
        try {
            deliverOrFail();
            while (!isOver) {
                // nobody will read it
                isOver = queue.take() == LAST;
            }
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private void deliverOrFail() throws InterruptedException {
        try {
            deliver();
        } catch (IOException broken) {
            sink.cutBack();
            synchronized (settled) {
                unsettled.clear();
            }
            fault = Optional.of(Fault.of(destination.name(), broken));
            atFault.run();
        } catch (RuntimeException unexpected) {
            defect = Optional.of(unexpected);
            atFault.run();
        }
    }

    private void deliver() throws IOException, InterruptedException {
        long due = System.nanoTime() + interval;
        while (!isOver) {
            Portion portion = queue.poll(due - System.nanoTime(), TimeUnit.NANOSECONDS);
            isOver = portion == LAST;
            if (portion != null && !isOver) {
                order.take(portion);
            }
            if (queue.isEmpty()) {
                sink.flush();
            }
            if (due - System.nanoTime() <= 0) {
                settle(false);
                due = System.nanoTime() + interval;
            }
        }
        if (destination.checkpoint().isEmpty()) {
            // with one, what is kept comes with the next run, in its place
            order.end();
        }
        sink.complete();
        settle(true);
        sink.close();
    }

    private void write(Portion portion) throws IOException {
        sink.write(portion.bytes().array(), 0, portion.bytes().length());
        waiting.addAndGet(-portion.bytes().length());
        ledger.finish(portion);
        synchronized (settled) {
            unsettled.count(portion);
        }
        if (sink.settlesCheaply()) {
            settleOutput();
        }
    }

    private void settleOutput() throws IOException {
        sink.settle();
        synchronized (settled) {
            settled.take(unsettled);
        }
    }

    private void settle(boolean isLast) throws IOException {
        settleOutput();
        if (destination.checkpoint().isPresent()) {
            sink.sync();
            destination.checkpoint().get().write(checkpoint(isLast && isListAtEnd));
        }
    }

    private Checkpoint checkpoint(boolean isListDone) {
        Checkpoint start = destination.start();
        Ledger.Position position = ledger.position();
        return new Checkpoint(position.list(), position.unfinished(), sink.settled(), start.totals().plus(totals()),
                isListDone && position.unfinished().isEmpty());
    }
}
