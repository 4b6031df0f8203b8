package netprobe.observe;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import netprobe.connect.Settings;
import netprobe.connect.Source;
import netprobe.connect.UdpPayloads;
import netprobe.model.Attempt;
import netprobe.model.ConnectionDetails;
import netprobe.model.Failure;
import netprobe.model.Family;
import netprobe.model.PortRange;
import netprobe.model.Surroundings;
import netprobe.model.Transport;
import netprobe.resolve.NamePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProbeTest {

    @Test
    void targetsThatCantBeReadAnyMoreEndTheRun() {
        var broken = new Iterator<Target>() {
            private boolean first = true;

            @Override
            public boolean hasNext() {
                if (!first) {
                    throw new IllegalStateException("the input broke");
                }
                return true;
            }

            @Override
            public Target next() {
                first = false;
                return new Target("127.0.0.1 1", "127.0.0.1", List.of(new PortRange(1, 1)));
            }
        };
        assertThatThrownBy(() -> new Probe(request()).run(broken, new Ignoring())).hasMessage("the input broke");
    }

    private static ProbeRequest request() {
        var settings = new Settings(Duration.ofSeconds(1), Optional.empty(),
                new Source(Optional.empty(), Optional.empty()), 1, System::nanoTime);
        return new ProbeRequest(Transport.TCP, new ProbeRequest.Order.All(), Family.ANY, NamePath.jvm(),
                Optional.empty(), settings, UdpPayloads.byPort(),
                new ConversationWish(Optional.empty(), false, Optional.empty(), Optional.empty(), false));
    }

    private static final class Ignoring implements ProbeReport {
        @Override
        public void attempted(Attempt attempt, Surroundings around, ConnectionDetails details) {}

        @Override
        public void unresolved(Target target, Failure failure, List<String> notes) {}

        @Override
        public void noted(Target target, List<String> notes) {}

        @Override
        public void progressed(Attempt attempt, long total) {}

        @Override
        public void waiting() {}
    }
}
