package netprobe.bulk;

/** Takes what becomes of each question, in the order in which they finish. Each engine thread has its own. */
public interface Outcomes {

    /** One question is finished. */
    void take(Finished finished);

    /** No more will come for a moment: what has gathered should go on its way. */
    void flush();

    /**
     * Whether the question of that number may be begun. Not while more output waits than there is room for, nor when it is too far ahead of the
     * oldest one that is unfinished.
     */
    boolean mayBegin(long number);
}
