package netprobe.bulk.input;

import java.io.InputStream;
import java.nio.file.Path;

/** Where a list, or a part of one, comes from: plain, or compressed with gzip or zstd, which its first bytes tell. */
public sealed interface ListSource {

    /** What people know it by. */
    String name();

    /**
     * A file, which is opened when its turn has come.
     *
     * @param path an ordinary file, or a pipe
     */
    record File(Path path) implements ListSource {
        @Override
        public String name() {
            return path.toString();
        }
    }

    /**
     * A stream that somebody else has opened, and closes.
     *
     * @param name such as {@code standard input}
     * @param in read once
     */
    record Stream(String name, InputStream in) implements ListSource {}
}
