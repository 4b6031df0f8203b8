package netprobe.connect.echo;

import java.io.InputStream;

/** Printable bytes to be sent: each of 95 characters in turn, a number that no buffer's size is a multiple of, so that a shift shows. */
final class Pattern extends InputStream {

    private static final int FIRST = ' ';
    private static final int PERIOD = '~' - ' ' + 1;

    private final long size;
    private long position;

    /** So many bytes. */
    Pattern(long size) {
        this.size = size;
    }

    @Override
    public int read() {
        return position == size ? -1 : FIRST + (int) (position++ % PERIOD);
    }

    @Override
    public int read(byte[] bytes, int from, int count) {
        int given = (int) Math.min(count, size - position);
        for (int i = 0; i < given; i++) {
            bytes[from + i] = (byte) read();
        }
        return given == 0 && count > 0 ? -1 : given;
    }
}
