package netprobe.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import netprobe.host.ResolvConf;
import netprobe.host.ResolverOptions.Flag;

/**
 * The names that a typed name may stand for, asked for one after the other: res_nsearch(3), as glibc 2.36 does it.
 *
 * <p>A name with a final dot is asked for as it stands. One with at least {@code ndots} dots is asked for as it stands first, and then with
 * each search domain; any other with the search domains first.
 */
final class NameSearch {

    private final String name;
    private final ResolvConf conf;
    private final Function<String, Attempt> ask;
    private final List<Attempt> attempts = new ArrayList<>();
    private boolean rootSearched;

    /**
     * @param ask asks for one name
     */
    NameSearch(String name, ResolvConf conf, Function<String, Attempt> ask) {
        this.name = name;
        this.conf = conf;
        this.ask = ask;
    }

    /**
     * What was asked for until one name was found, or none was left.
     *
     * @param attempts in order
     * @param telling the one whose answer or failure is the lookup's
     */
    record Trail(List<Attempt> attempts, Attempt telling) {

        /** Copies the list. */
        Trail {
            attempts = List.copyOf(attempts);
        }
    }

    Trail run() {
        long dots = name.chars().filter(c -> c == '.').count();
        boolean absolute = name.endsWith(".");
        boolean asIsFirst = absolute || dots >= conf.options().ndots();
        if (asIsFirst && (attempt(name) == Verdict.FOUND || absolute)) {
            return new Trail(attempts, attempts.getFirst());
        }
        Verdict searched = search();
        if (searched == Verdict.FOUND || searched == Verdict.UNREACHABLE) {
            return new Trail(attempts, attempts.getLast());
        }
        var told = asIsFirst ? Optional.of(attempts.getFirst()) : mostTelling();
        boolean mayStandAlone = dots > 0 || conf.search().isEmpty() || !conf.options().has(Flag.NO_TLD_QUERY);
        if (mayStandAlone && !asIsFirst && !rootSearched && attempt(name) == Verdict.FOUND) {
            return new Trail(attempts, attempts.getLast());
        }
        return new Trail(attempts, told.orElseGet(attempts::getLast));
    }

    /** The verdict on the last domain that was tried; without any, that the name is not found. */
    private Verdict search() {
        Verdict verdict = Verdict.NOT_FOUND;
        for (String domain : conf.search()) {
            if (!verdict.searchesOn()) {
                break;
            }
            String suffix = domain.startsWith(".") ? domain.substring(1) : domain;
            rootSearched |= suffix.isEmpty();
            verdict = attempt(name + '.' + suffix);
        }
        return verdict;
    }

    private Verdict attempt(String candidate) {
        attempts.add(ask.apply(candidate));
        return attempts.getLast().verdict();
    }

    /** Of what the search list came to, NODATA counts more than a failed server; any other failure less than what comes last. */
    private Optional<Attempt> mostTelling() {
        return withVerdict(Verdict.NO_DATA).or(() -> withVerdict(Verdict.SERVER_FAILED));
    }

    private Optional<Attempt> withVerdict(Verdict verdict) {
        return attempts.stream().filter(attempt -> attempt.verdict() == verdict).findFirst();
    }
}
