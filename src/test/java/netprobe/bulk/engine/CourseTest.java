package netprobe.bulk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netprobe.bulk.Finished;
import netprobe.bulk.Lack;
import netprobe.bulk.Outcomes;
import netprobe.bulk.Questions;
import netprobe.bulk.engine.Counts.Event;
import netprobe.dns.Server;
import netprobe.model.AddressText;
import netprobe.oracle.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Header;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** Drawn servers, which answer, fail, refuse, truncate or say nothing: what is taken is given back, and each question ends once. */
class CourseTest {

    private static final int QUESTIONS = 3000;
    private static final int SLOTS = 150;
    private static final int TRIES = 3;
    private static final long MILLISECOND = 1_000_000;
    private static final long TIMEOUT = 2000 * MILLISECOND;
    private static final int ECONNREFUSED = 111;
    /** Of what is drawn to happen, nothing at all. */
    private static final int SILENCE = 30;
    /** The IDs of answers, which nobody looks at here, say how they came. */
    private static final int UDP = 1;
    private static final int TCP = 2;
    private static final int[] RCODES = {Rcode.NOERROR, Rcode.NOERROR, Rcode.NXDOMAIN, Rcode.SERVFAIL, Rcode.FORMERR,
        Rcode.NOTIMP, Rcode.REFUSED};

    private final Random random = Seed.forCases("course");
    private final Questions run = Runs.of(Type.A,
            IntStream.range(0, QUESTIONS).mapToObj(number -> "n" + number).toArray(String[]::new));
    private final TreeSet<Integer> finished = new TreeSet<>();
    private final List<Integer> streamed = new ArrayList<>();
    private final ArrayDeque<Integer> unasked = new ArrayDeque<>(IntStream.range(0, QUESTIONS).boxed().toList());
    private final Flights flights = new Flights(SLOTS);
    private final Identifiers identifiers = new Identifiers(1);
    private boolean isRefusing;
    private long now = 1L << 40;
    private final TimingWheel wheel = new TimingWheel(SLOTS, now);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void whatIsTakenIsGivenBackAndEachQuestionEndsOnce(int serverCount) {
        List<Server> servers = Stream.iterate(1, port -> port + 1).limit(serverCount)
                .map(port -> new Server(AddressText.pton("127.0.0.1").orElseThrow(), port)).toList();
        var settings = new EngineSettings(SLOTS, 60, false, 1, TRIES, TIMEOUT, true, false, true,
                serverCount > 1 ? 0.3 : 0, (_, _, _, _) -> random.nextBoolean());
        var pool = new ServerPool(new Engines.Targets(servers, Collections.nCopies(serverCount, 1), Pace.UNLIMITED,
                Collections.nCopies(serverCount, Pace.UNLIMITED)), settings, now);
        var counts = new Counts(serverCount);
        try (var streams = new StreamAsking(servers, settings)) {
            var course = new Course(settings, pool, flights, identifiers, wheel, counts, new Ended(), streams);
            while (finished.size() < QUESTIONS) {
                now += random.nextLong(40 * MILLISECOND);
                wheel.advance(now, slot -> course.expire(slot, now));
                send(course, pool);
                hear(course);
                check(pool, serverCount);
            }
        }
        assertThat(flights.count()).isZero();
        assertThat(identifiers.inUse(0)).isZero();
        assertThat(counts.of(Event.SENT)).isGreaterThan(QUESTIONS);
        assertThat(counts.of(Event.STREAMED)).isEqualTo(counts.of(Event.TRUNCATED)).isPositive();
        assertThat(counts.of(Event.TIMED_OUT)).isPositive();
    }

