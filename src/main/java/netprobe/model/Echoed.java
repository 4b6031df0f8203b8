package netprobe.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import netprobe.model.Failure.Errno;

/** What came back of what was sent, and whether it was the same. Ends are {@code address:port}; sizes are in bytes. */
public sealed interface Echoed extends Payload {

    /** Who took part. */
    Ends ends();

    /**
     * Who took part.
     *
     * @param host as typed
     * @param local this end, where it is known
     * @param peer the other end
     */
    record Ends(String host, Optional<String> local, String peer) {}

    /**
     * Over TCP.
     *
     * @param sent how much, as far as the kernel took it
     * @param same how much came back as it had been sent, up to the first difference
     * @param difference where what came back was something else
     * @param isEnded whether the peer ended the connection by itself
     * @param connect how long the connection took to make
     * @param firstByte from the first byte sent to the first that came back
     */
    record Stream(Ends ends, long sent, long same, Optional<Difference> difference, boolean isEnded, Duration connect,
            Optional<Duration> firstByte) implements Echoed {}

    /**
     * Where what came back is not what was sent; bytes are as in {@link ListenerEvent.Traffic#beginning}.
     *
     * @param offset of the first byte that differs, from 0
     * @param sent what was sent there; empty where it was nothing any more
     * @param received what came back there
     */
    record Difference(long offset, String sent, String received) {}

    /**
     * Over UDP.
     *
     * @param counts how many
     * @param times how long they were on their way and back; absent if none came back
     * @param difference of the first reply that was something else
     * @param strangers who else sent datagrams, none of which is counted as a reply
     * @param errors what was told about those that did not arrive
     */
    record Datagrams(Ends ends, Counts counts, Optional<RoundTrips> times, Optional<Difference> difference,
            List<Stranger> strangers, List<Told> errors) implements Echoed {

        /** Copies the lists. */
        public Datagrams {
            strangers = List.copyOf(strangers);
            errors = List.copyOf(errors);
        }
    }

    /**
     * What became of the datagrams.
     *
     * @param sent how many were sent
     * @param same how many came back as they had been sent
     * @param duplicate how many replies came a second time
     * @param reordered how many replies came after one to a later datagram
     * @param different how many replies were something else
     */
    record Counts(int sent, int same, int duplicate, int reordered, int different) {

        /** How many did not come back. */
        public int lost() {
            return sent - same;
        }
    }

    /** Times there and back: the least, the median, and what 95 in 100 stay within. */
    record RoundTrips(Duration least, Duration median, Duration p95) {}

    /**
     * Somebody who was not asked.
     *
     * @param peer who
     * @param datagrams how many
     * @param bytes all of them together
     */
    record Stranger(String peer, int datagrams, long bytes) {}

    /**
     * An error that came about what was sent.
     *
     * @param icmp the ICMP message that said so
     * @param times how often
     */
    record Told(Errno error, Optional<IcmpOrigin> icmp, int times) {}
}
