package netprobe.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What there is to know of each finding: the pages of {@code docs/findings}, which the program carries with it.
 *
 * <p>A page is Markdown that is meant to be read as it stands: {@code # CODE}, the finding's sentence, and what programs see, the evidence, how to
 * see it oneself, the remedy and the sources, each under a heading.
 */
public final class FindingPages {

    private FindingPages() {}

    /** The page of a code; none of what is no code. */
    public static Optional<String> of(String code) {
        return Findings.codes().contains(code) ? Optional.of(read(code)) : Optional.empty();
    }

    /** Each code has a page, so a missing one is a bug. */
    private static String read(String code) {
        String name = "/netprobe/findings/" + code + ".md";
        try (var stream = FindingPages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no page: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