    private void send(Course course, ServerPool pool) {
        while (!course.again().isEmpty() || !unasked.isEmpty() && flights.room() > 0) {
            boolean isAgain = !course.again().isEmpty();
            int server = pool.choose(isAgain ? flights.server[course.again().peek()] : ServerPool.NONE, now);
            if (server == ServerPool.NONE) {
                return;
            }
            int slot = isAgain ? course.again().take() : flights.take(run, unasked.remove());
            pool.window(server).ask();
            course.sent(slot, server, identifiers.take(0, slot), now);
        }
    }

    private void hear(Course course) {
        for (int slot : slotsUnderWay()) {
            switch (isInVain(slot) ? SILENCE : random.nextInt(SILENCE)) {
                case 0, 1, 2, 3, 4, 5 -> answer(course, slot);
                case 6 -> {
                    isRefusing = true;
                    course.refuse(slot, ECONNREFUSED, now);
                    isRefusing = false;
                }
                case 7 -> course.malformed(slot);
                default -> {
                    // silence
                }
            }
        }
        if (!streamed.isEmpty() && random.nextBoolean()) {
            int slot = streamed.removeLast();
            boolean isAnswered = random.nextBoolean();
            course.streamed(slot, isAnswered ? message(TCP) : new byte[0],
                    random.nextBoolean() ? ECONNREFUSED : 0, now);
        }
    }

    private void answer(Course course, int slot) {
        byte[] message = message(UDP);
        boolean isTruncated = random.nextInt(20) == 0;
        if (isTruncated) {
            message[2] |= 2;
            streamed.add(slot);
        }
        course.answer(slot, Arrays.copyOf(message, 512), message.length, now);
    }

    private int[] slotsUnderWay() {
        return IntStream.range(0, SLOTS).filter(this::isUnderWay).toArray();
    }

    private boolean isUnderWay(int slot) {
        return flights.questions[slot] != Flights.NO_QUESTIONS && flights.key[slot] != Flights.NONE;
    }

    /** One try in four. */
    private boolean isInVain(int slot) {
        return (slot + flights.attempts[slot]) % 4 == 0;
    }

    private void check(ServerPool pool, int serverCount) {
        assertThat(identifiers.inUse(0)).isEqualTo(slotsUnderWay().length);
        for (int server = 0; server < serverCount; server++) {
            int asked = server;
            long fresh = IntStream.of(slotsUnderWay())
                    .filter(slot -> flights.server[slot] == asked && !flights.isSet(slot, Flights.LOST))
                    .count();
            Window window = pool.window(server);
            assertThat(window.limit() - window.room()).isEqualTo((int) fresh);
        }
        assertThat(flights.count()).isEqualTo(QUESTIONS - unasked.size() - finished.size());
    }

    private byte[] message(int id) {
        var header = new Header(id);
        header.setFlag(org.xbill.DNS.Flags.QR);
        header.setRcode(RCODES[random.nextInt(RCODES.length)]);
        return header.toWire();
    }

    /** Takes each question once, and holds what is said of it to what {@link Finished} promises. */
    private final class Ended implements Outcomes {

        @Override
        public void take(Finished ended) {
            assertThat(finished.add(ended.place())).as("question %d is finished again", ended.place()).isTrue();
            assertThat(ended.attempts()).isBetween(1, TRIES + 1);
            if (ended.length() > 0) {
                assertThat(ended.isTcp()).isEqualTo(MessageMatch.id(ended.message()) == TCP);
            }
            boolean mayHaveErrno = ended.length() == 0
                    && (ended.lack() == Lack.UNREACHABLE || ended.lack() == Lack.TRUNCATED);
            assertThat(ended.errno()).isIn(0, mayHaveErrno ? ECONNREFUSED : 0);
            if (ended.length() == 0 && ended.lack() == Lack.UNREACHABLE) {
                assertThat(ended.errno()).isEqualTo(ECONNREFUSED);
                assertThat(isRefusing).as("the last try was refused").isTrue();
            }
        }

        @Override
        public void flush() {
            // everything is taken at once
        }

        @Override
        public boolean mayBegin(long number) {
            return true;
        }
    }
}
