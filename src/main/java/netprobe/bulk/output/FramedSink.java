package netprobe.bulk.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import netprobe.bulk.Compression;
import netprobe.bulk.ZstdStreams;

/**
 * Compresses on the way to another sink, in members (RFC 1952, section 2.2) or frames (RFC 8878, section 3.1), which may be read alone: behind each of them
 * the output can be cut.
 */
final class FramedSink implements Sink {

    private static final int BLOCK = 1 << 16;
    private static final int ZSTD_LEVEL = 3;

    private final Sink sink;
    private final Compression compression;
    private Optional<OutputStream> frame = Optional.empty();

    /**
     * @param compression any but none
     */
    FramedSink(Sink sink, Compression compression) {
        this.sink = sink;
        this.compression = compression;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        begun().write(bytes, from, count);
    }

    private OutputStream begun() throws IOException {
        if (frame.isEmpty()) {
            var onward = new Onward(sink);
            frame = Optional.of(switch (compression) {
                case NONE -> onward;
                case GZIP -> new GZIPOutputStream(onward, BLOCK);
                case ZSTD -> ZstdStreams.compressing(onward, ZSTD_LEVEL);
            });
        }
        return frame.get();
    }

    @Override
    public void complete() throws IOException {
        if (sink.settled() == 0) {
            begun();
        }
    }

    @Override
    public boolean settlesCheaply() {
        return false;
    }

    @Override
    public void settle() throws IOException {
        if (frame.isPresent()) {
            frame.get().close();
            frame = Optional.empty();
        }
        sink.settle();
    }

    @Override
    public void flush() throws IOException {
        sink.flush();
    }

    @Override
    public void sync() throws IOException {
        sink.sync();
    }

    @Override
    public long settled() {
        return sink.settled();
    }

    /** What the end of the frame still writes is taken back with the rest. */
    @Override
    public void cutBack() {
        Optional<OutputStream> broken = frame;
        frame = Optional.empty();
        try {
            if (broken.isPresent()) {
                broken.get().close();
            }
        } catch (IOException expected) {
            // it is why we are here
        }
        sink.cutBack();
    }

    @Override
    public void close() throws IOException {
        settle();
        sink.close();
    }

    /** Hands bytes to the sink, which stays open. */
    private static final class Onward extends OutputStream {

        private final Sink sink;

        Onward(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[]{(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            sink.write(bytes, from, count);
        }
    }
}
