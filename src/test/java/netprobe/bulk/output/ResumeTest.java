package netprobe.bulk.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import netprobe.bulk.Compression;
import netprobe.bulk.Format;
import netprobe.bulk.Lack;
import netprobe.bulk.Questions;
import netprobe.oracle.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that are killed again and again. Of a process that was killed nothing is left but its files, so these are copied while it writes, and the copies are what the
 * next run finds.
 */
class ResumeTest {

    private static final int CASES = 200;

    @TempDir
    private Path directory;

    /** One list, and how it is written; the files are those that the last kill left. */
    private final class Case {

        private final Random random;
        private final Compression compression;
        private final boolean isOrdered;
        private final long questions;
        private final long window;
        private Path output;
        private Path checkpoint;
        private int kills;

        Case(int number, Random random) {
            this.random = random;
            this.compression = List.of(Compression.values()).get(random.nextInt(3));
            this.isOrdered = random.nextBoolean();
            this.questions = random.nextInt(10) == 0 ? 0 : random.nextInt(2_000);
            this.window = 1L + random.nextInt(400);
            this.output = directory.resolve(number + ".out");
            this.checkpoint = directory.resolve(number + ".checkpoint");
        }

        /** Runs until the list is done, or somebody kills it. */
        void run(boolean isKilled) throws Exception {
            var file = new CheckpointFile(checkpoint, output, new LinkedHashMap<>());
            Checkpoint start = file.begin(true);
            var plan = new OutputPlan(Format.TEXT, compression, isOrdered, List.of("192.0.2.1:53"));
            long interval = (1 + random.nextInt(4)) * 500_000L;
            var delivery = new Delivery(plan, Destination.of(file, start), () -> {}, interval);
            delivery.start();
            long steps = isKilled ? random.nextLong(2 * questions + 2) : Long.MAX_VALUE;
            boolean isDone = ask(start, delivery, steps);
            if (isKilled) {
                leaveCopies();
            }
            delivery.finish(isDone);
            assertThat(delivery.fault()).isEmpty();
        }

        /** Asks what is not done, so many at once, and finishes them in whatever order; false if it had to stop. */
        private boolean ask(Checkpoint start, Delivery delivery, long steps) {
            Recorder recorder = delivery.recorder();
            var underWay = new ArrayList<Told>();
            long next = 0;
            for (long step = 0; next < questions || !underWay.isEmpty(); step++) {
                if (step >= steps) {
                    return false;
                }
                if (next < questions && underWay.size() < window) {
                    long end = Math.min(questions, next + 1 + random.nextInt(64));
                    underWay.addAll(handedOut(start, delivery, next, end));
                    next = end;
                }
                if (!underWay.isEmpty()) {
                    recorder.take(underWay.remove(random.nextInt(underWay.size())));
                }
                if (random.nextInt(20) == 0) {
                    recorder.flush();
                }
            }
            recorder.flush();
            return true;
        }

        private List<Told> handedOut(Checkpoint start, Delivery delivery, long from, long end) {
            List<Long> left = LongStream.range(from, end).filter(number -> !start.isDone(number)).boxed().toList();
            if (left.isEmpty()) {
                return List.of();
            }
            Questions run = Asked.numbered(left, end);
            delivery.handOut(run);
            var asked = new ArrayList<Told>();
            for (int place = 0; place < run.count(); place++) {
                asked.add(Told.lack(run, place, Lack.TIMEOUT, 0, 5));
            }
            return asked;
        }

        /** The checkpoint first: what it tells of the output is there. Behind that, some may never have reached the disk, and be zeros. */
        private void leaveCopies() throws IOException, CheckpointFault {
            kills++;
            Path left = Files.createDirectory(Path.of(output + "+"));
            Path checkpointLeft = left.resolve("checkpoint");
            Path outputLeft = left.resolve(output.getFileName());
            Files.copy(checkpoint, checkpointLeft);
            Files.copy(output, outputLeft);
            checkpoint = checkpointLeft;
            output = outputLeft;
            long known = new CheckpointFile(checkpoint, output, new LinkedHashMap<>()).begin(true).outputLength();
            long length = Files.size(output);
            assertThat(length).isGreaterThanOrEqualTo(known);
            try (FileChannel file = FileChannel.open(output, StandardOpenOption.WRITE)) {
                file.truncate(known + random.nextLong(length - known + 1));
                file.position(file.size());
                file.write(ByteBuffer.allocate(random.nextInt(100_000)));
            }
        }
    }

    @Test
    void noNameIsMissingAndNoneThereTwice() throws Exception {
        Random random = Seed.forCases("killed runs");
        for (int number = 0; number < CASES; number++) {
            var one = new Case(number, random);
            for (int kills = random.nextInt(4); kills > 0; kills--) {
                one.run(true);
            }
            one.run(false);

            String description = number + ": " + one.questions + " questions, " + one.compression + ", ordered "
                    + one.isOrdered + ", " + one.kills + " kills";
            List<Long> written = numbers(one);
            assertThat(one.isOrdered ? written : written.stream().sorted().toList()).as(description)
                    .isEqualTo(LongStream.range(0, one.questions).boxed().toList());
            Checkpoint last = new CheckpointFile(one.checkpoint, one.output, new LinkedHashMap<>()).begin(true);
            assertThat(last.isComplete()).as(description).isTrue();
            assertThat(last.totals().finished()).as(description).isEqualTo(one.questions);
            assertThat(last.outputLength()).as(description).isEqualTo(Files.size(one.output));
        }
    }

    private static List<Long> numbers(Case one) throws IOException {
        return DeliveryTest.decompressed(Files.readAllBytes(one.output), one.compression).lines()
                .map(line -> Long.valueOf(line.substring(1, line.indexOf('.')))).collect(Collectors.toList());
    }
}
