package netprobe.bulk.input;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import netprobe.bulk.Source;

/** A source that is being read: its bytes, decompressed. What goes wrong is an {@link IOException} that begins with the source's name. */
final class OpenSource implements AutoCloseable {

    private final String name;
    private final InputStream raw;
    private final FirstBytes compression;
    private final InputStream inside;

    private OpenSource(String name, InputStream raw, FirstBytes compression, InputStream inside) {
        this.name = name;
        this.raw = raw;
        this.compression = compression;
        this.inside = inside;
    }

    /**
     * Opens a source.
     *
     * @param progress the bytes that are read off it, before they are decompressed, are added to that
     */
    static OpenSource of(Source source, AtomicLong progress) throws IOException {
        try {
            return of(source.name(), new Counted(opened(source), progress, source instanceof Source.OfFile));
        } catch (IOException broken) {
            throw named(source.name(), broken);
        }
    }

    private static OpenSource of(String name, InputStream raw) throws IOException {
        try {
            var beginning = FirstBytes.beginning(raw);
            FirstBytes compression = FirstBytes.recognise(beginning);
            return new OpenSource(name, beginning, compression, compression.inside(beginning));
        } catch (IOException broken) {
            raw.close();
            throw broken;
        }
    }

    private static InputStream opened(Source source) throws IOException {
        return switch (source) {
            case Source.OfFile(Path path) -> Files.newInputStream(path);
            case Source.OfStream stream -> stream.stream();
        };
    }

    /**
     * Makes sure that a source can be opened, as far as can be seen without doing so.
     *
     * @return how many bytes it has; empty of what may be a pipe
     */
    static OptionalLong size(Source source) throws IOException {
        if (!(source instanceof Source.OfFile(Path path))) {
            return OptionalLong.empty();
        }
        try {
            if (Files.isDirectory(path)) {
                throw new IOException("is a directory");
            }
            long size = Files.size(path);
            if (!Files.isReadable(path)) {
                throw new AccessDeniedException(path.toString());
            }
            return Files.isRegularFile(path) ? OptionalLong.of(size) : OptionalLong.empty();
        } catch (IOException unreadable) {
            throw named(source.name(), unreadable);
        }
    }

    /** As {@link InputStream#read(byte[], int, int)}. */
    int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return inside.read(bytes, offset, length);
        } catch (IOException broken) {
            throw compression == FirstBytes.NONE
                    ? named(name, broken)
                    : new IOException(name + ": broken " + compression.format() + ": " + reason(broken), broken);
        }
    }

    /** Whether reading on might take long, because whoever writes the other end of a pipe may not have done so yet. */
    boolean mayWait() {
        try {
            return raw.available() == 0;
        } catch (IOException broken) {
            return true;
        }
    }

    String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        inside.close();
    }

    private static IOException named(String name, IOException broken) {
        return new IOException(name + ": " + reason(broken), broken);
    }

    private static String reason(IOException broken) {
        return switch (broken) {
            case NoSuchFileException absent -> "no such file";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException of when of.getReason() != null -> of.getReason();
            case EOFException cut -> "it ends too early";
            default -> broken.getMessage() == null
                    ? "can't be read"
                    : broken.getMessage().lines().findFirst().orElse("");
        };
    }

    /** Counts what is read, and closes only what is ours. */
    private static final class Counted extends FilterInputStream {

        private final AtomicLong count;
        private final boolean isOurs;

        Counted(InputStream in, AtomicLong count, boolean isOurs) {
            super(in);
            this.count = count;
            this.isOurs = isOurs;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count.addAndGet(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count.addAndGet(Math.max(0, read));
            return read;
        }

        @Override
        public void close() throws IOException {
            if (isOurs) {
                super.close();
            }
        }
    }
}
