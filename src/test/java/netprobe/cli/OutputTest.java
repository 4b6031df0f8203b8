package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import netprobe.model.Family;
import netprobe.model.PrintedAddress;
import netprobe.model.Result;
import netprobe.render.Palette;
import netprobe.render.TextRenderer;
import org.junit.jupiter.api.Test;

class OutputTest {

    private final List<String> writes = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();
    private final OutputStream out = new ByteArrayOutputStream() {
        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            writes.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
        }
    };
    private final Output output = new Output(
            new Console(InputStream.nullInputStream(), out, OutputStream.nullOutputStream(), Map.of(), clock::get,
                    false, false),
            TextRenderer.answers(Palette.PLAIN));

    @Test
    void aPipeGetsWholeLinesInPiecesItTakesAtOnce() {
        for (int i = 0; i < 5_000; i++) {
            output.accept(answer("line " + i));
        }
        output.flush();
        assertThat(writes).hasSizeGreaterThan(5).allMatch(piece -> piece.endsWith("\n") && piece.length() <= 4096);
        assertThat(String.join("", writes).lines()).hasSize(5_000).endsWith("line 4999");
    }

    @Test
    void aLineTooLongForThatIsAPieceOfItsOwn() {
        String line = "x".repeat(10_000);
        output.accept(answer("before"));
        output.accept(answer(line));
        output.accept(answer("after"));
        output.flush();
        assertThat(writes).containsExactly("before\n", line + "\n", "after\n");
    }

    @Test
    void whatWasFinishedAMomentAgoIsWrittenThoughTheBlockIsNotFull() {
        output.accept(answer("a"));
        assertThat(writes).isEmpty();
        clock.addAndGet(Duration.ofMillis(21).toNanos());
        output.accept(answer("b"));
        assertThat(writes).containsExactly("a\nb\n");
    }

    private static Result answer(String text) {
        var payload = new PrintedAddress(Family.INET, text);
        return new Result("ntop", "", Duration.ZERO, Optional.of(payload), Optional.empty(), List.of());
    }
}
