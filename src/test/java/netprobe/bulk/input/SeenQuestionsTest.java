package netprobe.bulk.input;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Random;
import netprobe.oracle.Seed;
import org.junit.jupiter.api.Test;

class SeenQuestionsTest {

    /** So many that there are some dozens of pages, most of which have become two several times. */
    private static final int MANY = 300_000;

    @Test
    void itKnowsWhatASetKnows() throws IOException {
        Random random = Seed.forCases("seen questions");
        var seen = new SeenQuestions(new KeyedHash(random.nextLong(), random.nextLong()));
        var set = new HashSet<Integer>();
        for (int i = 0; i < MANY; i++) {
            int drawn = random.nextInt(MANY);
            byte[] name = "\6%06x\0".formatted(drawn / 2).getBytes(US_ASCII);
            assertThat(seen.add(name, name.length, drawn % 2)).isEqualTo(set.add(drawn));
        }
        assertThat(set).hasSizeGreaterThan(MANY / 2);
    }
}
