package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import netprobe.model.Answer;
import netprobe.model.ExitStatus;
import netprobe.model.Family;
import netprobe.model.PrintedAddress;
import netprobe.render.Palette;
import netprobe.render.TextRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ParallelLoopTest {

    private static final Optional<Duration> SHORT = Optional.of(Duration.ofMillis(20));

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
        assertThat(run(lookup, new Limits(SHORT, Optional.empty(), 1), "slow", "next")).isEqualTo(ExitStatus.MIXED);
        assertThat(lines()).containsExactly("next");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("netprobe resolve: slow: timeout: no answer within 20ms; the lookup was cut off\n");
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
            run(ParallelLoopTest::echo, new Limits(Optional.empty(), Optional.of(Duration.ofSeconds(2)), 2),
                    new OperandSource.Lines(input));
            assertThat(lines()).containsExactly("a");
        }
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
        var console = new Console(InputStream.nullInputStream(), out, err, Map.of(), System::nanoTime, false, false);
        var output = new Output(console, TextRenderer.answers(Palette.PLAIN));
        return new ParallelLoop(new Task("resolve", lookup, System::nanoTime), output, limits).run(source);
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
}
