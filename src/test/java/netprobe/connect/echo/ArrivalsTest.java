package netprobe.connect.echo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import netprobe.model.Echoed.Counts;
import netprobe.model.Echoed.Datagrams;
import netprobe.model.Echoed.Ends;
import netprobe.model.Echoed.RoundTrips;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final Ends ENDS = new Ends("localhost", Optional.empty(), "127.0.0.1:7");

    private final DatagramPlan numbered = new DatagramPlan(Optional.empty(), 64, 4711, 5, Duration.ofMillis(1));
    private final DatagramPlan alike =
            new DatagramPlan(Optional.of(ByteBuffer.wrap("same".getBytes(US_ASCII))), 0, 0, 3, Duration.ofMillis(1));

    @Test
    void numberedDatagramsTellLossOrderAndDuplicates() {
        Counts counts = arrivals(numbered, 0, 3, 1, 3).counts();
        assertThat(counts).isEqualTo(new Counts(5, 3, 1, 1, 0));
        assertThat(counts.lost()).isEqualTo(2);
    }

    @Test
    void repliesThatAreAllAlikeBelongToTheFirstThatHasNone() {
        assertThat(arrivals(alike, 0, 0).counts()).isEqualTo(new Counts(3, 2, 0, 0, 0));
        assertThat(arrivals(alike, 0, 0, 0, 0).counts()).isEqualTo(new Counts(3, 3, 1, 0, 0));
    }

    @Test
    void datagramsOfAnySizeAreNumberedAsFarAsThatFits() {
        for (int size = 0; size < 12; size++) {
            var plan = new DatagramPlan(Optional.empty(), size, 4711, 300, Duration.ofMillis(1));
            assertThat(plan.datagram(299)).hasSize(size);
            assertThat(plan.areDistinct()).isEqualTo(size >= 4);
            assertThat(plan.number(plan.datagram(299))).hasValue(size >= 4 ? 299 : 0);
        }
    }

    @Test
    void replyOfAnotherRunIsDifferent() {
        var other = new DatagramPlan(Optional.empty(), 64, 4712, 5, Duration.ofMillis(1));
        assertThat(numbered.number(other.datagram(0))).isEmpty();
    }

    @Test
    void differenceTellsWhere() {
        var arrivals = sent(numbered);
        byte[] wrong = numbered.datagram(0);
        wrong[63] = 0;
        arrivals.reply(wrong, 10);
        Datagrams summary = arrivals.summary(ENDS);
        assertThat(summary.counts().different()).isEqualTo(1);
        assertThat(summary.difference()).hasValueSatisfying(found -> assertThat(found.offset()).isEqualTo(63));
    }

    @Test
    void quantilesAreTimesThatWereMeasured() {
        var plan = new DatagramPlan(Optional.empty(), 64, 1, 100, Duration.ofMillis(1));
        var arrivals = sent(plan);
        for (int number = 0; number < 100; number++) {
            arrivals.reply(plan.datagram(number), number + 1);
        }
        assertThat(arrivals.summary(ENDS).times())
                .contains(new RoundTrips(Duration.ofNanos(1), Duration.ofNanos(50), Duration.ofNanos(95)));
    }

    @Test
    void replyBeforeItsDatagramWasSentIsDifferent() {
        var arrivals = new Arrivals(numbered, "127.0.0.1:7");
        arrivals.sent(0);
        arrivals.reply(numbered.datagram(1), 1);
        assertThat(arrivals.summary(ENDS).counts()).isEqualTo(new Counts(1, 0, 0, 0, 1));
    }

    private static Datagrams arrivals(DatagramPlan plan, int... replies) {
        var arrivals = sent(plan);
        for (int number : replies) {
            arrivals.reply(plan.datagram(number), 10);
        }
        return arrivals.summary(ENDS);
    }

    private static Arrivals sent(DatagramPlan plan) {
        var arrivals = new Arrivals(plan, "127.0.0.1:7");
        for (int number = 0; number < plan.count(); number++) {
            arrivals.sent(0);
        }
        return arrivals;
    }
}
