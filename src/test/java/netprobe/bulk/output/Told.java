package netprobe.bulk.output;

import java.util.Optional;
import netprobe.bulk.Finished;
import netprobe.bulk.Lack;
import netprobe.bulk.Questions;

/** What a test says became of a question. */
final class Told implements Finished {

    private final Questions questions;
    private final int place;
    private byte[] message = {};
    private Optional<Lack> lack = Optional.empty();
    private int errno;
    private int attempts = 1;
    private int server;
    private long nanos = 1_234_567;
    private boolean isTcp;
    private Optional<Finished> disagreement = Optional.empty();

    private Told(Questions questions, int place) {
        this.questions = questions;
        this.place = place;
    }

    /** Answered at the first attempt by the first server. */
    static Told answer(Questions questions, int place, byte[] message) {
        var told = new Told(questions, place);
        told.message = message;
        return told;
    }

    /** Not answered. */
    static Told lack(Questions questions, int place, Lack lack, int errno, int attempts) {
        var told = new Told(questions, place);
        told.lack = Optional.of(lack);
        told.errno = errno;
        told.attempts = attempts;
        told.nanos = 10_000_000_000L;
        return told;
    }

    private Told copy() {
        var copy = new Told(questions, place);
        copy.message = message;
        copy.lack = lack;
        copy.errno = errno;
        copy.attempts = attempts;
        copy.server = server;
        copy.nanos = nanos;
        copy.isTcp = isTcp;
        copy.disagreement = disagreement;
        return copy;
    }

    /** The same by another server. */
    Told by(int another) {
        Told copy = copy();
        copy.server = another;
        return copy;
    }

    /** The same over TCP. */
    Told overTcp() {
        Told copy = copy();
        copy.isTcp = true;
        return copy;
    }

    /** The same, where a second server said something else. */
    Told disputed(Finished other) {
        Told copy = copy();
        copy.disagreement = Optional.of(other);
        return copy;
    }

    @Override
    public Questions questions() {
        return questions;
    }

    @Override
    public int place() {
        return place;
    }

    @Override
    public byte[] message() {
        return message;
    }

    @Override
    public int length() {
        return message.length;
    }

    @Override
    public Lack lack() {
        return lack.orElseThrow();
    }

    @Override
    public int errno() {
        return errno;
    }

    @Override
    public int attempts() {
        return attempts;
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
    public Finished disagreement() {
        return disagreement.orElseThrow();
    }

    @Override
    public boolean isDisputed() {
        return disagreement.isPresent();
    }
}
