package netprobe.bulk.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** Where output goes, and where it is noted how far it is. */
public final class Destination {

    private final String name;
    private final Sink sink;
    private final Optional<CheckpointFile> checkpoint;
    private final Checkpoint start;

    private Destination(String name, Sink sink, Optional<CheckpointFile> checkpoint, Checkpoint start) {
        this.name = name;
        this.sink = sink;
        this.checkpoint = checkpoint;
        this.start = start;
    }

    /** A stream, which is flushed and not closed. */
    public static Destination of(OutputStream out) {
        return new Destination("standard output", new StreamSink(out), Optional.empty(), Checkpoint.START);
    }

    /** A file, which is made or emptied. */
    public static Destination of(Path file) throws IOException {
        return new Destination(file.toString(), opened(file, 0), Optional.empty(), Checkpoint.START);
    }

    /**
     * A file of which a checkpoint tells how far it is.
     *
     * @param start what {@link CheckpointFile#begin} says: the file is cut to the length that it had then
     */
    public static Destination of(CheckpointFile checkpoint, Checkpoint start) throws IOException {
        Sink sink = opened(checkpoint.output(), start.outputLength());
        return new Destination(checkpoint.output().toString(), sink, Optional.of(checkpoint), start);
    }

    /** The message of its exception is for people, and begins with the file. */
    private static Sink opened(Path file, long length) throws IOException {
        try {
            return FileSink.open(file, length);
        } catch (IOException unwritable) {
            throw new FileSystemException(file.toString(), null, Fault.of(file.toString(), unwritable).reason());
        }
    }

    /** What people know it by. */
    String name() {
        return name;
    }

    Sink sink() {
        return sink;
    }

    Optional<CheckpointFile> checkpoint() {
        return checkpoint;
    }

    /** What is there already. */
    Checkpoint start() {
        return start;
    }
}
