package netprobe.bulk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import netprobe.oracle.Seed;
import org.junit.jupiter.api.Test;

class IntQueueTest {

    private static final int CAPACITY = 7;

    @Test
    void givesNumbersInTheOrderTheyCame() {
        var random = Seed.forCases("queue");
        var queue = new IntQueue(CAPACITY);
        var model = new ArrayDeque<Integer>();
        for (int step = 0; step < 10_000; step++) {
            if (model.size() < CAPACITY && random.nextInt(7) < 4) {
                queue.add(step);
                model.add(step);
            } else if (!model.isEmpty()) {
                assertThat(queue.peek()).isEqualTo(model.peek());
                assertThat(queue.take()).isEqualTo(model.remove());
            }
            assertThat(queue.count()).isEqualTo(model.size());
            assertThat(queue.isEmpty()).isEqualTo(model.isEmpty());
        }
    }
}
