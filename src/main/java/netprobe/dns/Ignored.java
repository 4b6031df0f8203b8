package netprobe.dns;

import java.util.ArrayList;
import java.util.List;
import netprobe.model.IgnoredMessage;

/** Messages from a server that were not the answer: the first are told one by one, the rest, of which there may be any number, together. */
final class Ignored {

    private static final int TOLD = 100;

    private final String from;
    private final List<IgnoredMessage> told = new ArrayList<>();
    private int more;
    private long bytes;

    Ignored(String from) {
        this.from = from;
    }

    void add(String reason, int size) {
        if (told.size() < TOLD) {
            told.add(new IgnoredMessage(from, reason, size));
        } else {
            more++;
            bytes += size;
        }
    }

    List<IgnoredMessage> messages() {
        if (more == 0) {
            return List.copyOf(told);
        }
        var all = new ArrayList<>(told);
        all.add(new IgnoredMessage(from, more + " more messages", (int) Math.min(bytes, Integer.MAX_VALUE)));
        return all;
    }
}
