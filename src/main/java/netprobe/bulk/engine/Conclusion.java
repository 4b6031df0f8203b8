package netprobe.bulk.engine;

import java.util.Optional;
import netprobe.bulk.Finished;
import netprobe.bulk.Lack;
import netprobe.bulk.Questions;

/** What is told of a slot when it is finished. */
final class Conclusion implements Finished {

    private static final byte[] NOTHING = new byte[0];

    private final Flights flights;
    private int slot;
    private byte[] message = NOTHING;
    private int length;
    private Lack lack = Lack.TIMEOUT;
    private int errno;
    private int server;
    private long nanos;
    private boolean isTcp;
    private Optional<Finished> disagreement = Optional.empty();

    Conclusion(Flights flights) {
        this.flights = flights;
    }

    /** An answer. */
    Conclusion answered(int finished, byte[] answer, int size, int from, long took) {
        slot = finished;
        message = answer;
        length = size;
        server = from;
        nanos = took;
        errno = 0;
        isTcp = flights.isSet(slot, Flights.STREAM);
        disagreement = Optional.empty();
        return this;
    }

    /** An answer that was kept. */
    Conclusion kept(int finished, byte[] answer, int from, long took) {
        answered(finished, answer, answer.length, from, took);
        isTcp = flights.isSet(finished, Flights.KEPT_STREAM);
        return this;
    }

    /** None, and why. */
    Conclusion lacking(int finished, Lack reason, long took) {
        slot = finished;
        message = NOTHING;
        length = 0;
        lack = reason;
        errno = flights.errno[finished];
        server = flights.server[finished];
        nanos = took;
        isTcp = false;
        disagreement = Optional.empty();
        return this;
    }

    /** Says what a second server said instead. */
    Conclusion disputedBy(Finished second) {
        disagreement = Optional.of(second);
        return this;
    }

    @Override
    public Questions questions() {
        return flights.questions[slot];
    }

    @Override
    public int place() {
        return flights.place[slot];
    }

    @Override
    public byte[] message() {
        return message;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public Lack lack() {
        return lack;
    }

    @Override
    public int errno() {
        return errno;
    }

    @Override
    public int attempts() {
        return flights.attempts[slot];
    }

    @Override
    public int server() {
        return server;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public boolean isTcp() {
        return isTcp;
    }

    @Override
    public boolean isDisputed() {
        return disagreement.isPresent();
    }

    @Override
    public Finished disagreement() {
        return disagreement.orElseThrow();
    }
}
