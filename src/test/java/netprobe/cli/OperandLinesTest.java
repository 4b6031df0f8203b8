package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OperandLinesTest {

    @Test
    void blankLinesAndCommentsAreSkippedAndALastLineNeedsNoLineFeed() {
        assertThat(texts("a\n\n  \t\n# note\n  # note\n b # kept\nc")).containsExactly("a", " b # kept", "c");
    }

    @Test
    void aFileFromWindowsIsReadAsAnyOther() {
        assertThat(trimmed("\ufeffa\r\nb\r\n\r\n")).containsExactly("a", "b");
        assertThat(trimmed("a\n\ufeffb\n")).containsExactly("a", "\ufeffb");
        assertThat(texts("a\r\n")).containsExactly("a\r");
    }

    @Test
    void blanksAroundAnOperandCountOnlyWhereEveryByteDoes() {
        byte[] input = " a b \t\n".getBytes(StandardCharsets.UTF_8);
        assertThat(new OperandLines(new ByteArrayInputStream(input), true, () -> {}).next().text()).isEqualTo("a b");
        assertThat(new OperandLines(new ByteArrayInputStream(input), false, () -> {}).next().text())
                .isEqualTo(" a b \t");
    }

    @Test
    void linesAreTheSameHoweverTheStreamIsCutIntoReads() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var expected = new ArrayList<String>();
        var text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            String line = "n" + "ü".repeat(random.nextInt(200)) + i;
            expected.add(line);
            text.append(line).append('\n');
        }
        InputStream ragged = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1 + random.nextInt(700)));
            }
        };
        assertThat(texts(ragged)).isEqualTo(expected);
    }

    @Test
    void aLineOfTenMegabytesIsOneDefectAndTheLinesAroundItAreAnswered() {
        Operand[] operands = operands("a\n" + "x".repeat(10_000_000) + "\nb\n").toArray(Operand[]::new);
        assertThat(operands).hasSize(3);
        assertThat(operands[0]).isEqualTo(Operand.of("a"));
        assertThat(operands[1].defect()).hasValueSatisfying(defect -> assertThat(defect.code()).isEqualTo("too-long"));
        assertThat(operands[1].text()).hasSizeLessThanOrEqualTo(Operand.LIMIT);
        assertThat(operands[2]).isEqualTo(Operand.of("b"));
    }

    @Test
    void aLineOfTheGreatestLengthIsNoDefect() {
        assertThat(operands("x".repeat(Operand.LIMIT) + "\n").getFirst().defect()).isEmpty();
        assertThat(operands("x".repeat(Operand.LIMIT + 1) + "\n").getFirst().defect()).isPresent();
    }

    @Test
    void bytesThatAreNotUtf8AndNulBytesAreDefects() {
        assertThat(operands(new ByteArrayInputStream(new byte[]{'a', (byte) 0xff, '\n', 'b', 0, '\n'})))
                .extracting(operand -> operand.defect().orElseThrow().code()).containsExactly("not-utf8", "nul-byte");
    }

    @Test
    void whatIsFinishedIsWrittenBeforeEachReadAndNotForEachLine() {
        var reads = new AtomicInteger();
        var lines = new OperandLines(new ByteArrayInputStream("a\nb\nc\n".getBytes(StandardCharsets.UTF_8)),
                false, reads::incrementAndGet);
        lines.forEachRemaining(_ -> {});
        assertThat(reads).hasValue(2);
    }

    @Test
    void aStreamThatBreaksSaysWhy() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Is a directory");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> operands(broken)).isInstanceOf(InputBroken.class).hasMessage("Is a directory");
    }

    private static List<String> trimmed(String input) {
        var texts = new ArrayList<String>();
        new OperandLines(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), true, () -> {})
                .forEachRemaining(operand -> texts.add(operand.text()));
        return texts;
    }

    private static List<String> texts(String input) {
        return operands(input).stream().map(Operand::text).toList();
    }

    private static List<String> texts(InputStream input) {
        return operands(input).stream().map(Operand::text).toList();
    }

    private static List<Operand> operands(String input) {
        return operands(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Operand> operands(InputStream input) {
        var operands = new ArrayList<Operand>();
        new OperandLines(input, false, () -> {}).forEachRemaining(operands::add);
        return operands;
    }
}
