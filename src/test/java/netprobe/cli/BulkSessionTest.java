package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import netprobe.harness.Schemas;
import netprobe.model.BulkSummary.Ending;
import netprobe.model.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkSessionTest {

    private static final String LOCAL = "--server=127.0.0.1";

    @Test
    void theSummaryGoesToStandardError() throws UsageError {
        var trial = new BulkTrial();
        assertThat(trial.run(LOCAL)).isEqualTo(ExitStatus.MIXED);
        assertThat(trial.err()).isEqualTo("""
                400000 questions in 2.50 s: 160000/s, 161600 queries/s
                  answered   398999: 398000 NOERROR, 900 NODATA, 99 NXDOMAIN
                  unanswered 1001: 1000 timeout, 1 ECONNREFUSED
                  sent       404000: 4000 again, 5000 timed out, 12 over TCP
                  ignored    12: 10 late, 2 wrong-id
                  icmp       3: 3 ECONNREFUSED
                  dropped    120 received, by this host's kernel
                  time       p50 0.31 ms, p90 1.0 ms, p99 4.0 ms, p99.9 1.90 s, max 2.10 s
                  verified   4000: 3 disagreements
                  list       12 duplicates, 1 bad line
                  engine     portable: this platform is not Linux
                  server        sent    answered  timeouts  servfail
                  127.0.0.1:53  300000  299000    900       0
                  [::1]:53      104000  100000    4100      7
                """);
    }

    @Test
    void theSummarysFileFollowsItsSchema(@TempDir Path folder) throws UsageError, IOException {
        Path file = folder.resolve("summary.json");
        new BulkTrial().run(LOCAL, "--summary", file.toString());
        JsonNode summary = Schemas.check(Files.readString(file)).path("summary");
        assertThat(summary.path("answered").path("NOERROR").asLong()).isEqualTo(398_000);
        assertThat(summary.path("ignored").path("wrong_id").asLong()).isEqualTo(2);
        assertThat(summary.path("queries_per_second").asLong()).isEqualTo(161_600);
        assertThat(summary.path("p999_ms").asDouble()).isEqualTo(1900);
        assertThat(summary.path("ending").asText()).isEqualTo("complete");
    }

    @Test
    void aSummaryThatCantBeSavedIsThisHostsFault() throws UsageError {
        var trial = new BulkTrial();
        assertThat(trial.run(LOCAL, "--summary", "/dev/full")).isEqualTo(ExitStatus.LOCAL);
        assertThat(trial.err()).contains("netprobe bulk: summary not saved: /dev/full: No space left on device\n");
    }

    @Test
    void badLinesAreSaidAsTheyAreMet() throws UsageError {
        var trial = new BulkTrial().complainingOf("names.txt:7: label longer than 63 bytes", "names.txt:9: \033[2J");
        trial.run(LOCAL);
        assertThat(trial.err()).startsWith("""
                netprobe bulk: names.txt:7: label longer than 63 bytes
                netprobe bulk: names.txt:9: \\u001b[2J
                """);
    }

    @Test
    void aReaderThatWentAwayEndsItQuietly() throws UsageError {
        var trial = new BulkTrial().comingTo(BulkTrial.summary(new Ending(Ending.Kind.READER_GONE, "")));
        assertThat(trial.run(LOCAL)).isEqualTo(ExitStatus.OK);
        assertThat(trial.err()).isEmpty();
    }

    @Test
    void aFullDiskIsSaidBeforeTheSummary() throws UsageError {
        var ending = new Ending(Ending.Kind.OUTPUT_FAILED, "answers.txt: No space left on device");
        var trial = new BulkTrial().comingTo(BulkTrial.summary(ending));
        assertThat(trial.run(LOCAL)).isEqualTo(ExitStatus.LOCAL);
        assertThat(trial.err()).startsWith("netprobe bulk: answers.txt: No space left on device\n400000 questions in "
                + "2.50 s, not finished: ");
    }

    @Test
    void aCheckpointOfAnotherListIsAllThatIsSaid() throws UsageError {
        var ending = new Ending(Ending.Kind.CHECKPOINT_UNUSABLE, "state: belongs to another list");
        var trial = new BulkTrial().comingTo(BulkTrial.summary(ending));
        assertThat(trial.run(LOCAL)).isEqualTo(ExitStatus.USAGE);
        assertThat(trial.err()).isEqualTo("netprobe bulk: state: belongs to another list\n");
    }

    @Test
    void anInterruptStopsTheRunAndWaitsForItsSummary() throws InterruptedException {
        var trial = new BulkTrial().untilStopped().comingTo(BulkTrial.summary(Ending.INTERRUPTED));
        CompletableFuture<ExitStatus> run = trial.inBackground(LOCAL);
        assertThat(trial.interrupt()).isEqualTo(ExitStatus.MIXED);
        assertThat(run.join()).isEqualTo(ExitStatus.MIXED);
        assertThat(trial.err()).contains("in 2.50 s, interrupted: ");
    }

    @Test
    void theDeadlineStopsTheRun() throws UsageError {
        var trial = new BulkTrial().untilStopped().comingTo(BulkTrial.summary(Ending.INTERRUPTED));
        assertThat(trial.run(LOCAL, "--deadline=10ms")).isEqualTo(ExitStatus.MIXED);
    }

    @Test
    void aModestRateIsNoted() throws UsageError {
        var trial = new BulkTrial();
        trial.run("--server=192.0.2.1");
        assertThat(trial.err()).startsWith("netprobe bulk: note: at most 1000 queries/s, since 192.0.2.1:53 is not ");
    }

    @Test
    void progressIsForTerminalsThatShowNoAnswers() throws UsageError {
        assertThat(watched(false, true)).contains("10 finished: 10 NOERROR").contains("\r\033[K400000 questions");
        assertThat(watched(true, true)).doesNotContain("\r");
        assertThat(watched(false, false)).doesNotContain("\r");
    }

    private static String watched(boolean outIsTerminal, boolean errIsTerminal) throws UsageError {
        var trial = new BulkTrial().onTerminals(outIsTerminal, errIsTerminal);
        boolean isWatched = errIsTerminal && !outIsTerminal;
        (isWatched ? trial.untilWatched() : trial).run(LOCAL);
        return trial.err();
    }
}
