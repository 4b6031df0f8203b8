package netprobe.bulk;

import java.io.InputStream;
import java.nio.file.Path;

/** Where a list, or a part of one, comes from: plain, or compressed with gzip or zstd, which its first bytes tell. */
public sealed interface Source {

    /** What messages call it. */
    String name();

    /**
     * A file, as it was named, which is opened when its turn has come.
     *
     * @param path an ordinary file, or a pipe
     */
    record OfFile(Path path) implements Source {

        @Override
        public String name() {
            return path.toString();
        }
    }

    /** A stream that somebody else has opened, and closes, such as standard input. It is read once. */
    record OfStream(String name, InputStream stream) implements Source {}
}
