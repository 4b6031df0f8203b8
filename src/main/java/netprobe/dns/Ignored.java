package netprobe.dns;

import java.util.ArrayList;
import java.util.List;
import netprobe.model.IgnoredMessage;

/** Messages from a server that were not the answer: the first are told one by one, the rest, of which there may be any number, together. */
public final class Ignored {

    private static final int TOLD = 100;

    private final String from;
    private final List<IgnoredMessage> told = new ArrayList<>();
    private int more;
    private long bytes;

    /** Of a server, {@code address:port}. */
    public Ignored(String from) {
        this.from = from;
    }

    /** One more; says why as a clause. */
    public void add(String reason, int size) {
        if (told.size() < TOLD) {
            told.add(new IgnoredMessage(from, reason, size));
        } else {
            more++;
            bytes += size;
        }
    }

    /** All of them. */
    public List<IgnoredMessage> messages() {
        if (more == 0) {
            return List.copyOf(told);
        }
        var all = new ArrayList<>(told);
        all.add(new IgnoredMessage(from, more + " more messages", (int) Math.min(bytes, Integer.MAX_VALUE)));
        return all;
    }
}
