package netprobe.bulk.output;

import java.io.IOException;
import java.io.OutputStream;

/** A stream that somebody else closes. */
final class StreamSink implements Sink {

    private final OutputStream out;
    private long written;

    StreamSink(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
        written += count;
    }

    @Override
    public boolean settlesCheaply() {
        return true;
    }

    @Override
    public void settle() {
        // nothing of it could be taken back
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void sync() throws IOException {
        out.flush();
    }

    @Override
    public long settled() {
        return written;
    }

    @Override
    public void cutBack() {
        // what is out is out
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
