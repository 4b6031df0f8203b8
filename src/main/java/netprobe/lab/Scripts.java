package netprobe.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the lab has the shell do. */
public final class Scripts {

    private Scripts() {}

    /** The text of a script; each packaged file exists, so a missing one is a bug. */
    public static String text(String name) {
        try (var file = Scripts.class.getResourceAsStream("scripts/" + name)) {
            if (file == null) {
                throw new FileNotFoundException("script " + name);
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
