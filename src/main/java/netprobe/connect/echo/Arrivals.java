package netprobe.connect.echo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.connect.ByteText;
import netprobe.connect.Origins;
import netprobe.libc.Endpoint;
import netprobe.libc.QueuedError;
import netprobe.model.Echoed.Counts;
import netprobe.model.Echoed.Datagrams;
import netprobe.model.Echoed.Difference;
import netprobe.model.Echoed.Ends;
import netprobe.model.Echoed.RoundTrips;
import netprobe.model.Echoed.Stranger;
import netprobe.model.Echoed.Told;
import netprobe.model.Failure.Errno;
import netprobe.model.IcmpOrigin;
import netprobe.tables.Errors;

/** What has become of the datagrams of a plan so far. */
final class Arrivals {

    private static final long UNANSWERED = -1;

    /** How many strangers are told apart; more of them are counted with the last. */
    private static final int STRANGERS = 16;

    /** How much of a difference is shown. */
    private static final int SHOWN = 16;

    private final DatagramPlan plan;
    private final String peer;
    private final long[] sentAt;
    private final long[] took;
    private final Map<String, Stranger> strangers = new LinkedHashMap<>();
    private final List<Told> errors = new ArrayList<>();
    private Optional<Difference> difference = Optional.empty();
    private int sent;
    private int same;
    private int duplicate;
    private int reordered;
    private int different;
    private int latest = -1;
    private int firstUnanswered;

    Arrivals(DatagramPlan plan, String peer) {
        this.plan = plan;
        this.peer = peer;
        this.sentAt = new long[plan.count()];
        this.took = new long[plan.count()];
        Arrays.fill(took, UNANSWERED);
    }

    /** The next one was sent. */
    void sent(long now) {
        sentAt[sent++] = now;
    }

    int sent() {
        return sent;
    }

    /** Whether nothing more can be expected: each has come back, or an error about it. */
    boolean areAll() {
        int told = errors.stream().mapToInt(Told::times).sum();
        return sent == plan.count() && same + told >= sent;
    }

    /** A reply came from the peer. */
    void reply(byte[] reply, long now) {
        OptionalInt number = plan.number(reply).stream().map(this::amongAlike).filter(each -> each < sent).findFirst();
        if (number.isEmpty()) {
            differs(reply);
        } else if (took[number.getAsInt()] != UNANSWERED) {
            duplicate++;
        } else {
            took[number.getAsInt()] = now - sentAt[number.getAsInt()];
            same++;
            reordered += number.getAsInt() < latest ? 1 : 0;
            latest = Math.max(latest, number.getAsInt());
        }
    }

    /** Of datagrams that are all alike, a reply is to the first that has none. */
    private int amongAlike(int number) {
        if (plan.areDistinct()) {
            return number;
        }
        while (firstUnanswered < sent && took[firstUnanswered] != UNANSWERED) {
            firstUnanswered++;
        }
        return Math.min(firstUnanswered, sent - 1);
    }

    private void differs(byte[] reply) {
        different++;
        if (difference.isEmpty()) {
            byte[] expected = plan.datagram(Math.max(0, latest + 1 < sent ? latest + 1 : sent - 1));
            int at = Arrays.mismatch(expected, reply);
            difference = Optional.of(new Difference(at, shown(expected, at), shown(reply, at)));
        }
    }

    private static String shown(byte[] bytes, int from) {
        return from >= bytes.length
                ? ""
                : ByteText.of(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SHOWN)));
    }

    /** Somebody else sent something. */
    void stranger(String from, int size) {
        String key = strangers.containsKey(from) || strangers.size() < STRANGERS ? from : "others";
        strangers.merge(key, new Stranger(key, 1, size),
                (a, b) -> new Stranger(key, a.datagrams() + b.datagrams(), a.bytes() + b.bytes()));
    }

    /** An error about one of the datagrams came. */
    void error(QueuedError error) {
        Errno errno = Errors.errno(error.errno(), "receive", Optional.of(peer));
        Optional<IcmpOrigin> icmp = error.isIcmp() ? Optional.of(Origins.origin(error)) : Optional.empty();
        for (int i = 0; i < errors.size(); i++) {
            Told told = errors.get(i);
            if (told.error().equals(errno) && told.icmp().equals(icmp)) {
                errors.set(i, new Told(errno, icmp, told.times() + 1));
                return;
            }
        }
        errors.add(new Told(errno, icmp, 1));
    }

    /** All of it together. */
    Datagrams summary(Ends ends) {
        return new Datagrams(ends, new Counts(sent, same, duplicate, reordered, different), times(), difference,
                List.copyOf(strangers.values()), errors);
    }

    private Optional<RoundTrips> times() {
        long[] sorted = Arrays.stream(took).filter(each -> each != UNANSWERED).sorted().toArray();
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new RoundTrips(Duration.ofNanos(sorted[0]), quantile(sorted, 50), quantile(sorted, 95)));
    }

    /** The least that so many in a hundred do not exceed. */
    private static Duration quantile(long[] sorted, int percent) {
        return Duration.ofNanos(sorted[(sorted.length * percent + 99) / 100 - 1]);
    }

    /** Whether it is the peer, and not somebody else, that sent. */
    static boolean isSame(Endpoint peer, Endpoint sender) {
        boolean here = peer.address().isUnspecified();
        return peer.port() == sender.port() && peer.scopeId() == sender.scopeId()
                && (here || peer.address().equals(sender.address()));
    }
}
