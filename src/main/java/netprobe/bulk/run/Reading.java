package netprobe.bulk.run;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import netprobe.bulk.QuestionSource;
import netprobe.bulk.Questions;
import netprobe.bulk.engine.Feed;

/** Reads the list ahead of the engines, in a thread of its own, which nobody waits for: who reads a pipe may never come back. */
final class Reading implements Feed {

    private static final int AHEAD = 16;

    private final QuestionSource list;
    private final Consumer<Questions> handedOut;
    private final BlockingQueue<Questions> queue = new ArrayBlockingQueue<>(AHEAD);
    private final AtomicLong questions = new AtomicLong();
    private volatile Optional<IOException> failure = Optional.empty();
    private volatile Optional<Throwable> defect = Optional.empty();
    private volatile boolean isOver;

    /**
     * Of a list.
     *
     * @param handedOut is told of each run before an engine gets it
     */
    Reading(QuestionSource list, Consumer<Questions> handedOut) {
        this.list = list;
        this.handedOut = handedOut;
    }

    void start() {
        Thread.ofPlatform().daemon().name("list").start(this::run);
    }

    private void run() {
        try {
            handOut();
            list.close();
        } catch (IOException broken) {
            failure = Optional.of(broken);
        } catch (InterruptedException | RuntimeException | Error unexpected) {
            // engines would wait for more for ever
            defect = Optional.of(unexpected);
        }
        isOver = true;
    }

    private void handOut() throws IOException, InterruptedException {
        Optional<Questions> next = list.next();
        while (next.isPresent()) {
            handedOut.accept(next.get());
            questions.addAndGet(next.get().count());
            queue.put(next.get());
            next = list.next();
        }
    }

    @Override
    public Optional<Questions> poll() {
        return Optional.ofNullable(queue.poll());
    }

    @Override
    public boolean isAtEnd() {
        return isOver && queue.isEmpty();
    }

    /** Whether the whole list has been handed to engines. */
    boolean isComplete() {
        return isAtEnd() && failure.isEmpty() && defect.isEmpty();
    }

    /** Why the list could not be read any further. */
    Optional<IOException> failure() {
        return failure;
    }

    /** What should never have happened. */
    Optional<Throwable> defect() {
        return defect;
    }

    /** How many questions have been read. */
    long questions() {
        return questions.get();
    }

    /** How much of the list has been read, from 0 to 1; -1 where nobody knows how long it is. */
    double share() {
        return list.share();
    }
}
