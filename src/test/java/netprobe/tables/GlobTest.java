package netprobe.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({"SO_*, SO_REUSEADDR, true", "so_*buf, SO_RCVBUF, true", "SO_*BUF, SO_RCVBUFFORCE, false",
        "*, AF_INET, true", "AF_INET?, AF_INET6, true",
        "AF_INET?, AF_INET, false", "*_*_*, IP_ADD_MEMBERSHIP, true", "**6, AF_INET6, true", "?, A, true",
        "*A*B*, xAxAxBx, true", "A*, B, false"})
    void patternFitsTheWholeName(String pattern, String name, boolean fits) {
        assertThat(new Glob(pattern).matches(name)).isEqualTo(fits);
    }

    @Test
    void agreesWithRegularExpressions() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        System.out.println("GlobTest seed " + seed);
        for (int i = 0; i < 20_000; i++) {
            String pattern = word(random, "ab*?", 6);
            String name = word(random, "abAB", 8);
            String expression = pattern.replace("*", ".*").replace("?", ".");
            boolean expected = Pattern.compile(expression, Pattern.CASE_INSENSITIVE).matcher(name).matches();
            assertThat(new Glob(pattern).matches(name)).as("%s on %s, seed %s", pattern, name, seed)
                    .isEqualTo(expected);
        }
    }

    private static String word(Random random, String letters, int most) {
        var word = new StringBuilder();
        for (int length = random.nextInt(most + 1); length > 0; length--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
