package netprobe.bulk;

/**
 * What became of one question. One object tells of one after another: what it says counts only until the call that hands it over returns.
 */
public interface Finished {

    /** The run that the question belongs to. */
    Questions questions();

    /** Its place there. */
    int place();

    /** The answer, from the beginning of the array on; without meaning where there is none. It has been found to follow the wire format. */
    byte[] message();

    /** How many bytes the answer has; 0 where there is none. */
    int length();

    /** Why there is no answer; without meaning where there is one. */
    Lack lack();

    /** The errno of {@link Lack#UNREACHABLE}, or of {@link Lack#TRUNCATED} if there is one; else 0. */
    int errno();

    /** How often it was asked. */
    int attempts();

    /** The place of the server that was asked last, among those of the run. */
    int server();

    /** From the first time it was asked to the answer, in nanoseconds. */
    long nanos();

    /** Whether the answer came over TCP. */
    boolean isTcp();

    /** What a second server said, where it was asked to verify and said something else; the same rules hold. */
    Finished disagreement();

    /** Whether there is a {@link #disagreement()}. */
    boolean isDisputed();
}
