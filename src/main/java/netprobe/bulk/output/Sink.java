package netprobe.bulk.output;

import java.io.IOException;

/** Where output goes. */
interface Sink {

    /** Takes bytes. */
    void write(byte[] bytes, int from, int count) throws IOException;

    /** Whether {@link #settle()} costs next to nothing, so that it can follow every portion. */
    boolean settlesCheaply();

    /** Makes what has been written stand on its own, whatever follows it or doesn't. */
    void settle() throws IOException;

    /** Writes what output has that says nothing: a compressed file of no bytes at all is none that anybody reads. */
    default void complete() throws IOException {}

    /** Hands on what is held back on the way. */
    void flush() throws IOException;

    /** Waits until all of it is on the disk, where there is one. */
    void sync() throws IOException;

    /** How many bytes have been written that stand on their own, those that were there before included. */
    long settled();

    /** Takes back what has been written since {@link #settle()}, where that can be. */
    void cutBack();

    /** Ends it; what has been written stands on its own. */
    void close() throws IOException;
}
