package netprobe.bulk.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import netprobe.bulk.Compression;
import netprobe.bulk.Format;
import netprobe.bulk.Lack;
import netprobe.bulk.Questions;
import netprobe.bulk.ZstdStreams;
import netprobe.oracle.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryTest {

    private static final int RUN = 100;
    @TempDir
    private Path directory;

    private static OutputPlan plan(Compression compression, boolean isOrdered) {
        return new OutputPlan(Format.TEXT, compression, isOrdered, List.of("192.0.2.1:53"));
    }

    private static List<Questions> runs(int count) {
        return IntStream.range(0, count).mapToObj(run -> Asked.from((long) run * RUN,
                IntStream.range(run * RUN, (run + 1) * RUN).mapToObj(i -> "n" + i + ".example.").toList(), "A"))
                .toList();
    }

    private static List<String> lines(int count) {
        return IntStream.range(0, count * RUN).mapToObj(i -> "n" + i + ".example. A ; timeout after 5 tries").toList();
    }

    /** Finishes all questions of the runs, in an order drawn at random, in bursts. */
    private static void finishAll(List<Questions> runs, Recorder recorder, Random random) {
        var left = new ArrayList<Told>();
        for (Questions run : runs) {
            for (int place = 0; place < run.count(); place++) {
                left.add(Told.lack(run, place, Lack.TIMEOUT, 0, 5));
            }
        }
        Collections.shuffle(left, random);
        for (Told told : left) {
            recorder.take(told);
            if (random.nextInt(50) == 0) {
                recorder.flush();
            }
        }
        recorder.flush();
    }

    @Test
    void whatFinishesIsWrittenAndCounted() throws Exception {
        var out = new ByteArrayOutputStream();
        var delivery = new Delivery(plan(Compression.NONE, false), Destination.of(out), () -> {});
        delivery.start();
        List<Questions> runs = runs(30);
        runs.forEach(delivery::handOut);
        finishAll(runs, delivery.recorder(), Seed.forCases("delivery"));

        Totals totals = delivery.finish(true);

        assertThat(out.toString(StandardCharsets.US_ASCII).lines()).containsExactlyInAnyOrderElementsOf(lines(30));
        assertThat(totals).isEqualTo(new Totals(Map.of(), Map.of("timeout", 30L * RUN), 0, 0));
    }

    @Test
    void theOrderOfTheListIsKept() throws Exception {
        Random random = Seed.forCases("ordered delivery");
        for (int round = 0; round < 50; round++) {
            var out = new ByteArrayOutputStream();
            var delivery = new Delivery(plan(Compression.NONE, true), Destination.of(out), () -> {});
            delivery.start();
            List<Questions> runs = runs(random.nextInt(10));
            runs.forEach(delivery::handOut);
            List<Questions> some = runs.subList(0, runs.size() / 2);
            finishAll(runs.subList(runs.size() / 2, runs.size()), delivery.recorder(), random);
            finishAll(some, delivery.recorder(), random);

            delivery.finish(true);

            assertThat(out.toString(StandardCharsets.US_ASCII).lines()).containsExactlyElementsOf(lines(runs.size()));
        }
    }

    @Test
    void gapsInTheListHoldNothingUp() throws Exception {
        var out = new ByteArrayOutputStream();
        var delivery = new Delivery(plan(Compression.NONE, true), Destination.of(out), () -> {});
        delivery.start();
        List<Questions> runs = runs(3);
        delivery.handOut(runs.get(0));
        delivery.handOut(runs.get(2));
        finishAll(List.of(runs.get(2), runs.get(0)), delivery.recorder(), Seed.forCases("gaps"));

        delivery.finish(true);

        assertThat(out.toString(StandardCharsets.US_ASCII).lines()).hasSize(2 * RUN);
    }

    @Test
    void whatIsFinishedBehindAGapIsWrittenWhenTheRunIsStopped() throws Exception {
        var out = new ByteArrayOutputStream();
        var delivery = new Delivery(plan(Compression.NONE, true), Destination.of(out), () -> {});
        delivery.start();
        List<Questions> runs = runs(2);
        runs.forEach(delivery::handOut);
        finishAll(runs.subList(1, 2), delivery.recorder(), Seed.forCases("stopped"));

        delivery.finish(false);

        assertThat(out.toString(StandardCharsets.US_ASCII).lines())
                .containsExactlyElementsOf(lines(2).subList(RUN, 2 * RUN));
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void compressedOutputCanBeRead(Compression compression) throws Exception {
        Path file = directory.resolve("out");
        var delivery = new Delivery(plan(compression, true), Destination.of(file), () -> {});
        delivery.start();
        List<Questions> runs = runs(20);
        runs.forEach(delivery::handOut);
        finishAll(runs, delivery.recorder(), Seed.forCases("compressed"));
        delivery.finish(true);

        assertThat(Files.size(file)).isLessThan(20 * RUN * 10);
        assertThat(decompressed(Files.readAllBytes(file), compression).lines()).containsExactlyElementsOf(lines(20));
    }

    /** Programs that decompress take a file of no bytes for a broken one. */
    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void emptyOutputCanBeDecompressed(Compression compression) throws Exception {
        Path file = directory.resolve("empty");
        var delivery = new Delivery(plan(compression, false), Destination.of(file), () -> {});
        delivery.start();
        delivery.finish(true);

        assertThat(Files.size(file)).isPositive();
        assertThat(decompressed(Files.readAllBytes(file), compression)).isEmpty();
    }

    static String decompressed(byte[] bytes, Compression compression) throws IOException {
        var in = new ByteArrayInputStream(bytes);
        try (var plain = switch (compression) {
            case NONE -> in;
            case GZIP -> new GZIPInputStream(in);
            case ZSTD -> ZstdStreams.decompressing(in);
        }) {
            return new String(plain.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void aBrokenPipeEndsTheRun() throws Exception {
        var faults = new AtomicInteger();
        OutputStream pipe = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        var delivery = new Delivery(plan(Compression.NONE, false), Destination.of(pipe), faults::incrementAndGet);
        delivery.start();
        List<Questions> runs = runs(3);
        runs.forEach(delivery::handOut);
        finishAll(runs, delivery.recorder(), Seed.forCases("pipe"));

        assertThat(delivery.finish(true)).isEqualTo(Totals.NONE);
        assertThat(faults).hasValue(1);
        assertThat(delivery.fault()).hasValueSatisfying(fault -> assertThat(fault.readerHasGone()).isTrue());
    }

    @Test
    void aFullDiskIsToldWithTheFile() throws Exception {
        var faults = new AtomicInteger();
        var delivery = new Delivery(plan(Compression.NONE, false), Destination.of(Path.of("/dev/full")),
                faults::incrementAndGet);
        delivery.start();
        List<Questions> runs = runs(3);
        runs.forEach(delivery::handOut);
        finishAll(runs, delivery.recorder(), Seed.forCases("full"));

        assertThat(delivery.finish(true)).isEqualTo(Totals.NONE);
        assertThat(faults).hasValue(1);
        assertThat(delivery.fault()).hasValueSatisfying(
                fault -> assertThat(fault.sentence()).isEqualTo("/dev/full: No space left on device"));
    }
}
