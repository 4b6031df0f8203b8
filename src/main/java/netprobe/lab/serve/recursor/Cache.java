package netprobe.lab.serve.recursor;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import netprobe.dns.DomainName;
import netprobe.dns.Question;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * What was found lately.
 *
 * @param entries by question
 * @param cutsBelow whether there is nothing below a name of which it is known that it does not exist (RFC 8020)
 */
record Cache(Map<Question, Entry> entries, boolean cutsBelow) {

    /** One that knows nothing. */
    Cache(boolean cutsBelow) {
        this(new ConcurrentHashMap<>(), cutsBelow);
    }

    /**
     * What was found for one question.
     *
     * @param since when, by {@link System#nanoTime()}
     * @param lifetime how long it is good for
     */
    record Entry(Found found, long since, Duration lifetime) {

        long age() {
            return System.nanoTime() - since;
        }

        boolean isFresh() {
            return age() < lifetime.toNanos();
        }
    }

    void put(Question question, Found found, Duration lifetime) {
        entries.put(question, new Entry(found, System.nanoTime(), lifetime));
    }

    void put(Question question, Found found) {
        put(question, found, found.lifetime());
    }

    /** What is known, with the lifetimes that are left. A failure is said to be remembered. */
    Optional<Found> find(Question question) {
        return entry(question).or(() -> cutsBelow ? above(question) : Optional.empty()).map(entry -> {
            Found aged = entry.found().aged(Duration.ofNanos(entry.age()).toSeconds());
            return aged.isFailure() ? aged.and(new ExtendedError(ExtendedErrorCodeOption.CACHED_ERROR)) : aged;
        });
    }

    private Optional<Entry> entry(Question question) {
        return Optional.ofNullable(entries.get(question)).filter(Entry::isFresh);
    }

    private Optional<Entry> above(Question question) {
        for (Name name = question.name().name(); name.labels() > 1; name = new Name(name, 1)) {
            Optional<Entry> none = entry(new Question(DomainName.of(name), Type.A))
                    .filter(entry -> entry.found().rcode() == Rcode.NXDOMAIN);
            if (none.isPresent()) {
                return none;
            }
        }
        return Optional.empty();
    }
}
