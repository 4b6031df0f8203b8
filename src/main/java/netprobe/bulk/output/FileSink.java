package netprobe.bulk.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of our own, or a device or pipe that has a name. */
final class FileSink implements Sink {

    private final FileChannel file;
    private long written;
    private long settled;

    private FileSink(FileChannel file, long length) {
        this.file = file;
        this.written = length;
        this.settled = length;
    }

    /** Goes on behind the first bytes of a file, which is made if need be; what else it has is dropped. */
    static FileSink open(Path path, long length) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            if (Files.isRegularFile(path)) {
                file.truncate(length);
                file.position(length);
            }
            return new FileSink(file, length);
        } catch (IOException unusable) {
            file.close();
            throw unusable;
        }
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, count);
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        written += count;
    }

    @Override
    public boolean settlesCheaply() {
        return true;
    }

    @Override
    public void settle() {
        settled = written;
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void sync() throws IOException {
        file.force(false);
    }

    @Override
    public long settled() {
        return settled;
    }

    @Override
    public void cutBack() {
        try {
            file.truncate(settled);
            file.position(settled);
            written = settled;
        } catch (IOException noOrdinaryFile) {
            // of a device nothing can be taken back
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
