package netprobe.bulk.output;

/** A checkpoint can't be used; the message says why, in one line for people that begins with the file. */
public final class CheckpointFault extends Exception {

    private static final long serialVersionUID = 1L;

    CheckpointFault(String message) {
        super(message);
    }
}
