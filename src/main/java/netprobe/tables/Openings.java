package netprobe.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells protocols by the first bytes that a peer sends. */
public final class Openings {

    /** No pattern looks further. */
    private static final int LOOKED_AT = 512;

    private static final List<Opening> KNOWN = TableFile.read("openings.tsv").rows().stream()
            .map(row -> new Opening(row[0], Pattern.compile(row[1]))).toList();

    private Openings() {}

    /** The protocol that begins like this, if it is one of those known: {@code SSH}, or where two begin alike {@code SMTP or FTP}. */
    public static Optional<String> recognise(byte[] first) {
        // one character a byte
        String text = new String(first, 0, Math.min(first.length, LOOKED_AT), ISO_8859_1);
        return KNOWN.stream().filter(opening -> opening.pattern.matcher(text).find()).map(Opening::protocol)
                .findFirst();
    }

    private record Opening(String protocol, Pattern pattern) {}
}
