package netprobe.bulk.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import netprobe.bulk.QuestionSource;
import netprobe.bulk.Questions;
import netprobe.bulk.Questions.Mark;
import netprobe.bulk.Source;
import netprobe.bulk.input.Lines.Step;

/**
 * Reads lists of names, several as if they were one, and hands out the questions: each line with each of its types is one.
 *
 * <p>A run is handed out before it is full where the next line may be long in coming, as from a pipe. Where an earlier run is resumed, the list is read up to
 * where that stopped before anything is handed out: it has to be the same list. Then the unfinished questions come first.
 */
public final class ListReader implements QuestionSource {

    private static final int SHOWN = 1024;

    private final Lines lines;
    private final OptionalLong size;
    private final AtomicLong progress;
    private final Resumption resumption;
    private final Consumer<BadLine> badLines;
    private final int[] types;
    private final Optional<SeenQuestions> seen;
    private final AtomicLong duplicates = new AtomicLong();

    private final ListLine line = new ListLine();
    private final int[] typeOfLine = new int[1];
    /** Of the line, the types whose turn has not come yet: those from that place on. */
    private int[] asked = {};
    private int nextAsked;
    private final byte[] nameInBlock = new byte[128];

    private final Runs runs = new Runs();
    private final Deque<Questions> unfinished = new ArrayDeque<>();
    private boolean resumed;
    private long number;
    private Optional<IOException> broken = Optional.empty();

    private ListReader(List<Source> sources, ListSettings settings, Resumption resumption,
            Consumer<BadLine> badLines) throws IOException {
        this.size = size(sources);
        this.progress = new AtomicLong();
        this.lines = new Lines(sources, progress);
        this.resumption = resumption;
        this.badLines = badLines;
        this.types = settings.types().stream().mapToInt(Integer::intValue).toArray();
        this.seen = settings.unique() ? Optional.of(new SeenQuestions(KeyedHash.random())) : Optional.empty();
    }

    /**
     * Gets ready to read.
     *
     * @param sources one after the other
     * @param resumption where to begin
     * @param badLines is told, by the thread that reads, of each line that asks for nothing; also of those before the place where reading is resumed
     * @throws IOException when one of the files isn't there, or may not be read
     */
    public static ListReader open(List<Source> sources, ListSettings settings, Resumption resumption,
            Consumer<BadLine> badLines) throws IOException {
        return new ListReader(sources, settings, resumption, badLines);
    }

    private static OptionalLong size(List<Source> sources) throws IOException {
        long sum = 0;
        boolean known = true;
        for (Source source : sources) {
            OptionalLong size = OpenSource.size(source);
            known &= size.isPresent();
            sum += size.orElse(0);
        }
        return known ? OptionalLong.of(sum) : OptionalLong.empty();
    }

    @Override
    public Optional<Questions> next() throws IOException {
        if (broken.isPresent()) {
            throw broken.get();
        }
        if (!resumed) {
            resume();
            resumed = true;
        }
        return unfinished.isEmpty() ? gathered() : Optional.of(unfinished.removeFirst());
    }

    private void resume() throws IOException {
        Mark mark = resumption.mark();
        while (isBefore(mark) && step(false) != Step.END) {
            if (runs.isFull()) {
                unfinished.add(runs.take(mark));
            }
        }
        resumption.check(mark());
        if (!runs.isEmpty()) {
            unfinished.add(runs.take(mark));
        }
    }

    private boolean isBefore(Mark mark) {
        boolean isBeyond = number > mark.questions() || lines.read() > mark.bytes();
        return !isBeyond && (number < mark.questions() || lines.read() < mark.bytes());
    }

    /** What comes before the list breaks off is handed out all the same. */
    private Optional<Questions> gathered() throws IOException {
        try {
            while (!runs.isFull() && step(!runs.isEmpty()) == Step.LINE) {
                // as long as there is more
            }
        } catch (IOException e) {
            if (runs.isEmpty()) {
                throw e;
            }
            broken = Optional.of(e);
        }
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.take(mark()));
    }

    /** One more question, of this line or of the next one. */
    private Step step(boolean mayPause) throws IOException {
        if (line.block().isPresent() && !line.block().get().isEmpty()) {
            add(nameInBlock, line.block().get().takeName(nameInBlock), line.type());
            return Step.LINE;
        }
        if (nextAsked < asked.length) {
            add(line.wire(), line.length(), asked[nextAsked++]);
            return Step.LINE;
        }
        Step step = lines.advance(mayPause);
        if (step == Step.LINE) {
            readLine();
        }
        return step;
    }

    private void add(byte[] name, int length, int type) throws IOException {
        if (seen.isPresent() && !seen.get().add(name, length, type)) {
            duplicates.incrementAndGet();
            return;
        }
        if (resumption.asksFor(number)) {
            runs.add(name, length, type, number);
        }
        number++;
    }

    private void readLine() {
        asked = typeOfLine;
        nextAsked = 1;
        try {
            if (lines.isOverlong()) {
                refuseOverlong();
            } else if (line.read(lines.bytes(), lines.start(), lines.end()) && line.block().isEmpty()) {
                typeOfLine[0] = line.type();
                asked = line.type() == ListLine.NO_TYPE ? types : typeOfLine;
                nextAsked = 0;
            }
        } catch (UnreadableLine unreadable) {
            badLines.accept(new BadLine(lines.source(), lines.number(), shown(), unreadable.error()));
        }
    }

    private void refuseOverlong() throws UnreadableLine {
        if (!ListLine.isComment(lines.bytes(), lines.start(), lines.end())) {
            throw new UnreadableLine("too-long", "expected at most " + Lines.LONGEST + " bytes");
        }
    }

    private String shown() {
        int length = Math.min(lines.end() - lines.start(), SHOWN);
        return new String(lines.bytes(), lines.start(), length, UTF_8).strip();
    }

    private Mark mark() {
        return new Mark(number, lines.read(), lines.checksum());
    }

    /** How many questions were left out because they had been there before. Any thread may ask. */
    public long duplicates() {
        return duplicates.get();
    }

    @Override
    public double share() {
        if (size.isEmpty()) {
            return -1;
        }
        long whole = size.getAsLong();
        return whole == 0 ? 1 : Math.min(1.0, (double) progress.get() / whole);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
