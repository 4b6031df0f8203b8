package netprobe.oracle;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Draws from lists: the vocabulary of the generators. */
final class Choice {

    private final Random random;

    Choice(Random random) {
        this.random = random;
    }

    /** One of the values, each as likely as the next. */
    @SafeVarargs
    final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** One of the values. */
    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** What one of the ways makes. */
    @SafeVarargs
    final <T> T by(Supplier<T>... ways) {
        return ways[random.nextInt(ways.length)].get();
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True once in {@code times}. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** That many bytes. */
    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A character of the text. */
    char character(String text) {
        return text.charAt(random.nextInt(text.length()));
    }
}
