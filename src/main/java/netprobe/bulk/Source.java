package netprobe.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Where a list is, plain or compressed. */
public sealed interface Source {

    /** What messages call it. */
    String name();

    /** Its bytes, from the beginning; to be opened once. */
    InputStream open() throws IOException;

    /** How many bytes there are; empty where nobody knows beforehand. */
    OptionalLong length();

    /** A file, as it was named. */
    record OfFile(Path path) implements Source {

        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        /** A pipe or a device has a name too, and no length. */
        @Override
        public OptionalLong length() {
            try {
                return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
            } catch (IOException unknown) {
                return OptionalLong.empty();
            }
        }
    }

    /** A stream that is open already, such as standard input. */
    record OfStream(String name, InputStream stream) implements Source {

        @Override
        public InputStream open() {
            return stream;
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.empty();
        }
    }
}
