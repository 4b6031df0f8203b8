package netprobe.bulk.output;

import netprobe.bulk.Finished;
import netprobe.bulk.Outcomes;
import org.HdrHistogram.Histogram;

/** Writes what becomes of questions into portions, and hands these to the {@link Delivery}. For one engine thread. */
public final class Recorder implements Outcomes {

    private static final long MOMENT = 20_000_000;
    private static final int NANOS_PER_MICRO = 1000;
    private static final long HOUR_IN_MICROS = 3_600_000_000L;
    private static final int DIGITS = 3;

    private final Delivery delivery;
    private final Form form;
    private final AnswerReader answer = new AnswerReader();
    private final Histogram times = new Histogram(HOUR_IN_MICROS, DIGITS);
    private final Portion portion = new Portion();
    private long begun = System.nanoTime();

    Recorder(Delivery delivery, Form form) {
        this.delivery = delivery;
        this.form = form;
    }

    @Override
    public void take(Finished finished) {
        boolean isAnswered = finished.length() > 0;
        int records = 0;
        if (isAnswered) {
            answer.read(finished.message(), finished.length(), finished.questions().type(finished.place()));
            records = answer.count();
            times.recordValue(Math.min(HOUR_IN_MICROS, Math.max(0, finished.nanos()) / NANOS_PER_MICRO));
        }
        form.write(finished, answer, portion.bytes());
        int outcome = isAnswered ? Outcome.of(answer) : Outcome.of(finished);
        portion.add(finished.questions().number(finished.place()), outcome, records, finished.isDisputed());
        if (portion.isFull() || System.nanoTime() - begun > MOMENT) {
            flush();
        }
    }

    @Override
    public void flush() {
        begun = System.nanoTime();
        if (!portion.isEmpty()) {
            delivery.accept(portion.handed());
        }
    }

    @Override
    public boolean mayBegin(long number) {
        boolean mayBegin = delivery.mayBegin(number);
        if (!mayBegin) {
            // what everybody waits for may be in here
            flush();
        }
        return mayBegin;
    }

    /** How long answers took, in microseconds: for the thread that takes, or any when it has ended. */
    public Histogram times() {
        return times;
    }
}
