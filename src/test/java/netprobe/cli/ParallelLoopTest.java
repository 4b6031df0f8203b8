package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import netprobe.model.Answer;
import netprobe.model.ExitStatus;
import netprobe.model.Family;
import netprobe.model.PrintedAddress;
import netprobe.model.Result;
import netprobe.render.Palette;
import netprobe.render.Renderer;
import netprobe.render.TextRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ParallelLoopTest {

    private static final Optional<Duration> SHORT = Optional.of(Duration.ofMillis(20));

    /** Longer than anything takes that does not hang, on a machine with other things to do. */
    private static final Optional<Duration> AMPLE = Optional.of(Duration.ofSeconds(1));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void resultsComeInTheOrderOfTheInputThoughLaterOnesFinishFirst() {
        var lastHasFinished = new CountDownLatch(1);
        Lookup lookup = operand -> {
            if (operand.equals("0")) {
                await(lastHasFinished);
            } else if (operand.equals("3")) {
                lastHasFinished.countDown();
            }
            return echo(operand);
        };
        assertThat(run(lookup, new Limits(Optional.empty(), Optional.empty(), 4), "0", "1", "2", "3"))
                .isEqualTo(ExitStatus.OK);
        assertThat(lines()).containsExactly("0", "1", "2", "3");
    }

    @Test
    void asManyLookupsRunSideBySideAsThereAreJobsAndNoMore() {
        int jobs = 3;
        var together = new CyclicBarrier(jobs);
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        Lookup lookup = operand -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            meet(together);
            running.decrementAndGet();
            return echo(operand);
        };
        String[] operands = IntStream.range(0, 30).mapToObj(String::valueOf).toArray(String[]::new);
        run(lookup, new Limits(Optional.empty(), Optional.empty(), jobs), operands);
        assertThat(lines()).containsExactly(operands);
        assertThat(most.get()).isEqualTo(jobs);
    }

    @Test
    void aLookupThatHangsIsCutOffAndSaidSoWhileTheOthersAreAnswered() {
        var never = new CountDownLatch(1);
        Lookup lookup = operand -> {
            if (operand.equals("slow")) {
                await(never);
            }
            return echo(operand);
        };
        assertThat(run(lookup, new Limits(AMPLE, Optional.empty(), 1), "slow", "next")).isEqualTo(ExitStatus.MIXED);
        assertThat(lines()).containsExactly("next");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("netprobe resolve: slow: timeout: no answer within 1s; the lookup was cut off\n");
    }

    @Test
    void afterTheDeadlineWhatIsLeftOfTheCommandLineIsReportedAsCutOff() {
        var never = new CountDownLatch(1);
        Lookup lookup = operand -> {
            await(never);
            return echo(operand);
        };
        assertThat(run(lookup, new Limits(Optional.empty(), SHORT, 1), "a", "b", "c"))
                .isEqualTo(ExitStatus.NO_ANSWER);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.endsWith("deadline: no answer within 20ms; the lookup was cut off")).hasSize(3);
    }

    @Test
    void aDeadlineEndsTheWaitForStandardInput() throws IOException {
        try (var silent = new PipedOutputStream(); var input = new PipedInputStream(silent)) {
            silent.write("a\n".getBytes(StandardCharsets.UTF_8));
            silent.flush();
            ExitStatus status = run(ParallelLoopTest::echo,
                    new Limits(Optional.empty(), Optional.of(Duration.ofSeconds(2)), 2),
                    new OperandSource.Lines(input, false));
            assertThat(status).isEqualTo(ExitStatus.MIXED);
            assertThat(lines()).containsExactly("a");
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("netprobe resolve: -: deadline: no answer within 2s; the lookup was cut off\n");
        }
    }

    @Test
    void whatTheDeadlineKeptFromStartingIsNotSaidToHaveTakenTime() {
        var never = new CountDownLatch(1);
        var results = new ArrayList<Result>();
        Renderer recorder = (result, _, _) -> results.add(result);
        var loop = new ParallelLoop<>(new Task("resolve", operand -> {
            await(never);
            return echo(operand);
        }, System::nanoTime), new Output(console(), recorder),
                new Limits(Optional.of(Duration.ofSeconds(20)), SHORT, 1));
        loop.run(() -> new OperandSource.Given(List.of("a", "b", "c")).operands(() -> {}), false);
        assertThat(results).hasSize(3).allSatisfy(result -> {
            assertThat(result.failure())
                    .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo("deadline"));
            assertThat(result.took()).isLessThan(Duration.ofSeconds(20));
        });
    }

    @Test
    void whatWasAnsweredIsWrittenBeforeAStreamBreaks() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream("a\nb\n".getBytes(StandardCharsets.UTF_8)),
                new Breaking(() -> new UncheckedIOException(new IOException("Input/output error"))));
        assertThatThrownBy(() -> run(ParallelLoopTest::echo, new Limits(Optional.empty(), Optional.empty(), 2),
                new OperandSource.Lines(broken, false))).isInstanceOf(UncheckedIOException.class);
        assertThat(lines()).containsExactly("a", "b");
    }

    @Test
    void anErrorWhileReadingEndsTheCommandRatherThanHangingIt() {
        InputStream broken = new Breaking(() -> new OutOfMemoryError("unable to create native thread"));
        assertThatThrownBy(() -> run(ParallelLoopTest::echo, Limits.NONE, new OperandSource.Lines(broken, false)))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aBugInALookupIsNotSwallowed() {
        Lookup broken = _ -> {
            throw new IllegalArgumentException("bug");
        };
        assertThatThrownBy(() -> run(broken, Limits.NONE, "a")).hasRootCauseMessage("bug");
    }

    private ExitStatus run(Lookup lookup, Limits limits, String... operands) {
        return run(lookup, limits, new OperandSource.Given(List.of(operands)));
    }

    private ExitStatus run(Lookup lookup, Limits limits, OperandSource source) {
        var output = new Output(console(), TextRenderer.answers(Palette.PLAIN));
        return new ParallelLoop<>(new Task("resolve", lookup, System::nanoTime), output, limits)
                .run(() -> source.operands(() -> {}), source.isStream());
    }

    private Console console() {
        return new Console(InputStream.nullInputStream(), out, err, Map.of(), System::nanoTime, false, false);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Answer<PrintedAddress> echo(String operand) {
        return Answer.of(new PrintedAddress(Family.INET, operand));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A stream that fails at its first read. */
    private static final class Breaking extends InputStream {
        private final Supplier<Throwable> problem;

        Breaking(Supplier<Throwable> problem) {
            this.problem = problem;
        }

        @Override
        public int read() {
            Throwable thrown = problem.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return read();
        }
    }
}
