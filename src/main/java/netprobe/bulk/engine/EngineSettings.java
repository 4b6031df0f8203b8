package netprobe.bulk.engine;

/**
 * How an engine asks.
 *
 * @param slots how many questions may be under way
 * @param window how many of them at one server
 * @param isFixed whether the window is always that large; otherwise it opens as far as it pays
 * @param sockets for each family; more than that, if so many questions need more message IDs
 * @param tries for each question
 * @param timeout of a try, in nanoseconds
 * @param edns whether EDNS is offered (RFC 6891)
 * @param dnssecOk whether DNSSEC records are asked for (RFC 3225)
 * @param recurse whether servers are to ask others
 * @param verifyShare of the answers that a second server is asked to verify, from 0 to 1
 * @param agreement when two answers agree
 */
public record EngineSettings(int slots, int window, boolean isFixed, int sockets, int tries, long timeout, boolean edns,
        boolean dnssecOk, boolean recurse, double verifyShare, Agreement agreement) {

    /** Half of the message IDs of each socket stay free, even if all questions go by sockets of one family. */
    public EngineSettings {
        sockets = Math.max(sockets, Math.ceilDiv(slots, Identifiers.PER_SOCKET / 2));
    }

    /** Whether two answers to the same question say the same. */
    public interface Agreement {

        boolean agree(byte[] one, int length, byte[] other, int otherLength);
    }

    /** Whether the answer to the question of that number is to be verified: spread evenly over the list. */
    boolean verifies(long number) {
        return verifyShare > 0 && (long) ((number + 1) * verifyShare) > (long) (number * verifyShare);
    }
}
